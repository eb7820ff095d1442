import { addTo } from '../groups.ts';
import type { Figure } from '../texts/figure.ts';

const isShare = (figure: Figure): boolean =>
  figure.quantity.kind === 'number' &&
  figure.quantity.unit === '%' &&
  figure.name !== null &&
  figure.item === null;

/** At least two percentages that come to 100 within what rounding each of them allows. */
export function areOfOneWhole(shares: readonly number[]): boolean {
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.length > 1 && Math.abs(sum - 100) <= Math.max(0.6, 0.5 * shares.length);
}

function inOneList(a: Figure, b: Figure): boolean {
  const [x, y] = [a.phrase.box, b.phrase.box];
  const column = Math.abs(x.left - y.left) < 6 || Math.abs(x.right - y.right) < 6;
  const row = Math.abs(x.top - y.top) < 6;
  return (
    (column || row) && a.phrase.look.size === b.phrase.look.size && a.name?.where === b.name?.where
  );
}

/**
 * Shares of one whole: percentages in one list that come to 100. Each is a segment.
 */
export function segmentsOf(figures: readonly Figure[]): Map<Figure, string> {
  const segments = new Map<Figure, string>();
  let list: Figure[] = [];
  const close = () => {
    if (areOfOneWhole(list.map(({ quantity: q }) => (q.kind === 'number' ? q.value : 0))))
      for (const figure of list) if (figure.name) segments.set(figure, figure.name.name.text);
    list = [];
  };
  for (const figure of figures) {
    const last = list.at(-1);
    if (!isShare(figure) || (last && !inOneList(last, figure))) close();
    if (isShare(figure)) list.push(figure);
  }
  close();
  return segments;
}

/**
 * Shares of one whole beside the counts that they are of: 59 %, 35 % and 6 % come to 100, so none of
 * them is a change of its count, however it is coloured.
 */
export function withoutSharesAsChanges(figures: readonly Figure[]): void {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { delta, phrase } = figure;
    if (delta?.sign !== '?' || delta.unit !== '%' || /[+−–±~↑↓▲▼-]/u.test(delta.raw)) continue;
    const key = `${phrase.look.size} ${phrase.look.weight}`;
    addTo(groups, key, figure);
  }
  for (const group of groups.values()) {
    if (areOfOneWhole(group.map(({ delta }) => delta?.value ?? 0)))
      for (const figure of group) figure.delta = null;
  }
}
