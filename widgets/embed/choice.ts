import type { Publication } from '../../core/publication/reading.ts';
import { lookup } from '../base/lookup.ts';
import { say } from '../base/say.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';

/** Each element that a page can show, and the attribute that says of what. */
export const EMBEDDABLE = {
  'bsc-scorecard': null,
  'bsc-perspective': 'name',
  'bsc-goal': 'goal',
  'bsc-kpi': 'kpi',
  'bsc-trend': 'kpi',
  'bsc-strategy-map': null,
  'bsc-risks': null,
  'bsc-findings': null,
  'bsc-explain': 'kpi',
} as const satisfies Readonly<Record<string, 'name' | 'goal' | 'kpi' | null>>;

/** The tag of an element that a page can show. */
export type EmbeddedTag = keyof typeof EMBEDDABLE;

/** What shall stand on the page, and how. */
export interface EmbedChoice {
  readonly tag: EmbeddedTag;
  /** Id of the perspective, goal or KPI; ignored where the element needs none. */
  readonly of: string;
  /** A language of the widgets, or empty for that of the page. */
  readonly language: 'en' | Language | '';
  /** Empty follows the page. */
  readonly theme: 'light' | 'dark' | '';
}

/** The languages that can be chosen, English first. */
export const EMBED_LANGUAGES: readonly ('en' | Language)[] = ['en', ...LANGUAGES];

/** What an element can be of, by id and name; none where it needs no choice. */
export function choicesOf(
  tag: EmbeddedTag,
  publication: Publication,
): readonly { readonly id: string; readonly name: string }[] {
  switch (EMBEDDABLE[tag]) {
    case 'name':
      return lookup(publication).perspectives;
    case 'goal':
      return publication.goals;
    case 'kpi':
      return publication.kpis;
    default:
      return [];
  }
}

/** The chosen one where it is there, and else the first: what is copied always names something. */
export function chosenOf({ tag, of }: EmbedChoice, publication: Publication): string | null {
  const all = choicesOf(tag, publication);
  return all.find(({ id }) => id === of)?.id ?? all[0]?.id ?? null;
}

/** What the choice is called: the scorecard's title, or the name of the part. */
export function nameOf(choice: EmbedChoice, publication: Publication): string {
  const id = chosenOf(choice, publication);
  const part = choicesOf(choice.tag, publication).find((one) => one.id === id);
  if (part) return `${part.name} · ${publication.title}`;
  return choice.tag === 'bsc-risks' ? `${say('risks')} · ${publication.title}` : publication.title;
}

/** Which scripts beside `fourfold.js` an element asks for, by their names without `fourfold-` and `.js`. */
export function partsFor({ tag, language }: EmbedChoice, isSigned: boolean): readonly string[] {
  const parts = {
    'bsc-scorecard': [],
    'bsc-perspective': [],
    'bsc-goal': ['cards'],
    'bsc-kpi': ['cards'],
    'bsc-trend': ['cards', 'trend'],
    'bsc-strategy-map': ['more'],
    'bsc-risks': ['more'],
    'bsc-findings': ['more'],
    'bsc-explain': ['more'],
  }[tag];
  const words = language === '' || language === 'en' ? [] : [`words-${language}`];
  return [...new Set([...parts, ...(isSigned ? ['more'] : []), ...words])];
}
