import { mayDiffer } from '../deltas/delta.ts';
import { flatParent } from '../page/dom.ts';
import { distance, isAligned, onOneLine } from '../page/geometry.ts';
import type { Change, Figure, Name } from '../texts/figure.ts';
import { bestOf, isLead, isSaid } from '../texts/figure.ts';
import { countWords } from '../texts/words.ts';

export const unitOf = (figure: Figure): string | null =>
  figure.quantity.kind === 'number' ? figure.quantity.unit : null;

/** True where a number stands so close to a greater one that it belongs to it. */
function isNoteOf(small: Figure, main: Figure): boolean {
  const a = small.phrase;
  const b = main.phrase;
  if (distance(a.box, b.box) > 4.5 * b.look.size) return false;
  if (isLead(small) && !isLead(main)) return a.look.size <= b.look.size;
  if (a.look.size <= 0.87 * b.look.size) return true;
  const share = unitOf(small) === '%' && unitOf(main) !== '%';
  return share && onOneLine(a.box, b.box) && a.look.size <= b.look.size && a.order > b.order;
}

export function nearestMain(figure: Figure, around: readonly Figure[]): Figure | null {
  let best: Figure | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of around) {
    if (other === figure || !isNoteOf(figure, other)) continue;
    const far = distance(figure.phrase.box, other.phrase.box);
    if (far < least) {
      best = other;
      least = far;
    }
  }
  return best;
}

/**
 * "81% Clicks" and "125" at the other end of the line: what the share is of is how many there are.
 */
export function nameByShare(open: readonly Figure[]): void {
  const [a, b, more] = open;
  if (!a || !b || more) return;
  const [share, main] = unitOf(a) === '%' ? [a, b] : [b, a];
  if (unitOf(share) !== '%' || unitOf(main) !== '1' || main.candidates.length > 0 || isLead(main))
    return;
  const text = share.rest ?? (isSaid(share) ? share.candidates[0]?.name.text : null);
  if (!text || /\d/.test(text) || !/^\p{Lu}/u.test(text)) return;
  if (!onOneLine(share.phrase.box, main.phrase.box)) return;
  const name = { phrase: share.phrase, text, strength: 0.8 };
  main.candidates.push({ name, where: 'left', score: 0.8 });
}

/** A change set at least as large as that is a value where its box has a name and no figure. */
const VALUE_SIZE = 20;

export function loneChange({ changes }: { readonly changes: readonly Change[] }): Change | null {
  const [change, second] = changes;
  return change && !second && change.phrase.look.size >= VALUE_SIZE ? change : null;
}

export const looksLikeName = ({ strength }: Name): boolean => strength >= 0.5;

/** Text set at least as large as that is a title or a value. */
const TITLE_SIZE = 18;

/** "120 Appointments" set as the title of a card says how many there are. */
export const isTitle = ({ phrase, rest }: Figure): boolean =>
  rest !== null &&
  phrase.look.size >= TITLE_SIZE &&
  /^\p{Lu}\p{Ll}/u.test(rest) &&
  countWords(rest) <= 2;

/** Where names are fewer than figures, a small share beside a greater number asks for none of them. */
export function withoutNotes(
  figures: readonly Figure[],
  names: readonly Name[],
): readonly Figure[] {
  if (names.length >= figures.length || figures.length > 12) return figures;
  return figures.filter((figure) => unitOf(figure) !== '%' || !nearestMain(figure, figures));
}

/**
 * The one figure beside which a share stands alone in its box, however far apart the two are set:
 * a chip at the other end of the row, a percentage over the number.
 */
export function onlyMain(
  figure: Figure,
  open: readonly Figure[],
  settled: readonly Figure[],
): Figure | null {
  const others = open.concat(settled).filter((one) => one !== figure);
  const [main, second] = others;
  if (!main || second || unitOf(figure) !== '%' || isLead(main)) return null;
  const [small, large] = [figure.phrase.look.size, main.phrase.look.size];
  return small <= 0.87 * large || (small <= large && unitOf(main) !== '%') ? main : null;
}

/**
 * True for a share that comes after the one larger number of its card and finds no other name than
 * the title over both: it says how that number does, and is no value of that title.
 */
export function isShareOf(
  figure: Figure,
  settled: readonly Figure[],
  names: readonly Name[] | null = null,
): boolean {
  const [main, second] = settled;
  if (!main || second || unitOf(figure) !== '%' || unitOf(main) === '%') return false;
  if (isLead(main) || main.item || figure.phrase.look.size > 0.75 * main.phrase.look.size)
    return false;
  if (figure.phrase.order < main.phrase.order) return false;
  const best = bestOf(figure);
  const over = names ?? (best && best.where === 'above' ? [best.name] : []);
  return over.length > 0 && over.every(({ phrase }) => phrase.order < main.phrase.order);
}

/**
 * Two numbers of one card, the larger without a name and the share in the line of the only one: the
 * name is the larger one's, and the share a note. Null where it is not so.
 */
export function largerOf(open: readonly Figure[]): { main: Figure; note: Figure } | null {
  const [a, b, more] = open;
  if (!a || !b || more) return null;
  const [main, note] = a.phrase.look.size >= b.phrase.look.size ? [a, b] : [b, a];
  const isNote =
    unitOf(note) === '%' &&
    note.phrase.look.size <= (unitOf(main) === '%' ? 0.6 : 0.75) * main.phrase.look.size;
  const isNear = distance(main.phrase.box, note.phrase.box) < 12 * main.phrase.look.size;
  return isNote &&
    isNear &&
    !isSaid(note) &&
    main.candidates.length === 0 &&
    note.candidates.length > 0
    ? { main, note }
    : null;
}

/**
 * Changes that are values: set like the numbers of their row or column, under or over one of them
 * and not beside it. An expense among incomes has a minus, and is no change of the line above.
 */
export function areValues(
  changes: readonly Change[],
  figures: readonly Figure[],
  named: ReadonlySet<Change>,
): Set<Change> {
  const values = new Set<Change>();
  for (const change of changes) {
    const { unit, raw } = change.delta;
    const isShare = unit === '%' && named.has(change);
    if ((unit === '%' && !isShare) || unit === 'pp' || !/^[+−–-]/u.test(raw)) continue;
    if (isBeforeShare(change, changes, figures)) values.add(change);
    const { box, look } = change.phrase;
    const alike = figures.some((figure) => {
      const { phrase } = figure;
      if (isShare && unitOf(figure) !== '%') return false;
      const edge =
        Math.abs(phrase.box.left - box.left) < 3 || Math.abs(phrase.box.right - box.right) < 3;
      const inLine = onOneLine(phrase.box, box);
      const alikeNamed = inLine && !isShare && named.has(change) && look.size === phrase.look.size;
      return alikeNamed || (edge && look.size >= 0.95 * phrase.look.size && !inLine);
    });
    if (alike) values.add(change);
  }
  return values;
}

/** "Discounts −$6,210 8%": in the line of a share alone, and before it, stands what the share is of. */
function isBeforeShare(
  { phrase, delta }: Change,
  changes: readonly Change[],
  figures: readonly Figure[],
): boolean {
  const [share, more] = figures;
  return (
    share !== undefined &&
    more === undefined &&
    changes.length === 1 &&
    delta.unit !== '%' &&
    /^[−–-]/u.test(delta.raw) &&
    unitOf(share) === '%' &&
    !isLead(share) &&
    phrase.order < share.phrase.order &&
    phrase.look.size >= share.phrase.look.size &&
    onOneLine(phrase.box, share.phrase.box)
  );
}

/** The figures of a part that are no notes of greater ones in it. */
export const mainsOf = (figures: readonly Figure[]): readonly Figure[] =>
  figures.length > 12 ? figures : figures.filter((figure) => !nearestMain(figure, figures));

/** True for a number, also where its digits leave its size open. */
const isAmount = ({ quantity }: Figure): boolean =>
  quantity.kind === 'number' || quantity.kind === 'ambiguous';

/** A share in the same row of the page as the one figure there: no need to measure how far off. */
function isBeside({ phrase, delta }: Change, figure: Figure): boolean {
  const row = delta.unit === '%' ? flatParent(phrase.el) : null;
  return row !== null && row === flatParent(figure.phrase.el) && isAmount(figure);
}

/** Whose change it is: the only figure's, else that of the nearest figure before or over it. */
export function ownerOf(change: Change, figures: readonly Figure[]): Figure | null {
  const owners = figures.filter((figure) => mayDiffer(change.delta.unit, figure));
  const [only, second] = owners;
  if (only && !second && isBeside(change, only)) return only;
  let best: Figure | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const figure of owners) {
    const far =
      distance(change.phrase.box, figure.phrase.box) +
      (figure.phrase.order > change.phrase.order ? 6 : 0);
    if (far < least) {
      best = figure;
      least = far;
    }
  }
  if (!best || !isAmount(best)) return null;
  const size = Math.max(best.phrase.look.size, 14);
  // An amount of money with a sign far from the figure is an entry of its own, not its change.
  const isShare = change.delta.unit === '%' || change.delta.unit === 'pp';
  if (owners.length === 1) return least <= (isShare ? 14 : 4) * size ? best : null;
  const beside =
    onOneLine(change.phrase.box, best.phrase.box) || isAligned(change.phrase.box, best.phrase.box);
  return beside && least <= 4 * size ? best : null;
}

/** As many numbers under one another as make a list. */
const LIST = 3;
const NAME = 0.45;

/**
 * Like numbers in one column with fewer names beside them than there are numbers: entries of a list
 * (invoices, payments) whose one name is the list's. None of them is a figure.
 */
export function unnamedList(figures: readonly Figure[], names: readonly Name[]): Set<Figure> {
  const listed = new Set<Figure>();
  // Their names may stand in a box of their own beside them.
  if (figures.length < LIST || names.length === 0) return listed;
  if (names.filter((name) => name.strength >= NAME).length >= figures.length) return listed;
  let column: Figure[] = [];
  const close = () => {
    if (column.length >= LIST) for (const figure of column) listed.add(figure);
    column = [];
  };
  for (const figure of figures) {
    const last = column.at(-1);
    if (last && !isUnder(figure, last)) close();
    column.push(figure);
  }
  close();
  return listed;
}

function isUnder(figure: Figure, last: Figure): boolean {
  const [a, b] = [last.phrase, figure.phrase];
  const aligned = Math.abs(a.box.left - b.box.left) < 3 || Math.abs(a.box.right - b.box.right) < 3;
  return (
    aligned &&
    b.box.top >= a.box.bottom - 2 &&
    a.look.size === b.look.size &&
    unitOf(last) === unitOf(figure)
  );
}
