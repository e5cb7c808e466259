const DIGITS = 6;

/** The digits of what was typed or pasted ("123 456", "Mã: 123456"); at most a code's six. */
export function codeOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, DIGITS);
}

export function isWholeCode(code: string): boolean {
  return code.length === DIGITS;
}
