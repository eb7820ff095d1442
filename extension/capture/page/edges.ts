import type { Box, Branch, Frame } from './nodes.ts';
import type { Seen } from './seen.ts';

/** Boxes at the edge of the page that hold what it is steered with. */
const COLUMN = { narrowest: 40, widest: 340, shortest: 400 };
const BAR = { narrowest: 600, highest: 100 };
const AT_EDGE = 8;
const FEW = 5;
/** A bar over the page may have no more than its name, an entry, and how many wait behind it. */
const FEW_OVER = 3;

/** False for a text that stands too far from the edges of the page to be in any such box. */
export function mayBeAtEdge({ left, top, right }: Box, { scrollY, width }: Frame): boolean {
  const reach = AT_EDGE + COLUMN.widest;
  return (
    Math.min(top, top + scrollY) <= AT_EDGE + BAR.highest || left <= reach || right >= width - reach
  );
}

/**
 * Whether an element stands in a column down one side of the page or in the bar over it: there small
 * numbers count what is new behind an entry. Told by where the boxes stand, as menus are built of
 * anything.
 */
export function isAtEdge(
  from: Branch | null,
  seen: Seen,
  known: Map<Branch, boolean> = new Map(),
): boolean {
  let at = from;
  for (; at && at.texts < FEW; at = at.up) {
    if (at.texts >= FEW_OVER && isBar(seen.boxOf(at), at)) return true;
  }
  at = from;
  // A box of few texts is no menu; it costs nothing to pass over.
  while (at && at.texts < FEW) at = at.up;
  if (!at) return false;
  let stands = known.get(at);
  if (stands === undefined) {
    stands = isEdge(at, seen) || isAtEdge(at.up, seen, known);
    known.set(at, stands);
  }
  return stands;
}

function isEdge(at: Branch, seen: Seen): boolean {
  const box = seen.boxOf(at);
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (isBar(box, at)) return true;
  const aside = box.left <= AT_EDGE || box.right >= at.frame.width - AT_EDGE;
  const isColumn =
    width >= COLUMN.narrowest &&
    width <= COLUMN.widest &&
    height >= COLUMN.shortest &&
    width < at.frame.width / 3;
  return aside && isColumn;
}

/** The bar over a page, at its very top. */
function isBar(box: Box, { frame }: Branch): boolean {
  const over = Math.min(Math.abs(box.top), Math.abs(box.top + frame.scrollY)) <= AT_EDGE;
  return over && box.right - box.left >= BAR.narrowest && box.bottom - box.top <= BAR.highest;
}
