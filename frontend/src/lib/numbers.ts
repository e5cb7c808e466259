import { currentLanguage } from './i18n';
import { localeTag } from './language';

function format(value: number, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(localeTag(currentLanguage()), options).format(value);
}

/** 1.234,5 in Vietnamese, 1,234.5 in English; at most `digits` decimals (2 when not said). */
export function formatNumber(value: number, digits = 2): string {
  return format(value, { maximumFractionDigits: digits });
}

/** A score keeps its decimals so that a column of scores lines up. */
export function formatScore(value: number | string, digits = 2): string {
  return format(Number(value), { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `ratio` is 0..1. */
export function formatPercent(ratio: number, digits = 0): string {
  return format(ratio, { style: 'percent', maximumFractionDigits: digits });
}

/** Bytes as kB, MB, GB (powers of 1,000, as upload limits are written). */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return format(bytes / 1000 ** power, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  });
}

/** Orders Vietnamese names as a Vietnamese dictionary does; numbers inside names by value. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

const collator = new Intl.Collator('vi', { numeric: true });
