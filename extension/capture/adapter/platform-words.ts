import type { CurrencyCode } from '../../../core/model/index.ts';
import { labelKey } from '../../../core/text/index.ts';
import type { LabelSource, Labels } from '../../adapters/index.ts';
import { attribute, chosenText, flatParent, isDrawn, textContent, withTags } from '../page/dom.ts';
import type { Atom } from '../page/nodes.ts';
import { type ClaimHit, claimsFor, languageOf } from './claims.ts';

/** What a platform's record knows of the words on its pages, for the general reader to read by. */
export interface PlatformWords {
  /** What bare amounts are in there. */
  readonly currency: CurrencyCode | undefined;
  /**
   * Looks through the texts of the page before anything is read. Answers the language to read its
   * numbers in where the names on it settle that, whatever the page says of itself.
   */
  meet(atoms: readonly Atom[], root: Document, named: string | undefined): string | undefined;
  /** Whether a text is the name of a number there. */
  knows(text: string): boolean;
  /** How much a column's head is trusted to be that of the items: 0 most, -1 not at all. */
  itemRank(head: string): number;
  /** Told of each number that is read: where it stands. */
  sees(place: string, element: Element): void;
}

/** Names are short; and a page has said what language it is in long before its last row. */
const LONGEST_NAME = 80;
const MOST_TEXTS = 4000;
const HIGHEST = 4;
const STATES = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];
const CHOSEN_CLASS = /(?:^|[\s_-])(?:active|selected|checked|current)(?:\s|$)/i;

/** A choice that stands on the page, and whether it is the one that the page is set to. */
interface Choice {
  readonly key: string;
  readonly chosen: boolean;
}

/** The words of the records by names alone of one page. */
export class LabelWords implements PlatformWords {
  readonly currency: CurrencyCode | undefined;
  readonly elements = new Map<string, Element>();
  /** The language that the names on the page are in, the page's own where they agree with it. */
  locale: string | undefined;
  private readonly sources: readonly LabelSource[];
  private readonly whens: ReadonlySet<string>;
  private readonly items: readonly string[];
  private readonly choices: Choice[] = [];

  constructor(sources: readonly LabelSource[], currency: CurrencyCode | undefined) {
    this.sources = sources;
    this.currency = currency;
    this.items = sources.flatMap(({ items }) => keysOf(items));
    const whens = sources.flatMap(({ claims }) => claims.map(({ when }) => when));
    this.whens = new Set(whens.flatMap(keysOf));
  }

  meet(atoms: readonly Atom[], root: Document, named: string | undefined): string | undefined {
    const hits: (readonly ClaimHit[])[] = [];
    for (const atom of atoms.slice(0, MOST_TEXTS)) {
      if (atom.text.length > LONGEST_NAME || !/\p{L}/u.test(atom.text)) continue;
      const found = this.hitsOf(atom.text);
      if (found.length > 0) hits.push(found);
      this.meetChoice(atom.text, atom.parent);
    }
    for (const select of this.whens.size > 0 ? withTags(root, ['select']) : []) {
      const key = labelKey(chosenText(select) ?? '');
      if (this.whens.has(key) && isDrawn(select)) this.choices.push({ key, chosen: true });
    }
    this.locale = languageOf(named, hits, undefined);
    return this.locale;
  }

  knows(text: string): boolean {
    return text.length <= LONGEST_NAME && this.hitsOf(text).length > 0;
  }

  itemRank(head: string): number {
    return this.items.indexOf(labelKey(head));
  }

  sees(place: string, element: Element): void {
    this.elements.set(place, element);
  }

  /** Whether the page is set to one of these words; null where that is not clear. */
  isSetTo(when: Labels): boolean | null {
    const marked = this.choices.filter(({ chosen }) => chosen);
    const [only, ...others] = new Set(
      (marked.length > 0 ? marked : this.choices).map(({ key }) => key),
    );
    return only === undefined || others.length > 0 ? null : keysOf(when).includes(only);
  }

  private hitsOf(text: string): readonly ClaimHit[] {
    for (const { claims } of this.sources) {
      const found = claimsFor(claims, text);
      if (found.length > 0) return found;
    }
    return [];
  }

  private meetChoice(text: string, element: Element): void {
    if (this.whens.size === 0) return;
    const key = labelKey(text);
    if (!this.whens.has(key) || !isDrawn(element)) return;
    this.choices.push({ key, chosen: isChosen(element, key) });
  }
}

const keysOf = (labels: Labels | undefined): string[] =>
  Object.values(labels ?? {}).flatMap((names) => names.map(labelKey));

/** Marked as chosen by itself or by what holds it alone. */
function isChosen(element: Element, key: string): boolean {
  let at: Element | null = element;
  for (let step = 0; at && step < HIGHEST; step++, at = flatParent(at)) {
    if (labelKey(textContent(at) ?? '') !== key) return false;
    for (const state of STATES) {
      const value = attribute(at, state);
      if (value !== null) return value !== 'false' && value !== '';
    }
    if (attribute(at, 'data-state') === 'active' || attribute(at, 'data-state') === 'checked')
      return true;
    if (CHOSEN_CLASS.test(attribute(at, 'class') ?? '')) return true;
  }
  return false;
}
