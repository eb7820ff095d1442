import { type PeriodEnds, periodEndSpikes } from '../analysis/index.ts';
import { formulaMetrics } from '../kpis/index.ts';
import { isMetricId, metric } from '../metrics/index.ts';
import { dayNumber } from '../model/index.ts';
import { isoDay, periodsBefore, reportingPeriod } from '../series/index.ts';
import { dailyHistories, HISTORY_DAYS, metricsOf, placeName } from './daily-history.ts';
import type { DailyHistory } from './history-source.ts';
import { defineRule, type Noticed, type RuleContext } from './rule.ts';
import { formulaOf } from './rule-context.ts';

/** Fewer than so many on an end, on average, go up and down by themselves. */
const LEAST = 10;

/** Day numbers of the first day after each reporting period of the days that are looked at. */
function endsOf({ scorecard, asOf }: RuleContext): readonly number[] {
  const { calendar = {}, periodDays } = scorecard;
  const spec = calendar.period ?? periodDays;
  const now = reportingPeriod(asOf, spec, calendar);
  const count = Math.ceil(HISTORY_DAYS / 14);
  const since = dayNumber(asOf) - HISTORY_DAYS;
  const isWhole = typeof spec === 'number' || spec.kind === 'days' || spec.part !== 'to-date';
  const periods = [...(isWhole ? [now] : []), ...periodsBefore(now, spec, count, calendar)];
  // Of units to date the periods before are cut as short as this one: they end where the next begins.
  const ends = isWhole
    ? periods.map(({ to }) => dayNumber(to))
    : [dayNumber(now.from), ...periods.map(({ from }) => dayNumber(from))];
  return ends.filter((end) => end > since);
}

/** The metrics of KPIs that something for people hangs on. */
function rewardedMetrics(context: RuleContext): ReadonlySet<string> {
  return new Set(
    context.scorecard.kpis.flatMap(({ kpi, rewarded }) => {
      const formula = rewarded ? formulaOf(context, kpi) : null;
      return formula ? formulaMetrics(formula) : [];
    }),
  );
}

function spikes(history: DailyHistory, ends: readonly number[]): PeriodEnds | null {
  const { values, firstDay } = history;
  if (values.some((one) => one !== null && one < 0)) return null;
  const places = ends.map((end) => end - firstDay);
  const found = periodEndSpikes(values, places);
  if (found.why !== null || found.status === null) return null;
  const last = found.ends.flatMap(({ end }) => [1, 2, 3].flatMap((i) => values[end - i] ?? []));
  return last.reduce((sum, one) => sum + one, 0) >= LEAST * last.length ? found : null;
}

function said(history: DailyHistory, found: PeriodEnds, isRewarded: boolean): Noticed {
  const { name } = isMetricId(history.metric) ? metric(history.metric) : { name: history.metric };
  const times = Number(found.factor.toPrecision(2));
  const places = found.ends.flatMap(({ end }) => [end - 3, end - 2, end - 1]);
  const first = isoDay(history.firstDay + Math.min(...found.ends.map(({ end }) => end)) - 1);
  const reward = isRewarded ? ' Something for people hangs on it.' : '';
  return {
    severity: isRewarded ? 'act' : 'watch',
    what: `${name} on ${placeName(history)} came to ${times} times the usual in the last 3 days of each of ${found.ends.length} periods, the first of them up to ${first}. That it is pushed for the report is suspected, not proven.${reward}`,
    about: history.metric,
    who: null,
    evidence: places.flatMap((place) => history.sights[place]?.id ?? []),
    fix: 'Look for paydays and campaigns on those days first. If there are none, ask what is done before a period ends.',
  };
}

/** Amounts alone: a level has no days of its own, and a rate has no end to be pushed to. */
function isAmount(id: string): boolean {
  return isMetricId(id) && metric(id).kind === 'flow';
}

/** By the t test of ends against the same weekdays before and after. */
export const periodEndSpike = defineRule({
  id: 'period-end-spike',
  name: 'Pushed at the end of periods',
  brief: 'A number goes up in the last days of each period and falls back after it.',
  source: ['S1-M6.2'],
  scope: 'report',
  check(context: RuleContext) {
    const ends = endsOf(context);
    if (ends.length < 3) return [];
    const rewarded = rewardedMetrics(context);
    const amounts = new Set([...metricsOf(context)].filter(isAmount));
    return dailyHistories(context, amounts).flatMap((history) => {
      const found = spikes(history, ends);
      return found ? [said(history, found, rewarded.has(history.metric))] : [];
    });
  },
});
