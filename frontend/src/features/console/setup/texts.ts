import type { LocalizedInput } from '../../../generated/graphql';
import type { Localized } from '../../../lib/localized';

/** Both languages of a text that may not be there yet. */
export function both(text: LocalizedInput | null | undefined): Localized {
  return { vi: text?.vi ?? '', en: text?.en ?? '' };
}
