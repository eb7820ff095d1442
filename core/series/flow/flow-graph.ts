import { isDate } from '../days.ts';
import type { Source, Window } from '../source.ts';
import { wasSeenEarly } from '../windows.ts';

/** An amount between two moments: `window` says that F(to) - F(from) is its value. */
export interface FlowEdge {
  readonly window: Window;
  /** Places in `times`, or of a counter's beginning behind them. */
  readonly from: number;
  readonly to: number;
}

/**
 * What is known of one account's amounts, as equations over F, all that there has been until a
 * moment: a number for 1 to 28 October says F(29 October) - F(1 October); a total that was seen at a
 * moment says F(then) - F(its beginning). Overlapping, nested and touching windows are all such
 * differences, so that whatever follows from several of them is a way through the graph.
 */
export interface FlowGraph {
  /** Every moment at which something begins or ends, earliest first. */
  readonly times: readonly number[];
  /** Moments and beginnings of counters. */
  readonly size: number;
  readonly edges: readonly FlowEdge[];
  /** Windows that were read before they had ended: at least so much was in them. */
  readonly early: readonly FlowEdge[];
  /** Where a total was smaller than one before it. */
  readonly falls: readonly (readonly [Window, Window])[];
  /** The earliest number below zero: then a part may be more than the whole. */
  readonly negative: Window | null;
}

/** No count or sum of money is as large as this: such a number is left out before it spoils a sum. */
const MOST = 1e300;

/** A source never changes, and every point of a series asks for its graph. */
const known = new WeakMap<Source, FlowGraph>();

/** The graph of an account's amounts. */
export function flowGraph(source: Source): FlowGraph {
  const before = known.get(source);
  if (before) return before;
  const graph = graphOf(source);
  known.set(source, graph);
  return graph;
}

function graphOf(source: Source): FlowGraph {
  const [all, now] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const windows = source.windowsIn(all, now).filter(isMeant);
  const moments = source.momentsIn(all, now).filter(isMeant);
  const times = timesOf(windows, moments);
  const place = new Map(times.map((time, at) => [time, at]));
  const at = (time: number) => place.get(time) ?? 0;
  const counters = countersOf(moments);
  return {
    times,
    size: times.length + counters.runs.length,
    edges: [
      ...windows
        .filter((one) => !wasSeenEarly(one))
        .map((window) => ({ window, from: at(window.from), to: at(window.to) })),
      ...counters.runs.flatMap((run, number) =>
        run.map((window) => ({ window, from: times.length + number, to: at(window.to) })),
      ),
    ],
    early: windows
      .filter(wasSeenEarly)
      .map((window) => ({ window, from: at(window.from), to: at(window.to) })),
    falls: counters.falls,
    negative: [...windows, ...moments].find((one) => one.observation.low < 0) ?? null,
  };
}

function isMeant({ observation: { low, high } }: Window): boolean {
  return Math.max(Math.abs(low), Math.abs(high)) < MOST;
}

function timesOf(windows: readonly Window[], moments: readonly Window[]): number[] {
  const times = new Set<number>();
  for (const one of windows) times.add(one.from).add(one.to);
  for (const one of moments) {
    times.add(one.to);
    // Seen in the course of a day: by its end there was at least so much.
    if (isLoose(one)) times.add(one.to + 1);
  }
  return [...times].sort((a, b) => a - b);
}

/** A total that is given with a day and not with an instant. */
export function isLoose(window: Window): boolean {
  return window.from === window.to && isDate(window.observation.to);
}

/** A total that falls has begun anew or lost a part; what it was before says nothing of what it is after. */
function countersOf(moments: readonly Window[]) {
  const runs: Window[][] = [];
  const falls: [Window, Window][] = [];
  for (const one of moments) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before && one.observation.high < before.observation.low) falls.push([before, one]);
    else if (run) {
      run.push(one);
      continue;
    }
    runs.push([one]);
  }
  return { runs, falls };
}
