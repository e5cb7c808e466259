import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languageOf, type Language } from './language';

export type Catalogue = Exclude<ResourceKey, string>;
export type LoadCatalogue = (language: Language, namespace: string) => Promise<Catalogue>;

interface Start {
  language: Language;
  /** Namespaces that ship with the first script: needed on every page. */
  bundled: Record<string, Catalogue>;
  load: LoadCatalogue;
}

function backend(load: LoadCatalogue): BackendModule {
  return {
    type: 'backend',
    init: () => undefined,
    read: (language, namespace, done) => {
      load(language as Language, namespace).then(
        (catalogue) => {
          done(null, catalogue);
        },
        (reason: unknown) => {
          done(reason instanceof Error ? reason : new Error(String(reason)), false);
        },
      );
    },
  };
}

/** Starts translation before the first render; other namespaces arrive when a page asks for them. */
export async function startI18n({ language, bundled, load }: Start): Promise<void> {
  await i18next
    .use(backend(load))
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: ['vi', 'en'],
      ns: Object.keys(bundled),
      defaultNS: 'ui',
      resources: { [language]: bundled },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
      initAsync: false,
    });
}

/** The page's language; read from the address when translation has not started (tests, early errors). */
export function currentLanguage(): Language {
  const language = i18next.language as string | undefined;
  if (language === 'vi' || language === 'en') return language;
  return languageOf(window.location.pathname);
}
