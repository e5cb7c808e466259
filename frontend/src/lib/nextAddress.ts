import { currentLanguage } from './i18n';
import { twinAddress } from './language';

/** Where to go after signing in: an address of these pages, in the page's language; never another site. */
export function nextAddress(next: string | undefined, otherwise = '/workspace'): string {
  const inside = next !== undefined && /^\/(?![/\\])/.test(next) ? next : otherwise;
  return twinAddress(inside, currentLanguage());
}
