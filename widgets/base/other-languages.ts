import type { Language } from '../words/languages.ts';

type Sections = typeof import('../words/en.json');
/** A strings file: the sections of the English one, in the forms that its language has. */
export type StringsFile = {
  readonly [S in keyof Sections]: Readonly<
    Record<string, string | Readonly<Record<string, string>>>
  >;
};

const FETCH: { readonly [L in Language]: () => Promise<{ readonly default: StringsFile }> } = {
  ar: () => import('../words/ar.json'),
  de: () => import('../words/de.json'),
  es: () => import('../words/es.json'),
  fr: () => import('../words/fr.json'),
  id: () => import('../words/id.json'),
  ja: () => import('../words/ja.json'),
  pt: () => import('../words/pt.json'),
  th: () => import('../words/th.json'),
  vi: () => import('../words/vi.json'),
  zh: () => import('../words/zh.json'),
};

/**
 * The sections of a language's strings file, fetched when a page is first drawn in it.
 *
 * This is the way of bundlers; the classic scripts are built with `other-languages-classic.ts` in its
 * place.
 */
export async function sectionsOf(language: Language): Promise<StringsFile[keyof StringsFile][]> {
  return Object.values((await FETCH[language]()).default);
}
