import { isoDay } from '../days.ts';
import { plain, type SourceLaw, type SourceValue } from '../plain.ts';
import { eachOnce, type Source, type Window } from '../source.ts';
import { tilesOf } from '../tiles.ts';
import { type Span, wasSeenEarly } from '../windows.ts';
import { daysInWords, listInWords } from '../words.ts';
import { boundsOf } from './bounds.ts';
import { estimateOver } from './estimate.ts';
import { exactPath, type Term } from './exact-path.ts';
import { type FlowGraph, flowGraph, isLoose } from './flow-graph.ts';
import { UNSEEN } from './unknown-days.ts';

/** The windows of the period, and the one that is the period. */
export interface Given {
  readonly windows: readonly Window[];
  readonly same: Window | undefined;
}

/**
 * An amount over the period. What one number says; or numbers that follow one another without gap or
 * overlap; or sums and differences of numbers that leave just the period; or else an estimate.
 */
export function flowOver(
  law: SourceLaw,
  source: Source,
  { windows, same }: Given,
  span: Span,
  exactOnly: boolean,
): SourceValue | null {
  const tiles = tilesOf(
    windows.filter((one) => !wasSeenEarly(one)),
    span,
  );
  if (same) return tiles && isFiner(tiles, same) ? total(tiles, span) : plain(same);
  if (tiles) return total(tiles, span);
  const graph = flowGraph(source);
  const terms = exactPath(graph, span.from, span.to);
  const value = terms ? difference(law, graph, terms, windows, span) : null;
  if (value) return value;
  // A difference that is below zero is no amount; the numbers that make it are evidence of that.
  const against = (terms ?? []).map((one) => one.window);
  return exactOnly ? null : estimateOver(law, { graph, windows, against }, span);
}

/** Parts that say the rounded number more exactly, and agree with it. */
function isFiner(tiles: readonly Window[], { observation }: Window): boolean {
  const { low, high } = sumOf(tiles.map((window) => ({ window, sign: 1 })));
  const isInside = low >= observation.low && high <= observation.high;
  return isInside && high - low < observation.high - observation.low;
}

function sumOf(terms: readonly Term[]) {
  let [value, low, high] = [0, 0, 0];
  for (const { window, sign } of terms) {
    const { observation: one } = window;
    value += sign * one.value;
    low += sign > 0 ? one.low : -one.high;
    high += sign > 0 ? one.high : -one.low;
  }
  return { value, low, high };
}

function total(tiles: readonly Window[], span: Span): SourceValue {
  return {
    ...sumOf(tiles.map((window) => ({ window, sign: 1 }))),
    from: isoDay(span.from),
    to: isoDay(span.to),
    basis: 'exact',
    why:
      tiles.length === 1
        ? 'One number for the whole period.'
        : `The sum of ${tiles.length} numbers that cover the period without gap or overlap.`,
    sights: tiles,
    parts: tiles,
    until: span.to,
  };
}

/**
 * Sums and differences. An amount that is never below zero has its interval cut there and by all
 * else that is known; one that comes out below zero contradicts itself, and is none.
 */
function difference(
  law: SourceLaw,
  graph: FlowGraph,
  terms: readonly Term[],
  windows: readonly Window[],
  span: Span,
): SourceValue | null {
  const sum = sumOf(terms);
  const own = terms.map((one) => one.window);
  const loose = terms.filter((one) => isLoose(one.window)).length;
  const isSigned = law.signed === true || graph.negative !== null;
  const common = { from: isoDay(span.from), to: isoDay(span.to), until: span.to };
  if (loose > 0) return shifted(sum, { law, loose, isSigned, own, graph }, span);
  const why = inWords(terms);
  if (isSigned) {
    const sights = graph.negative && !law.signed ? eachOnce([...own, graph.negative]) : own;
    return { ...common, ...sum, basis: 'exact', why, sights };
  }
  if (sum.high < 0) return null;
  const cut = { ...sum, value: Math.max(0, sum.value), low: Math.max(0, sum.low) };
  if (cut.low === cut.high) return { ...common, ...cut, basis: 'exact', why, sights: own };
  const { low, high, sights, agree } = boundsOf(graph, windows, span);
  const all = eachOnce([...own, ...sights]);
  const [least, most] = [Math.max(cut.low, low), Math.min(cut.high, high)];
  if (!agree || least > most) return { ...common, ...cut, basis: 'exact', why, sights: all };
  const value = Math.min(Math.max(cut.value, least), most);
  return { ...common, value, low: least, high: most, basis: 'exact', why, sights: all };
}

/** A day may well be so many times the mean of a day. */
const UNEVEN = 1.5;

interface Shifted {
  readonly law: SourceLaw;
  /** How many of the totals were seen at some time of a day. */
  readonly loose: number;
  readonly isSigned: boolean;
  readonly own: readonly Window[];
  readonly graph: FlowGraph;
}

/** Totals that were seen in the course of days: what those days still brought is not known. */
function shifted(
  { value, low, high }: ReturnType<typeof sumOf>,
  { law, loose, isSigned, own, graph }: Shifted,
  span: Span,
): SourceValue | null {
  if (!isSigned && high < 0) return null;
  const most = Math.max(Math.abs(low), Math.abs(high)) + (law.unit === '1' ? UNSEEN : 0);
  const day = (UNEVEN * loose * most) / (span.to - span.from);
  const least = isSigned ? low - day : Math.max(0, low - day);
  const sights = isSigned && graph.negative ? eachOnce([...own, graph.negative]) : own;
  return {
    value: isSigned ? value : Math.max(0, value),
    low: least,
    high: high + day,
    from: isoDay(span.from),
    to: isoDay(span.to),
    basis: 'estimated',
    why: `Estimated: what a total grew by between two days on which it was seen, ${daysInWords(span.from, span.to)}. At what time of day is not known.`,
    sights,
    until: span.to,
  };
}

const MOST_WORDS = 4;

function inWords(terms: readonly Term[]): string {
  if (terms.length > MOST_WORDS) {
    return `Worked out of ${terms.length} numbers: what they have in common is taken away, and the period is left.`;
  }
  const named = (sign: 1 | -1) =>
    listInWords(terms.filter((one) => one.sign === sign).map((one) => windowInWords(one.window)));
  const [more, less] = [named(1), named(-1)];
  return less === ''
    ? `The sum of the numbers for ${more}.`
    : `Worked out by difference: the numbers for ${more}, less those for ${less}.`;
}

function windowInWords({ from, to, observation }: Window): string {
  return from === to ? `all time until ${observation.to}` : daysInWords(from, to);
}
