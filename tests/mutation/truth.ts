import type { ObservationContent } from '../../core/model/index.ts';

/**
 * What is true of a page before it is mutated, held beside it: where each number stands, as steps of
 * children from the page's body, and what it is. Nothing of this is in the page that is read.
 */
export interface Tagged {
  readonly content: ObservationContent;
  readonly label: string;
  readonly value: Element;
  readonly name: Element;
  /** The smallest element that holds both. */
  readonly card: Element;
  /** Its change, where it shows one. */
  readonly delta: Element | null;
  /** Stands in a table with heads. */
  readonly isCell: boolean;
}

/** What a mutation did to the truth. */
export interface Effect {
  /** Numbers that nobody could tell for sure any more: they need not be found. */
  readonly gone?: readonly Tagged[];
  /** Texts of numbers of another time that stand there besides. */
  readonly others?: readonly string[];
  /**
   * A card like a number's own with another number. Where it is the only one left with that name, it
   * is what the page says: nobody, and no reader, can know that the nameless card beside it is meant.
   */
  readonly alike?: { readonly truth: Tagged; readonly name: Element; readonly value: Element };
  /** Numbers over a period are of as many days now. */
  readonly days?: number;
  /** Numbers that are others now. */
  readonly changed?: ReadonlyMap<Tagged, number>;
}

/** One way in which a page changes; null where it cannot be done to this page. */
export type Operator = (bench: Bench) => Effect | null;

/** What an operator works with. */
export interface Bench {
  readonly doc: Document;
  readonly truths: readonly Tagged[];
  readonly random: import('./random.ts').Random;
  /** Other names of a metric on this page, by language: the first of each, or all. */
  namesOf(metric: string, label: string, all?: boolean): readonly (readonly [string, string])[];
}

export type { Random } from './random.ts';

/** Steps of children from a root to an element. */
export function stepsTo(root: Element, el: Element): number[] {
  const steps: number[] = [];
  for (let at = el; at !== root; ) {
    const parent = at.parentElement;
    if (!parent) return [];
    steps.unshift([...parent.children].indexOf(at));
    at = parent;
  }
  return steps;
}

/** The element at the end of some steps. */
export function elementAt(root: Element, steps: readonly number[]): Element {
  return steps.reduce<Element>((at, step) => at.children[step] ?? at, root);
}

/** The texts that an element shows: what explains it on hover is none of them. */
function shownTexts(el: Element): Text[] {
  const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const isAside = text.parentElement?.closest('[role="tooltip"], [hidden]');
    if (text.data.trim() !== '' && (!isAside || isAside.contains(el))) texts.push(text);
  }
  return texts;
}

/** Puts a text in the place of the text that an element shows, in its first text and no other. */
export function setText(el: Element, text: string): void {
  for (const [i, node] of shownTexts(el).entries()) node.data = i === 0 ? text : '';
}

/** The text that a person reads in an element. */
export const shownTextOf = (el: Element): string =>
  shownTexts(el)
    .map(({ data }) => data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The text that stands in an element. */
export const textOf = (el: Element): string => (el.textContent ?? '').replace(/\s+/g, ' ').trim();
