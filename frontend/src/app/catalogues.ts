import type { Catalogue } from '../lib/i18n';
import type { Language } from '../lib/language';
import uiEn from '../ui/locales/en.json';
import uiVi from '../ui/locales/vi.json';
import appEn from './locales/en.json';
import appVi from './locales/vi.json';

const BUNDLED = { vi: { ui: uiVi, app: appVi }, en: { ui: uiEn, app: appEn } };

/** The words of the shell and the design system come with the first script: every page needs them. */
export function bundledCatalogues(language: Language): Record<string, Catalogue> {
  return BUNDLED[language];
}

const files = import.meta.glob<{ default: Catalogue }>([
  '../features/*/locales/*.json',
  '../ui/answers/locales/*.json',
  '../ui/approval/locales/*.json',
  '../ui/download/locales/*.json',
  '../ui/files/locales/*.json',
  '../ui/versions/locales/*.json',
]);

/** A feature's words come when one of its pages is opened, in the page's language only. */
export async function loadCatalogue(language: Language, namespace: string): Promise<Catalogue> {
  const file = `${namespace}/locales/${language}.json`;
  const load = files[`../features/${file}`] ?? files[`../ui/${file}`];
  if (!load) throw new Error(`There are no "${language}" words for "${namespace}".`);
  return (await load()).default;
}
