export type Strength = 'unknown' | 'weak' | 'fair' | 'strong';

const FAIR = 0.667;
const STRONG = 0.8;

/** How much may be concluded from an alpha: Krippendorff's own customary bounds. */
export function strengthOf(alpha: number | null | undefined): Strength {
  if (alpha == null) return 'unknown';
  if (alpha >= STRONG) return 'strong';
  return alpha >= FAIR ? 'fair' : 'weak';
}
