import { isAligned } from '../page/geometry.ts';
import type { Candidate, Figure, Name } from '../texts/figure.ts';
import { unitOf } from './notes.ts';
import type { Part, Row } from './part.ts';

/** Takes a figure out of a part with the name that it got. */
export type Settling = (whole: Part, figure: Figure, least: number, last: Candidate) => void;

/** What a smaller number says of how a greater one changed. */
type IsChange = (small: Figure, main: Figure) => Figure['delta'];

/** The rows among some parts: those found here, and those whose heads were not found yet. */
export function rowsOf(parts: readonly Part[]): Row[] {
  return parts.flatMap((part) => {
    const own = part.row && part.open.length > 1 ? [{ name: part.row, figures: part.open }] : [];
    return [...(part.rows ?? []), ...own];
  });
}

/**
 * Rows of one name and several figures under a row of names: a table made of boxes. True where
 * nothing is left to be named here: the heads may stand one box further out.
 */
export function settleGrid(
  parts: readonly Part[],
  rows: readonly Row[],
  names: readonly Name[],
  whole: Part,
  settleIn: Settling,
  isChange: IsChange,
): boolean {
  if (rows.length === 0) return false;
  const own = new Set<Name>(rows.map(({ name }) => name));
  const heads = names.filter((name) => !own.has(name));
  let placed = 0;
  for (const { name, figures } of rows.length < 2 ? [] : rows) {
    const taken = new Set<Name>();
    for (const figure of figures) {
      const head = headOf(figure, heads);
      if (!head) continue;
      if (taken.has(head)) {
        dropIn(whole, figure);
        continue;
      }
      taken.add(head);
      figure.item = name.text;
      const score = 0.5 + 0.45 * head.strength;
      settleIn(whole, figure, 0, { name: head, where: 'above', score });
      placed += 1;
    }
  }
  const waited = parts.some((part) => part.rows !== undefined);
  whole.row = null;
  if (placed === 0 && rows.length > 1 && !waited && rows.every(isBare)) {
    whole.rows = rows;
    whole.names = [];
    return true;
  }
  if (placed === 0) for (const row of rows) nameRow(row, whole, settleIn, isChange);
  whole.names = [];
  return whole.open.length === 0;
}

/** A row whose numbers no head was over yet, and none of which is a share of another. */
const isBare = ({ figures }: Row): boolean => shareIn(figures) === null;

const headOf = (figure: Figure, heads: readonly Name[]): Name | undefined =>
  heads.find((name) => isOver(name, figure));

const isOver = (name: Name, figure: Figure): boolean =>
  isAligned(name.phrase.box, figure.phrase.box) &&
  name.phrase.box.bottom <= figure.phrase.box.top + 4;

function dropIn(whole: Part, figure: Figure): void {
  whole.open = whole.open.filter((one) => one !== figure);
  whole.settled += 1;
}

/** A count and its share of the whole: "63% Chrome 6,080". */
function shareIn(figures: readonly Figure[]): { share: Figure; count: Figure } | null {
  const [a, b, more] = figures;
  if (!a || !b || more || (unitOf(a) === '%') === (unitOf(b) === '%')) return null;
  return unitOf(a) === '%' ? { share: a, count: b } : { share: b, count: a };
}

/** A name with several numbers and no heads over them: the first is its, unless they compete. */
function nameRow(
  { name, figures }: Row,
  whole: Part,
  settleIn: Settling,
  isChange: IsChange,
): void {
  const both = shareIn(figures);
  const [first, second] = both ? [both.count, both.share] : figures;
  if (!first || !second) return;
  if (both) first.delta ??= isChange(second, first);
  if (unitOf(first) === unitOf(second))
    first.why = `The page shows two numbers for ${name.text}. Nothing was stored for it. Choose the right one.`;
  settleIn(whole, first, 0, { name, where: 'left', score: 0.4 + 0.5 * name.strength });
  whole.open = whole.open.filter((one) => !figures.includes(one));
}
