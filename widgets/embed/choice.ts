import type { Publication } from '../../core/publication/reading.ts';
import { lookup } from '../base/lookup.ts';
import { type Group, groups, text } from '../base/loose.ts';
import { platformName } from '../base/names.ts';
import { say } from '../base/say.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';

/** Each element that a page can show, and the attribute that says of what. */
export const EMBEDDABLE = {
  'bsc-scorecard': null,
  'bsc-perspective': 'name',
  'bsc-goal': 'goal',
  'bsc-kpi': 'kpi',
  'bsc-trend': 'kpi',
  'bsc-comparison': 'kpi',
  'bsc-distribution': 'of',
  'bsc-heatmap': 'of',
  'bsc-strategy-map': null,
  'bsc-risks': null,
  'bsc-findings': null,
  'bsc-explain': 'kpi',
  'bsc-freshness': null,
  'bsc-export': null,
} as const satisfies Readonly<Record<string, 'name' | 'goal' | 'kpi' | 'of' | null>>;

/** The tag of an element that a page can show. */
export type EmbeddedTag = keyof typeof EMBEDDABLE;

/** What shall stand on the page, and how. */
export interface EmbedChoice {
  readonly tag: EmbeddedTag;
  /** Id of the perspective, goal, KPI or group of numbers; ignored where the element needs none. */
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
      return tag === 'bsc-comparison' ? comparable(publication) : publication.kpis;
    case 'of':
      return named(figuresOf(tag, publication));
    default:
      return [];
  }
}

/** KPIs that several platforms tell apart; all where none is, for the element says why. */
function comparable({ kpis }: Publication): Publication['kpis'] {
  const some = kpis.filter(({ byPlatform }) => groups(byPlatform).length > 0);
  return some.length > 0 ? some : kpis;
}

/** The shares, or the days and hours, that a publication holds and an element can name. */
export function figuresOf(tag: EmbeddedTag, publication: Publication): readonly Group[] {
  const held = tag === 'bsc-heatmap' ? publication.matrices : publication.distributions;
  return groups(held).filter(({ id }) => text(id) !== '');
}

/** By name and platform, and by the account where only that tells two apart. */
function named(all: readonly Group[]): readonly { readonly id: string; readonly name: string }[] {
  const short = all.map((one) => `${text(one.name)} · ${platformName(text(one.platform))}`);
  return all.map((one, at) => {
    const name = short[at] ?? '';
    const isOne = short.indexOf(name) === short.lastIndexOf(name);
    return { id: text(one.id), name: isOne ? name : `${name} · ${text(one.account)}` };
  });
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
  if (choice.tag === 'bsc-risks') return `${say('risks')} · ${publication.title}`;
  if (choice.tag === 'bsc-freshness') return `${say('fresh.title')} · ${publication.title}`;
  return publication.title;
}

/** Which scripts beside `fourfold.js` an element asks for, by their names without `fourfold-` and `.js`. */
export function partsFor({ tag, language }: EmbedChoice, isSigned: boolean): readonly string[] {
  const parts = {
    'bsc-scorecard': [],
    'bsc-perspective': [],
    'bsc-goal': ['cards'],
    'bsc-kpi': ['cards'],
    'bsc-trend': ['cards', 'trend'],
    'bsc-comparison': ['more'],
    'bsc-distribution': ['more'],
    'bsc-heatmap': ['more'],
    'bsc-strategy-map': ['more'],
    'bsc-risks': ['more'],
    'bsc-findings': ['more'],
    'bsc-explain': ['more'],
    'bsc-freshness': ['more'],
    'bsc-export': ['more'],
  }[tag];
  const words = language === '' || language === 'en' ? [] : [`words-${language}`];
  return [...new Set([...parts, ...(isSigned ? ['more'] : []), ...words])];
}
