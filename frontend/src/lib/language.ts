/** The language of a page is part of its address: Vietnamese at `/...`, English at `/en/...`. */
export type Language = 'vi' | 'en';

export const LANGUAGES: readonly Language[] = ['vi', 'en'];

const ENGLISH = /^\/en(?=\/|$)/;

export function languageOf(pathname: string): Language {
  return ENGLISH.test(pathname) ? 'en' : 'vi';
}

export function basepathOf(language: Language): string {
  return language === 'en' ? '/en' : '/';
}

/** The same page in the other language; keeps search and hash. */
export function twinAddress(address: string, language: Language): string {
  const bare = address.replace(ENGLISH, '') || '/';
  const rooted = bare.startsWith('/') ? bare : `/${bare}`;
  return language === 'vi' ? rooted : `/en${rooted === '/' ? '' : rooted}`;
}

export function localeTag(language: Language): string {
  return language === 'vi' ? 'vi-VN' : 'en-GB';
}
