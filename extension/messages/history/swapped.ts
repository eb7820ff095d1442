import {
  type Observation,
  type ObservationContent,
  subjectKey,
} from '../../../core/model/index.ts';
import { windowDays } from './past-of.ts';

/** A number with the last one of its own metric. */
export interface Pair {
  readonly content: ObservationContent;
  readonly last: Observation | null;
}

/** How near two numbers are to be taken for the same one a while later, as a factor. */
export const NEAR = Math.log(1.35);
/** How far apart two metrics have to be that a swap of them shows. */
export const APART = Math.log(1.9);

export const distance = (a: number, b: number): number =>
  a === b ? 0 : a * b > 0 ? Math.abs(Math.log(a / b)) : Number.POSITIVE_INFINITY;

/** Exact and long enough that two metrics do not have it by chance. */
const isTelling = ({ value, low, high }: Observation): boolean => low === high && value >= 1000;

function haveSwapped(a: Pair, b: Pair): boolean {
  if (!a.last || !b.last || distance(a.last.value, b.last.value) < APART) return false;
  return (
    distance(a.content.value, b.last.value) < NEAR && distance(b.content.value, a.last.value) < NEAR
  );
}

/** A has exactly the number that B had, and is far from its own. */
const tookOver = (a: Pair, b: Pair): boolean =>
  a.last !== null &&
  b.last !== null &&
  isTelling(b.last) &&
  a.content.value === b.last.value &&
  distance(a.content.value, a.last.value) > APART;

/**
 * The numbers of a page that stand where another metric's number stood last time: columns or labels
 * that changed places. By their place in the list, each with the words for the person.
 */
export function swappedNumbers(pairs: readonly Pair[]): Map<number, string> {
  const doubts = new Map<number, string>();
  const bySubject = new Map<string, number[]>();
  for (const [i, { content }] of pairs.entries()) {
    // Parts of one whole change places as metrics do.
    const { segment: _, ...whole } = content.subject;
    const key = `${subjectKey(whole)} ${content.unit}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), i]);
  }
  // One row shows it, and the names over the columns are those of all rows.
  const columns = new Map<string, string>();
  for (const places of bySubject.values()) {
    for (const i of places) {
      const one = pairs[i];
      const other = places.find((j) => {
        const two = pairs[j];
        return j !== i && one && two && (haveSwapped(one, two) || tookOver(one, two));
      });
      const two = other === undefined ? undefined : pairs[other];
      if (!one || !two) continue;
      doubts.set(i, words(one, two));
      if (haveSwapped(one, two) && one.content.metric !== two.content.metric)
        columns.set(columnOf(one), words(one, two));
    }
  }
  for (const [i, pair] of pairs.entries()) {
    const why = columns.get(columnOf(pair));
    if (why !== undefined && !doubts.has(i)) doubts.set(i, why);
  }
  return doubts;
}

const columnOf = ({ content }: Pair): string =>
  `${content.metric} ${content.source.label} ${windowDays(content)}`;

const labelOf = ({ content }: Pair): string => content.source.label ?? content.metric;

function words(one: Pair, other: Pair): string {
  const raw = one.content.source.raw ?? one.content.value;
  return `“${raw}” is about what ${labelOf(other)} was last time, and ${labelOf(one)} was far from it. The page may have changed their places. Nothing was stored for it. Check the page.`;
}
