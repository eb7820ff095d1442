import {
  type Answer,
  answer,
  type Bounded,
  binomialUpperTail,
  checkOption,
  checkValues,
  type MedianInterval,
  medianInterval,
  normalUpperQuantile,
  poissonInterval,
  refuse,
  wilsonInterval,
} from '../../statistics/index.ts';

/** A stretch of time in which an alert stood. */
export interface AlertSpan {
  /** When it was raised. */
  readonly from: number;
  /** The first time at which it stood no more; null where it stands still. */
  readonly to: number | null;
}

/** How alerts are judged by the events that came. All times have one unit and one beginning. */
export interface LeadTimeOptions {
  /** When the watch began: nothing was raised before, because nobody looked. */
  readonly from: number;
  /** When it ended: what came later is not known. */
  readonly to: number;
  /** How long after it was raised an alert warns of an event, also where it fell back before. */
  readonly horizon: number;
  /** How long a month is; by default 30.4375, for days. */
  readonly month?: number;
  /** Confidence of the intervals; by default 0.95. */
  readonly level?: number;
}

/** An event, and how early it was warned of. */
export interface WarnedEvent {
  readonly at: number;
  /** How long before it the first alert that warned of it was raised; null for a miss. */
  readonly lead: number | null;
}

/** How early alerts came, how often, and how often for nothing. */
export interface AlertLeadTime {
  /** Those within the watch, in order of time. */
  readonly events: readonly WarnedEvent[];
  readonly hits: number;
  readonly misses: number;
  /** Events at or before the beginning of the watch, or after its end, which are not judged. */
  readonly unwatched: number;
  /** Share of events that were warned of. */
  readonly hitRate: Bounded;
  /** Median lead time of those warned of, with its interval; null where none was. */
  readonly lead: MedianInterval | null;
  /** The same of all events, a miss as 0: what a person can count on. */
  readonly leadOfAll: MedianInterval;
  /** Alerts raised within the watch. */
  readonly alerts: number;
  /** Alerts after which an event came. */
  readonly right: number;
  /** Alerts raised at an event, or within the horizon after one: too late, and not for nothing. */
  readonly late: number;
  /** Alerts after which none came, though the time for it passed. */
  readonly falseAlarms: number;
  /** Alerts whose time had not passed when the watch ended. */
  readonly undecided: number;
  /** Share of alerts that were right, of those right or false; null where none is. */
  readonly precision: Bounded | null;
  readonly falsePerMonth: Bounded;
  readonly alertsPerMonth: Bounded;
  /** Share of the time that was under warning. */
  readonly warnedTime: number;
  /** Chance that as many events are warned of by alerts that cover as much time and know nothing. */
  readonly p: number;
}

const DAYS_A_MONTH = 30.4375;

type Settings = Required<LeadTimeOptions>;

function checkAll(alerts: readonly AlertSpan[], events: readonly number[], all: Settings): void {
  const name = 'alertLeadTime';
  const { from, to, horizon, month, level } = all;
  checkValues(name, [...events, from]);
  for (const alert of alerts) {
    checkValues(name, [alert.from]);
    const end = alert.to ?? Number.MAX_VALUE;
    checkOption(name, 'to', end, `a time after ${alert.from}`, (one) => one > alert.from);
  }
  const finite = (one: number) => Number.isFinite(one) && one > 0;
  checkOption(name, 'to', to, `a time after ${from}`, (one) => finite(one - from));
  checkOption(name, 'horizon', horizon, 'above 0', finite);
  checkOption(name, 'month', month, 'above 0', finite);
  checkOption(name, 'level', level, 'above 0 and below 1', (one) => one > 0 && one < 1);
}

/** When an alert warns no more: after its horizon, or when it falls back later. */
const until = ({ from, to }: AlertSpan, horizon: number): number =>
  Math.max(from + horizon, to ?? Number.POSITIVE_INFINITY);

/** How much of the watch lies under the stretches, each counted once. */
function coveredTime(spans: readonly AlertSpan[], { from, to, horizon }: Settings): number {
  let [covered, reached] = [0, from];
  for (const one of spans) {
    const end = Math.min(to, until(one, horizon));
    covered += Math.max(0, end - Math.max(reached, one.from));
    reached = Math.max(reached, end);
  }
  return Math.min(1, covered / (to - from));
}

/**
 * How long before each event an alert stood: a test of alerts on the past. Hits, misses, false alarms
 * a month, lead time, and whether alerts at random times would have done as well.
 *
 * An event is warned of where an alert was raised before it, at most `horizon` before or standing
 * still; its lead time counts from the first such alert. An alert is false where its horizon passed
 * without an event, and late where an event had come already. Intervals: shares by Wilson, counts a month by Garwood, the median lead time by
 * ranks. Chance: P(X ≥ hits), X binomial with all events and the share of time under warning. Sources:
 * Molchan, Tectonophysics 193 (1991); Zechar and Jordan, Geophysical Journal International 172 (2008),
 * 715–724; people answer alarms about as often as these are right: Bliss, Gilson and Deaton (1995).
 * Units: those of the times; alerts raised before the watch are left out. No event within the watch is
 * refused in words. Throws RangeError on times that are not finite and on stretches that end before
 * they begin.
 *
 * @example
 * alertLeadTime([{ from: 10, to: 12 }], [15, 80], { from: 0, to: 100, horizon: 7 }).events // → [{"at":15,"lead":5},{"at":80,"lead":null}]
 * alertLeadTime([{ from: 40, to: 41 }], [15], { from: 0, to: 100, horizon: 7 }).falseAlarms // → 1
 */
export function alertLeadTime(
  alerts: readonly AlertSpan[],
  events: readonly number[],
  options: LeadTimeOptions,
): Answer<AlertLeadTime> {
  const all = { month: DAYS_A_MONTH, level: 0.95, ...options };
  checkAll(alerts, events, all);
  const { from, to, horizon } = all;
  const known = events.filter((at) => at > from && at <= to).sort((a, b) => a - b);
  if (known.length === 0) {
    return refuse('No event came while the alert was watched: nothing says how early it warns.');
  }
  const raised = alerts
    .filter((one) => one.from >= from && one.from <= to)
    .sort((a, b) => a.from - b.from);
  const warns = (one: AlertSpan, at: number) => one.from < at && at <= until(one, horizon);
  const judged = known.map((at): WarnedEvent => {
    const first = raised.find((one) => warns(one, at));
    return { at, lead: first ? at - first.from : null };
  });
  const kindOf = (one: AlertSpan): AlertKind => {
    if (known.some((at) => warns(one, at))) return 'right';
    if (events.some((at) => at <= one.from && one.from <= at + horizon)) return 'late';
    return until(one, horizon) > to ? 'undecided' : 'false';
  };
  const kinds = raised.map(kindOf);
  const unwatched = events.length - known.length;
  return measured({ judged, kinds, unwatched, warnedTime: coveredTime(raised, all) }, all);
}

type AlertKind = 'right' | 'late' | 'undecided' | 'false';

interface Counted {
  readonly judged: readonly WarnedEvent[];
  readonly kinds: readonly AlertKind[];
  readonly unwatched: number;
  readonly warnedTime: number;
}

function share(hits: number, n: number, level: number): Bounded | null {
  const bounds = wilsonInterval(hits, n, normalUpperQuantile((1 - level) / 2));
  return bounds && { value: hits / n, ...bounds };
}

function measured(
  { judged: events, kinds, unwatched, warnedTime }: Counted,
  { from, to, month, level }: Settings,
): Answer<AlertLeadTime> {
  const leads = events.flatMap(({ lead }) => (lead === null ? [] : [lead]));
  const months = (to - from) / month;
  const perMonth = (count: number): Bounded => {
    const { low, high } = poissonInterval(count, level);
    return { value: count / months, low: low / months, high: high / months };
  };
  const count = (kind: AlertKind) => kinds.filter((one) => one === kind).length;
  const [right, falseAlarms, alerts] = [count('right'), count('false'), kinds.length];
  const [n, hits] = [events.length, leads.length];
  const nothing = { median: 0, low: null, high: null, coverage: null };
  return answer({
    ...{ events, hits, misses: n - hits, unwatched },
    hitRate: share(hits, n, level) ?? { value: 0, low: 0, high: 1 },
    lead: medianInterval(leads, level),
    leadOfAll:
      medianInterval(
        events.map(({ lead }) => lead ?? 0),
        level,
      ) ?? nothing,
    ...{ alerts, right, falseAlarms, late: count('late'), undecided: count('undecided') },
    precision: share(right, right + falseAlarms, level),
    falsePerMonth: perMonth(falseAlarms),
    alertsPerMonth: perMonth(alerts),
    warnedTime,
    p: binomialUpperTail(hits, n, warnedTime),
  });
}
