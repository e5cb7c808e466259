const HUNDREDTHS = 10_000;

function hundredths(share: string): number {
  const value = Math.round(Number(share) * 100);
  return Number.isFinite(value) ? value : 0;
}

/** The sum in percent, counted in hundredths so that 33.33 + 33.33 + 33.34 is 100. */
export function sumOfShares(shares: readonly string[]): number {
  return shares.reduce((sum, share) => sum + hundredths(share), 0) / 100;
}

/** Even shares that sum to exactly 100: the first ones carry the odd hundredths. */
export function evenShares(count: number): string[] {
  const each = Math.floor(HUNDREDTHS / count);
  const odd = HUNDREDTHS - each * count;
  return Array.from({ length: count }, (_, place) => String((each + (place < odd ? 1 : 0)) / 100));
}
