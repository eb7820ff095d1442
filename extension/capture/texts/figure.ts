import { type Delta, dimensionOf, type Period } from '../../../core/model/index.ts';
import type { ParsedQuantity } from '../../../core/text/index.ts';
import type { Where } from '../page/geometry.ts';
import type { Phrase } from './phrase.ts';

/** A text that may name a number. */
export interface Name {
  readonly phrase: Phrase;
  readonly text: string;
  /** How much it looks like a name, 0–1. */
  readonly strength: number;
}

/** A name that may be this figure's, and how well it fits. */
export interface Candidate {
  readonly name: Name;
  readonly where: Where | 'said' | 'aria';
  readonly score: number;
}

/** A number on the page that looks for its name. */
export interface Figure {
  readonly phrase: Phrase;
  readonly quantity: ParsedQuantity;
  readonly raw: string;
  /** Words that follow the number in its own text: "visits", "new this week". */
  readonly rest: string | null;
  readonly candidates: Candidate[];
  delta: Delta | null;
  period: Period | null;
  /** The text that says its period, where one stands with it in its card. */
  time?: string;
  /** The smaller number beside it, that was taken for its change or for a remark. */
  note?: Figure;
  /** How many boxes with further texts were looked through for its name. */
  depth: number;
  /** The largest element in which it is the only figure. */
  card: Element;
  name: Candidate | null;
  item: string | null;
  /** The part of a whole, or the cell of a map of days and hours, that it speaks of. */
  segment?: string;
  why: string | null;
  /** True where its name is settled, whatever words follow it. */
  isNamed?: true;
}

/** How much a name weighs that has an element of its own in the line of its number. */
export const APART = 0.95;

/** A change that looks for its figure. */
export interface Change {
  readonly phrase: Phrase;
  readonly delta: Delta;
}

/** A period that looks for its figures. */
export interface Span {
  readonly phrase: Phrase;
  readonly period: Period;
}

export const isMoney = ({ quantity }: Figure): boolean =>
  quantity.kind === 'number' && dimensionOf(quantity.unit) === 'money';

/** True for a number with words after it: a value only where nothing better stands beside it. */
export const isLead = (figure: Figure): boolean => figure.rest !== null;

/** True for a number that its own text names: "Rate: 4.2%". */
export const isSaid = (figure: Figure): boolean => figure.candidates[0]?.where === 'said';

/** True for a number whose own text names it in an element apart: a figure of its own, no note. */
export const isOwnLine = (figure: Figure): boolean =>
  isSaid(figure) && figure.candidates[0]?.name.strength === APART;

export const bestOf = (figure: Figure): Candidate | null =>
  figure.candidates.reduce<Candidate | null>(
    (best, one) => (best && best.score >= one.score ? best : one),
    null,
  );
