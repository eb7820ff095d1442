import { bestOf, type Figure, isLead, isSaid, type Name } from '../texts/figure.ts';
import { unitOf } from './notes.ts';
import { hasName } from './pair.ts';
import type { Part } from './part.ts';

/** A count and its share of the whole. */
export interface Both {
  readonly count: Figure;
  readonly share: Figure;
}

/** A share set smaller than this beside a count is a note of it. */
const ALIKE = 0.87;
/** What looks less like a name is a remark. */
const NAME = 0.35;

/** Two numbers set alike that are all the numbers of their box: how many, and which part that is. */
export function countAndShare(open: readonly Figure[]): Both | null {
  const [a, b, more] = open;
  if (!a || !b || more || (unitOf(a) === '%') === (unitOf(b) === '%')) return null;
  const [share, count] = unitOf(a) === '%' ? [a, b] : [b, a];
  if (isLead(share) || isSaid(share) || isSaid(count) || unitOf(count) === null) return null;
  if (count.phrase.order > share.phrase.order) return null;
  const { size } = count.phrase.look;
  const alike = share.phrase.look.size >= (isLead(count) ? 0.98 : 0.77) * size;
  return alike && share.phrase.look.size <= size / ALIKE ? { count, share } : null;
}

/** True where both still look for their name, and the count says what it counts: "120 visits 8%". */
export const isBare = ({ count, share }: Both): boolean =>
  isLead(count) && !hasName(count) && !hasName(share);

/** The one name that stands with both; null where there is none, or each has its own. */
export function nameOfBoth({ count, share }: Both, names: readonly Name[]): Name | null {
  const [own, other] = [count, share].map((figure) => (hasName(figure) ? bestOf(figure) : null));
  const likely = names.filter(({ strength }) => strength >= NAME);
  if (likely.length === 0) return own || !other || other.where === 'aria' ? null : other.name;
  const [only, second] = likely;
  return only && !second && isLead(count) && !own && !other ? only : null;
}

const ZERO = /^[+−–-]?0(?:[.,]0+)?\s?[%٪]$/u;

/**
 * "0%" beside the one other number of its card has no sign to show: nothing changed. It is no value
 * where it has no name of its own.
 */
export function takeZeros(whole: Part): void {
  const [a, b, more] = whole.open;
  if (!a || !b || more) return;
  const [zero, main] = ZERO.test(a.raw) ? [a, b] : [b, a];
  if (!ZERO.test(zero.raw) || ZERO.test(main.raw) || hasName(zero)) return;
  if (unitOf(main) === null || isLead(zero) || zero.phrase.order < main.phrase.order) return;
  main.delta ??= { value: 0, unit: '%', sign: '?', raw: zero.raw };
  whole.open = [main];
}
