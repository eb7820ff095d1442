import { type Change, type Figure, isLead, type Name, type Span } from './figure.ts';
import { onOneLine } from './geometry.ts';
import { largerOf } from './notes.ts';
import { candidateFor } from './pair.ts';
import type { Phrase } from './phrase.ts';
import type { Box } from './seen.ts';
import type { Later } from './shape.ts';

/** What may name a number, or what was left for later. */
export type Named = Name | Phrase | Later;

/** What a part of the page holds that is not settled yet. */
export interface Part {
  open: Figure[];
  /** Names, and what was left for later because no number asked for it yet. */
  names: Named[];
  changes: Change[];
  spans: Span[];
  /** A row of one name and several figures: a line of a table that is no table. */
  row: Name | null;
  settled: number;
}

export const EMPTY = (): Part => ({
  open: [],
  names: [],
  changes: [],
  spans: [],
  row: null,
  settled: 0,
});

export const isName = (one: Named): one is Name => 'strength' in one;

/** How far around figures a name can stand, in heights of their text: names stand far to the side. */
const ACROSS = 81;
const DOWN = 10;

export function reachOf(figures: readonly Figure[]): Box {
  const reach = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { phrase } of figures) {
    const em = Math.max(phrase.look.size, 14);
    reach.left = Math.min(reach.left, phrase.box.left - ACROSS * em);
    reach.right = Math.max(reach.right, phrase.box.right + ACROSS * em);
    reach.top = Math.min(reach.top, phrase.box.top - DOWN * em);
    reach.bottom = Math.max(reach.bottom, phrase.box.bottom + DOWN * em);
  }
  return reach;
}

export const meets = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** One name and several figures set alike in one line. */
export function isRow(whole: Part, names: readonly Name[]): boolean {
  const [first, ...others] = whole.open;
  const name = names[0];
  if (!first || !name || names.length > 1 || others.length === 0 || whole.settled > 0) return false;
  return whole.open.every(
    (figure) =>
      !isLead(figure) &&
      onOneLine(figure.phrase.box, name.phrase.box) &&
      Math.abs(figure.phrase.look.size - first.phrase.look.size) <= 0.15 * first.phrase.look.size,
  );
}

/** Gives the name that a share found to the larger number of its card, and takes the share out. */
export function takeNames(whole: Part, rtl: boolean): { main: Figure; note: Figure } | null {
  const found = largerOf(whole.open);
  if (!found) return null;
  const { main, note } = found;
  for (const { name } of note.candidates.splice(0)) {
    const candidate = candidateFor(name, main, 0, rtl);
    if (candidate) main.candidates.push(candidate);
  }
  whole.open = [main];
  return found;
}
