import type { Candidate, Figure, Name } from './figure.ts';
import { isAligned } from './geometry.ts';
import { unitOf } from './notes.ts';
import type { Part } from './part.ts';

/** Takes a figure out of a part with the name that it got. */
export type Settling = (whole: Part, figure: Figure, least: number, last: Candidate) => void;

/**
 * Rows of one name and several figures under a row of names: a table made of boxes. True where
 * nothing is left to be named.
 */
export function settleGrid(
  parts: readonly Part[],
  names: readonly Name[],
  whole: Part,
  settleIn: Settling,
): boolean {
  const rows = parts.filter((part) => part.row && part.open.length > 1);
  if (rows.length === 0) return false;
  const own = new Set(rows.flatMap((row) => row.names));
  const heads = names.filter((name) => !own.has(name));
  let placed = 0;
  for (const row of rows) {
    for (const figure of row.open) {
      const head = heads.find((name) => isOver(name, figure));
      if (!head || rows.length < 2) continue;
      figure.item = row.row?.text ?? null;
      const score = 0.5 + 0.45 * head.strength;
      settleIn(whole, figure, 0, { name: head, where: 'above', score });
      placed += 1;
    }
    if (placed === 0 && row.row) nameRow(row.row, row, whole, settleIn);
  }
  whole.row = null;
  whole.names = [];
  return whole.open.length === 0;
}

const isOver = (name: Name, figure: Figure): boolean =>
  isAligned(name.phrase.box, figure.phrase.box) &&
  name.phrase.box.bottom <= figure.phrase.box.top + 4;

/** A name with several numbers and no heads over them: the first is its, unless they compete. */
function nameRow(name: Name, row: Part, whole: Part, settleIn: Settling): void {
  const [first, second] = row.open;
  if (!first || !second) return;
  if (unitOf(first) === unitOf(second))
    first.why = `The page shows two numbers for ${name.text}. Nothing was stored for it. Choose the right one.`;
  settleIn(whole, first, 0, { name, where: 'left', score: 0.4 + 0.5 * name.strength });
  whole.open = whole.open.filter((one) => !row.open.includes(one));
}
