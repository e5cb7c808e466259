import { currentLanguage } from './i18n';

export interface Localized {
  vi: string;
  en: string;
}

/** The text in the page's language; Vietnamese where no English was written. */
export function localized(text: Localized): string {
  return currentLanguage() === 'en' ? text.en || text.vi : text.vi;
}
