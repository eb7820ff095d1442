import type { Period } from '../../../core/model/index.ts';
import type { TextContext } from '../../../core/text/index.ts';
import type { Seen } from '../page/seen.ts';
import type { Branch } from '../page/tree.ts';
import type { Figure, Name } from '../texts/figure.ts';
import type { Phrase } from '../texts/phrase.ts';
import type { Said } from '../texts/said.ts';

/** A cell with text in it. Which column it stands in is known by counting, where cells can be counted. */
export interface Cell {
  readonly at: Branch;
  readonly head: boolean;
  readonly phrases: readonly Phrase[];
  readonly column: number;
}

/** A row with what is in it. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly head: boolean;
  /** How many cells the row has, empty ones too. */
  readonly width: number;
  /** What stands in the row and is marked as no cell of it. */
  readonly strays: readonly Branch[];
}

/** What tables need of the reader. */
export interface TableHelp {
  readonly seen: Seen;
  phrasesIn(branch: Branch): readonly Phrase[];
  say(phrase: Phrase): Said;
  context(phrase: Phrase): TextContext;
  /** `isCell` where it stands in a table, whose heads say what it counts, and is no counter of a menu. */
  figure(phrase: Phrase, said: Said, isCell: boolean): Figure | null;
  nameOf(phrase: Phrase): Name | null;
  /** Whether the platform's record has a text as the name of a number. */
  knowsName(text: string): boolean;
  /** How much the platform's record trusts a head to be that of the items, 0 most; -1 not at all. */
  itemRank(head: string): number;
  /** The one day that a phrase names, where that is all it says. */
  dayOf(phrase: Phrase): Period | null;
  change(small: Figure, main: Figure): Figure['delta'];
  /** Says that a table was not read to its end. */
  cutShort(): void;
}

/** All that a cell says. */
export const textOf = (cell: Cell): string =>
  cell.phrases.length === 1
    ? (cell.phrases[0]?.text ?? '')
    : cell.phrases.map((p) => p.text).join(' ');
