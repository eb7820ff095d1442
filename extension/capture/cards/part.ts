import { onOneLine } from '../page/geometry.ts';
import type { Steps } from '../page/pace.ts';
import type { Box } from '../page/seen.ts';
import type { Branch } from '../page/tree.ts';
import { type Change, type Figure, isLead, type Name, type Span } from '../texts/figure.ts';
import type { Phrase } from '../texts/phrase.ts';
import { largerOf, ownerOf } from './notes.ts';
import { candidateFor } from './pair.ts';
import type { Kid, Later, Scope } from './shape.ts';

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
  /** Such rows under one another whose heads may stand further out. */
  rows?: readonly Row[];
  settled: number;
}

/** A name and the numbers in its line. */
export interface Row {
  readonly name: Name;
  readonly figures: readonly Figure[];
}

/** A box whose parts are being settled. */
export interface Within {
  readonly at: Scope;
  readonly parts: Part[];
  /** How many figures were settled before it. */
  readonly since: number;
}

/** How far the parts of the page are settled: which boxes are open, and what comes next. */
export interface Course {
  readonly within: Within[];
  at: Kid;
  /** What was settled last and still goes to the box around it. */
  part: Part | null;
  /** A box in which very many figures meet. */
  many?: Within | undefined;
}

/** Turns phrases into figures, names, changes and periods. */
export interface Teller {
  tell(phrase: Phrase): { figure?: Figure; name?: Name; change?: Change; span?: Span };
  isChange(figure: Figure, main: Figure): Figure['delta'];
  valueOf(change: Change): Figure | null;
  /** `rows` are those of a table that is made of boxes, its heads first. */
  table(branch: Branch, rows?: readonly Branch[]): Steps<Figure[] | null>;
  open(branch: Branch): Steps<Kid | null>;
  openLater(later: Later): Kid[];
  extentOf(later: Later): Box | null;
  /** Whether a text stands in a menu at the edge of the page. */
  isInMenu(phrase: Phrase): boolean;
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

export function reachOf(figures: readonly { readonly phrase: Phrase }[]): Box {
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

/** What was found to be a note of another figure is settled without being one. */
export function dropOpen(whole: Part): void {
  whole.open = [];
  whole.settled += 1;
}

/** Changes that stand in a box of their own with a name: "+830 Logins" beside "0.5% Sign out". */
export function namedChanges(parts: readonly Part[]): ReadonlySet<Change> {
  const named = parts.filter(
    ({ open, changes, names }) => open.length === 0 && changes.length === 1 && names.length > 0,
  );
  return new Set(named.flatMap(({ changes }) => changes));
}

/** What stands in a menu at the edge of the page names nothing outside it. */
export function withoutMenus(
  names: Name[],
  figures: readonly Figure[],
  teller: Pick<Teller, 'isInMenu'>,
): Name[] {
  const outside = names.filter(({ phrase }) => !teller.isInMenu(phrase));
  const isAsked = outside.length < names.length;
  return isAsked && figures.some(({ phrase }) => teller.isInMenu(phrase)) ? names : outside;
}

/** What parts hold together. */
export function joinedOf(parts: readonly Part[]): Part {
  const whole = EMPTY();
  for (const part of parts) {
    for (const figure of part.open) whole.open.push(figure);
    whole.settled += part.settled;
    for (const span of part.spans) whole.spans.push(span);
    for (const change of part.changes) whole.changes.push(change);
  }
  return whole;
}

export function firstNames(parts: readonly Part[], most: number): Named[] {
  const names: Named[] = [];
  for (const part of parts) {
    if (names.length >= most) break;
    for (const name of part.names) names.push(name);
  }
  return names.slice(0, most);
}

/** As many names before a figure, and as many after it, are heard. */
const HEARD = 60;

/** The names beside the one figure of some parts, those that stand next to it in the page's order. */
export function namesAround(figure: Figure, parts: readonly Part[]): Named[] {
  const at = parts.findIndex((part) => part.open.includes(figure));
  const before: Named[] = [];
  for (let i = at - 1; i >= 0 && before.length < HEARD; i -= 1) {
    const part = parts[i] as Part;
    if (part.settled === 0) before.unshift(...part.names);
  }
  const after: Named[] = [];
  for (let i = at + 1; i < parts.length && after.length < HEARD; i += 1) {
    const part = parts[i] as Part;
    if (part.settled === 0) after.push(...part.names);
  }
  return before.concat(after);
}

/** One name, and beside it in its line several figures set alike. */
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

/** Gives changes, and the one period, to the figures that they speak of. */
export function attach(whole: Part, figures: readonly Figure[]): void {
  const left: Change[] = [];
  for (const change of whole.changes) {
    const owner = ownerOf(change, figures);
    if (!owner) left.push(change);
    else owner.delta ??= change.delta;
  }
  whole.changes = left;
  if (figures.length !== 1 || whole.settled > 0) return;
  const spans = whole.spans;
  if (spans.length !== 1) return;
  const [span] = spans;
  for (const figure of figures) {
    figure.period ??= span?.period ?? null;
    if (span) figure.time ??= span.phrase.text;
  }
  whole.spans = [];
}
