import { closest, contains } from '../page/dom.ts';
import {
  distance,
  fitOf,
  isFar,
  overlapAcross,
  overlapDown,
  type Where,
  whereIs,
} from '../page/geometry.ts';
import { bestOf, type Candidate, type Figure, type Name } from '../texts/figure.ts';
import { beginsSmall } from '../texts/words.ts';

/** A candidate that scores less is no name. */
export const ACCEPT = 0.5;

export const hasName = (figure: Figure): boolean => (bestOf(figure)?.score ?? 0) >= ACCEPT;

/** How well a name fits a figure; null where it stands nowhere near. */
export function candidateFor(
  name: Name,
  figure: Figure,
  depth: number,
  rtl: boolean,
  isAlone = false,
): Candidate | null {
  const where = whereIs(name.phrase.box, figure.phrase.box, rtl, isAlone);
  const { size } = figure.phrase.look;
  if (name.text === '/' && !isEntry(name, figure, where)) return null;
  if (!where || isFar(name.phrase.box, figure.phrase.box, size, where, isAlone)) return null;
  const fit = fitOf(name.phrase.box, figure.phrase.box, size, where, isAlone);
  const score =
    0.6 * name.strength + 0.4 * fit + prominence(name, figure, where) - 0.04 * Math.min(depth, 5);
  return { name, where, score };
}

/** What is set so much larger than a number under it heads more than that number. */
const HEADING = 1.1;

/** Headings stand out by weight; what is set larger than the figure heads a section, not a figure. */
function prominence(name: Name, figure: Figure, where: Where): number {
  const { look } = name.phrase;
  if (isDrawnWith(name, figure)) return 0.4;
  if (where === 'above' && look.size > HEADING * figure.phrase.look.size) return -0.02;
  if (where === 'above' || where === 'left') return look.weight >= 600 ? 0.06 : 0;
  if (where === 'right' && isCountedAfter(name, figure)) return -0.12;
  if (where === 'right' && isInLine(name, figure)) return 0.1;
  const badge = look.size < 0.6 * figure.phrase.look.size && name.text === name.text.toUpperCase();
  return where === 'right' && badge ? -0.1 : 0;
}

/** "/" names the first of a list of pages, at the other end of its line; close to a number it divides. */
const isEntry = (name: Name, figure: Figure, where: Where | null): boolean =>
  where === 'left' && distance(name.phrase.box, figure.phrase.box) > 3 * figure.phrase.look.size;

/** "642" and "views" in a box beside it, set smaller: what is counted, where a title may say more. */
const isCountedAfter = ({ text, phrase }: Name, figure: Figure): boolean =>
  phrase.line === null && beginsSmall(text) && phrase.look.size < 0.87 * figure.phrase.look.size;

/** "48 % of visits bounced": the words go on in the line of the number. */
const isInLine = ({ phrase }: Name, figure: Figure): boolean =>
  phrase.line !== null && phrase.line === figure.phrase.line;

/** The words in a ring name the number in it, before any title of the card. */
function isDrawnWith(name: Name, figure: Figure): boolean {
  const ring = closest(figure.phrase.el, 'svg');
  return ring !== null && contains(ring, name.phrase.el);
}

/** How much less the second of two lines beside a number weighs. */
const SECOND_LINE = 0.12;

/** True for the smaller or lighter line right under another: it goes on about what that one names. */
export function isSecondLine({ phrase }: Name, names: readonly Name[]): boolean {
  const { box, look } = phrase;
  return names.some(({ phrase: first }) => {
    const gap = box.top - first.box.bottom;
    return (
      first !== phrase &&
      gap > -0.5 * look.size &&
      gap < 0.8 * look.size &&
      Math.abs(first.box.left - box.left) < 3 &&
      (first.look.size > 1.04 * look.size || first.look.weight >= look.weight + 100)
    );
  });
}

/** The same candidate, less likely where it is but the second line of what stands beside a number. */
export function amongLines(candidate: Candidate, names: readonly Name[]): Candidate {
  const beside = candidate.where === 'left' || candidate.where === 'right';
  return beside && names.length > 1 && isSecondLine(candidate.name, names)
    ? { ...candidate, score: candidate.score - SECOND_LINE }
    : candidate;
}

interface Pair {
  readonly figure: Figure;
  readonly candidate: Candidate;
}

const WAYS: readonly Where[] = ['above', 'left', 'below', 'right'];

/**
 * Gives several figures their names at once: cards of one design have their names on one side.
 * The side on which most figures find one of their own wins; what is left tries the next side.
 */
export function pairMany(figures: readonly Figure[], names: readonly Name[], rtl: boolean): Pair[] {
  const pairs: Pair[] = [];
  let left: Asking[] = figures.map((figure) => ({ figure, fits: fitsOf(figure, names, rtl) }));
  const used = new Set<Name>();
  while (left.length > 0) {
    const best = bestWay(left, used);
    if (best.length === 0) break;
    for (const pair of best) {
      pairs.push(pair);
      used.add(pair.candidate.name);
    }
    const taken = new Set(best.map((p) => p.figure));
    left = left.filter(({ figure }) => !taken.has(figure));
  }
  return pairs;
}

/** A figure with every name that could be its: how well each fits is asked once. */
interface Asking {
  readonly figure: Figure;
  readonly fits: readonly Candidate[];
}

function fitsOf(figure: Figure, names: readonly Name[], rtl: boolean): Candidate[] {
  const fits: Candidate[] = [];
  for (const name of names) {
    const near = candidateFor(name, figure, 0, rtl);
    const candidate = near && amongLines(near, names);
    if (candidate && candidate.score >= ACCEPT) fits.push(candidate);
  }
  return fits;
}

function bestWay(asking: readonly Asking[], used: ReadonlySet<Name>): Pair[] {
  const figures = asking.map(({ figure }) => figure);
  let best: Pair[] = [];
  let bestScore = 0;
  for (const way of WAYS) {
    const pairs = pairsOn(way, asking, figures, used);
    const score = evenness(pairs) * pairs.reduce((sum, p) => sum + p.candidate.score, 0);
    if (score > bestScore + 1e-9) {
      best = pairs;
      bestScore = score;
    }
  }
  return best;
}

/** Names of one list are set alike; a heading among them is none of theirs. */
function evenness(pairs: readonly Pair[]): number {
  if (pairs.length < 2) return 1;
  const sizes = new Map<number, number>();
  for (const { candidate } of pairs) {
    const { size } = candidate.name.phrase.look;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
  }
  return 0.6 + (0.4 * Math.max(...sizes.values())) / pairs.length;
}

function pairsOn(
  way: Where,
  asking: readonly Asking[],
  figures: readonly Figure[],
  used: ReadonlySet<Name>,
): Pair[] {
  const taken = new Map<Name, Pair>();
  for (const { figure, fits } of asking) {
    let best: Candidate | null = null;
    for (const candidate of fits) {
      const { name, where, score } = candidate;
      if (where !== way || used.has(name) || (best && score <= best.score)) continue;
      if (!standsBetween(name, figure, figures)) best = candidate;
    }
    if (!best) continue;
    const rival = taken.get(best.name);
    if (!rival || isNearer(figure, rival.figure, best.name))
      taken.set(best.name, { figure, candidate: best });
  }
  return [...taken.values()];
}

function isNearer(a: Figure, b: Figure, name: Name): boolean {
  const sizes = a.phrase.look.size - b.phrase.look.size;
  if (Math.abs(sizes) > 0.15 * Math.max(a.phrase.look.size, b.phrase.look.size)) return sizes > 0;
  return distance(a.phrase.box, name.phrase.box) < distance(b.phrase.box, name.phrase.box);
}

/** True where another figure stands between a name and a figure. */
function standsBetween(name: Name, figure: Figure, figures: readonly Figure[]): boolean {
  const a = name.phrase.box;
  const b = figure.phrase.box;
  const top = Math.min(a.bottom, b.bottom);
  const bottom = Math.max(a.top, b.top);
  const left = Math.min(a.right, b.right);
  const right = Math.max(a.left, b.left);
  const row = overlapDown(a, b) > 0;
  return figures.some((other) => {
    if (other === figure) return false;
    const box = other.phrase.box;
    return row
      ? overlapDown(box, b) > 0 && box.left >= left - 1 && box.right <= right + 1
      : overlapAcross(box, b) > 0 && box.top >= top - 1 && box.bottom <= bottom + 1;
  });
}
