/** Letters alone, lower case, no diacritics: so that "giay to" finds "giấy tờ". */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** Whether each word of the search stands somewhere in the text. */
export function matches(text: string, search: string): boolean {
  const haystack = folded(text);
  return folded(search)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
