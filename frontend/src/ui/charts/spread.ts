import { max, median, min, quantile } from 'd3-array';

export interface Spread {
  min: number;
  q1: number;
  median: number;
  q3: number;
  max: number;
}

/** The five-number summary; null of nothing. Quantiles by linear interpolation (R's type 7). */
export function spreadOf(values: readonly number[]): Spread | null {
  const [low, high, middle] = [min(values), max(values), median(values)];
  const [q1, q3] = [quantile(values, 0.25), quantile(values, 0.75)];
  if (low === undefined || high === undefined || middle === undefined) return null;
  return { min: low, q1: q1 ?? low, median: middle, q3: q3 ?? high, max: high };
}
