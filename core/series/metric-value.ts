import type { DatedRate, MetricDefinition, Observation } from '../model/index.ts';

/** What series needs to know of a metric. */
export type MetricLaw = Pick<
  MetricDefinition,
  'id' | 'name' | 'kind' | 'unit' | 'cadenceDays' | 'distinct' | 'signed' | 'settlesAfterDays'
> & {
  /** Other ids that it has or had: their numbers are its numbers. */
  readonly formerIds?: readonly string[];
  /** Days until a number no longer changes where a platform has its own, by platform. */
  readonly settles?: Readonly<Record<string, number>>;
  /** Where it goes by an id that it had before, what it is called now, in a sentence. */
  readonly renamed?: string;
};

/** A metric's value over a period, and the observations that it was made of. */
export interface MetricValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** A unit of core/model; null where there is no value. */
  readonly unit: string | null;
  /** What the value speaks of; null where there is no value. */
  readonly from: string | null;
  readonly to: string | null;
  /** True where the value is a stand-in for the period, or a mean over several accounts. */
  readonly estimated: boolean;
  /**
   * `exact`: what the numbers say, and the truth is in the interval. `bounded`: an estimate, and the
   * truth is in the interval. `estimated`: a stand-in with an interval that is a fair guess: in
   * simulated worlds with weekly cycles, trends and spikes it held the truth 98 times of 100, and
   * in each kind more than 9 of 10: least where few things happen (93) and where a day that nobody
   * saw was a spike like none that was seen (91); nothing promises that of real ones. Null where
   * there is no value.
   */
  readonly basis: 'exact' | 'bounded' | 'estimated' | null;
  /** In words: how the value was made, or why there is none. */
  readonly why: string;
  readonly sights: readonly Observation[];
  /** When the oldest number in it was read, and the end of the time that it speaks of. */
  readonly seen: string | null;
  readonly until: string | null;
  /** Days from `until` to the day of the report, never negative. */
  readonly ageDays: number | null;
  /** Older than twice the metric's cadence. */
  readonly stale: boolean;
  /** Where a number in it was read before its platform was done counting. */
  readonly provisional?: true;
  /** The rates that money was converted by, where it was. */
  readonly rates?: readonly DatedRate[];
}

/** How to evaluate. */
export interface MetricOptions {
  /** Day or instant of the report. Nothing that lies after it counts. */
  readonly asOf: string;
  /**
   * The last day or instant on which a number may have been seen: what came later counts as not
   * known, so that a report of the past is made again as it was. Without it later sights correct.
   */
  readonly seenBy?: string;
  /** The one currency that money has to be in. */
  readonly currency?: string;
  /** By which money in other currencies is brought into it; without them it is refused. */
  readonly rates?: readonly DatedRate[];
  /** For how many days after its own a rate still holds; 31 where nothing is said. */
  readonly rateDays?: number;
  /** IANA name of the zone in which instants are days; UTC where nothing is said. */
  readonly timeZone?: string;
  /** Only values that the observations of that time give as they are: no stand-ins, nothing stale. */
  readonly exactOnly?: boolean;
}
