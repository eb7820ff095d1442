import { type SeasonalAnomaly, seasonalEsd } from '../analysis/index.ts';
import { isMetricId, metric } from '../metrics/index.ts';
import { isoDay } from '../series/index.ts';
import { median } from '../statistics/index.ts';
import { counted, dailyHistories, metricsOf, ofHistory, placeName } from './daily-history.ts';
import type { DailyHistory } from './history-source.ts';
import { defineRule, type Noticed, type RuleContext } from './rule.ts';

/** Days that have to be known before anything is called unusual: four weeks of weekdays. */
const LEAST_DAYS = 28;
/** How far off, as a factor and in standard deviations of a count, a day has to be. */
const LEAST_FACTOR = 1.5;
const LEAST_SPREADS = 4;

interface Unusual extends SeasonalAnomaly {
  readonly day: number;
}

/** Amounts that cannot be below zero: these move by factors, and zero is the least. */
function isAmount(id: string): boolean {
  if (!isMetricId(id)) return false;
  const law: { readonly kind: string; readonly signed?: boolean } = metric(id);
  return law.kind === 'flow' && law.signed !== true;
}

/** Whether a day of the period is far from the middle of its weekday: else there is nothing to work out. */
function maybeUnusual({ values, firstDay }: DailyHistory, since: number): boolean {
  const middles = Array.from({ length: 7 }, (_, weekday) =>
    median(
      values.filter((one, i) => one !== null && i % 7 === weekday).flatMap((one) => one ?? []),
    ),
  );
  return values.some((one, i) => {
    if (one === null || firstDay + i < since) return false;
    const middle = middles[i % 7] ?? 0;
    return Math.max(one, middle) >= 1.25 * Math.min(one, middle);
  });
}

function outOfSeason(values: readonly (number | null)[]): readonly SeasonalAnomaly[] {
  const most = Math.max(0.05, 1.01 / values.length);
  const found = seasonalEsd(values, { period: 7, most, alpha: 0.01 });
  return found.why === null ? found.anomalies : [];
}

/** The days of the reporting period that fit neither weekday nor trend, the furthest off first. */
function unusualDays(history: DailyHistory, since: number): readonly Unusual[] {
  const known = history.values.filter((one) => one !== null);
  if (known.length < LEAST_DAYS || known.some((one) => one < 0)) return [];
  if (!maybeUnusual(history, since)) return [];
  // By logarithms alone a wild series would have many low days, by plain numbers alone a growing
  // one many high ones.
  const plain = new Set(outOfSeason(history.values).map(({ index }) => index));
  if (plain.size === 0) return [];
  return outOfSeason(history.values.map((one) => (one === null ? null : Math.log1p(one))))
    .filter(({ index }) => plain.has(index))
    .map((one): Unusual => {
      const expected = Math.max(0, Math.expm1(one.expected));
      const value = history.values[one.index] ?? 0;
      return { ...one, value, expected, day: history.firstDay + one.index };
    })
    .filter(({ day, value, expected }) => {
      const [less, more] = [Math.min(value, expected), Math.max(value, expected)];
      // Small counts go up and down by themselves.
      const spreads = (more - less) / Math.sqrt(Math.max(1, expected));
      return day >= since && more >= LEAST_FACTOR * less && spreads >= LEAST_SPREADS;
    })
    .sort((a, b) => away(b) - away(a));
}

const unusual = ofHistory(unusualDays);

const away = ({ value, expected }: Unusual) => Math.abs(Math.log1p(value) - Math.log1p(expected));

function noticed(history: DailyHistory, days: readonly Unusual[]): readonly Noticed[] {
  const [worst] = days;
  if (!worst || !isMetricId(history.metric)) return [];
  const { name } = metric(history.metric);
  const others = days.length - 1;
  const more =
    others === 0 ? '' : ` ${others} more ${others === 1 ? 'day stands' : 'days stand'} out too.`;
  const what = `${name} on ${placeName(history)}: ${isoDay(worst.day)} stands out with ${counted(worst.value)}, where about ${counted(worst.expected)} was to be expected of that weekday.${more} Suspected, not proven.`;
  return [
    {
      severity: 'watch',
      what,
      about: history.metric,
      who: null,
      evidence: days.flatMap(({ index }) => history.sights[index]?.id ?? []),
      fix: 'Look for a campaign, a post that went round, bought activity or a wrong capture before this counts.',
    },
  ];
}

/** By seasonal ESD, on the numbers and on their logarithms: a day has to stand out on both. */
export const unusualDay = defineRule({
  id: 'unusual-day',
  name: 'Unusual day',
  brief: 'A day fits neither its weekday nor the weeks around it.',
  source: ['S1-M3.4', 'S0-P5'],
  scope: 'report',
  check(context: RuleContext) {
    const amounts = new Set([...metricsOf(context)].filter(isAmount));
    return dailyHistories(context, amounts).flatMap((history) => {
      const end = history.firstDay + history.values.length;
      return noticed(history, unusual(history, end - context.scorecard.periodDays));
    });
  },
});
