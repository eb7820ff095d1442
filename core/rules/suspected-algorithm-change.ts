import { type StructuralBreak, structuralBreak } from '../analysis/index.ts';
import { isMetricId, metric } from '../metrics/index.ts';
import { isoDay } from '../series/index.ts';
import { median } from '../statistics/index.ts';
import { counted, dailyHistories, metricsOf, ofHistory, placeName } from './daily-history.ts';
import type { DailyHistory } from './history-source.ts';
import { defineRule, type Noticed, type RuleContext } from './rule.ts';

/** Days that have to be known: six weeks of weekdays. */
const LEAST_DAYS = 42;
/** The change, as a factor, from which on targets no longer fit. */
const LEAST_FACTOR = 1.25;
/** How many days on each side of the break are held against each other. */
const SIDE = 28;
/** Days may hang together for a week. */
const LAG = 7;
/** Breaks so near each other are one. */
const NEAR = 4;

interface Broken {
  readonly history: DailyHistory;
  /** Place of the first day after it among the days of the history. */
  readonly at: number;
  /** Usual after ÷ usual before. */
  readonly factor: number;
  readonly day: number;
}

/** Amounts that cannot be below zero: these move by factors. */
function isAmount(id: string): boolean {
  if (!isMetricId(id)) return false;
  const law: { readonly kind: string; readonly signed?: boolean } = metric(id);
  return law.kind === 'flow' && law.signed !== true;
}

/** Logarithms without what is usual of their weekday: the median distance from the week around. */
function withoutWeekdays(values: readonly (number | null)[]): (number | null)[] {
  const logs = values.map((one) => (one === null ? null : Math.log1p(one)));
  const away: number[][] = Array.from({ length: 7 }, () => []);
  for (const [i, log] of logs.entries()) {
    const week = logs.slice(Math.max(0, i - 3), i + 4).filter((one) => one !== null);
    if (log !== null && week.length === 7)
      away[i % 7]?.push(log - week.reduce((sum, one) => sum + one, 0) / 7);
  }
  const usual = away.map((list) => median(list) ?? 0);
  return logs.map((log, i) => (log === null ? null : log - (usual[i % 7] ?? 0)));
}

/** The likeliest break of the level, where it is one and the level stayed away. */
function brokenAt(history: DailyHistory, lag: number): Broken | null {
  const { values } = history;
  const known = values.flatMap((one, i) => (one === null ? [] : [i]));
  if (known.length < LEAST_DAYS || values.some((one) => one !== null && one < 0)) return null;
  const even = withoutWeekdays(values);
  const series = known.map((i) => even[i] ?? 0);
  // A slope of its own on each side: steady growth is no break.
  const found: StructuralBreak | { why: string } = structuralBreak(series, {
    columns: [known],
    lag,
  });
  if (!('level' in found) || found.level !== 0.01) return null;
  const { at } = found;
  const before = median(series.slice(Math.max(0, at - SIDE), at)) ?? 0;
  const after = median(series.slice(at, at + SIDE)) ?? 0;
  const near = (median(series.slice(at, at + 7)) ?? 0) - (median(series.slice(at - 7, at)) ?? 0);
  const factor = Math.exp(after - before);
  const enough = Math.max(factor, 1 / factor) >= LEAST_FACTOR;
  // The step itself has to be there, and not the way from one month to the next alone.
  const sudden =
    Math.sign(near) === Math.sign(after - before) && Math.abs(near) >= Math.abs(after - before) / 2;
  const place = known[at] ?? 0;
  return enough && sudden ? { history, at: place, factor, day: history.firstDay + place } : null;
}

const broke = ofHistory(brokenAt);

function said(breaks: readonly Broken[]): Noticed[] {
  const [first] = breaks;
  if (!first || !isMetricId(first.history.metric)) return [];
  const { history, factor, at, day } = first;
  const { name } = metric(first.history.metric);
  const change =
    factor > 1
      ? `rose by ${counted(100 * (factor - 1))} %`
      : `fell by ${counted(100 * (1 - factor))} %`;
  const others = breaks.length - 1;
  const also =
    others === 0
      ? ''
      : ` ${others} more ${others === 1 ? 'number' : 'numbers'} of ${placeName({ ...history, account: '' })} changed at the same time.`;
  return [
    {
      severity: others === 0 ? 'watch' : 'act',
      what: `${name} on ${placeName(history)} ${change} around ${isoDay(day)} and stayed there.${also} A change of how the platform shows posts is suspected, not proven.`,
      about: history.metric,
      who: null,
      evidence: breaks.flatMap((one) => one.history.sights[one === first ? at : one.at]?.id ?? []),
      fix: 'Look whether the platform announced a change or you made one, note the day, and set targets and baselines anew by what came after.',
    },
  ];
}

/** By the sup-F test on logarithms; breaks of one platform in the same days are one finding. */
export const suspectedAlgorithmChange = defineRule({
  id: 'suspected-algorithm-change',
  name: 'Suspected algorithm change',
  brief: 'A number changed its level from one day to the next and stayed there.',
  source: ['S1-M7.3', 'S1-M4.3'],
  scope: 'report',
  check(context: RuleContext) {
    const amounts = new Set([...metricsOf(context)].filter(isAmount));
    const span = context.scorecard.periodDays + SIDE;
    const broken = dailyHistories(context, amounts)
      .flatMap((history) => broke(history, LAG) ?? [])
      .filter(({ history, day }) => day >= history.firstDay + history.values.length - span)
      .sort((a, b) => Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)) || a.day - b.day);
    const groups: Broken[][] = [];
    for (const one of broken) {
      const same = groups.find(
        ([head]) =>
          head?.history.platform === one.history.platform && Math.abs(head.day - one.day) <= NEAR,
      );
      if (same) same.push(one);
      else groups.push([one]);
    }
    return groups.flatMap(said);
  },
});
