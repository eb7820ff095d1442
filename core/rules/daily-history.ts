import { FormulaError, formulaMetrics, parseFormula } from '../kpis/index.ts';
import { dayNumber, type Observation } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import type { RuleContext } from './rule.ts';
import { definitionOf, kpisIn } from './rule-context.ts';

/** What one account showed of one metric, day by day. */
export interface DailyHistory {
  readonly metric: string;
  readonly platform: string;
  readonly account: string;
  /** Day number of the first place. */
  readonly firstDay: number;
  /** One a day up to the day before the report; null where nothing is known of it. */
  readonly values: readonly (number | null)[];
  /** The observations that the values are of, at the same places. */
  readonly sights: readonly (Observation | null)[];
}

/** So many days back are looked at. */
export const HISTORY_DAYS = 91;

/** The observation that counts of two of the same day: the one seen last. */
const isLater = (one: Observation, other: Observation | undefined) =>
  other === undefined || one.seen > other.seen || (one.seen === other.seen && one.id > other.id);

/** The day that an observation speaks of: a level at its moment, an amount of exactly one day. */
function dayOf({ from, to }: Observation): number | null {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (start === end) return Math.floor(start);
  return end - start === 1 && Number.isInteger(start) ? start : null;
}

/**
 * The history of some metrics by account, day by day, of whole accounts alone: parts and items say
 * nothing of their account. An account with nothing in the last 91 days is left out.
 */
export function dailyHistories(
  { observations, asOf }: Pick<RuleContext, 'observations' | 'asOf'>,
  metrics: ReadonlySet<string>,
): readonly DailyHistory[] {
  const end = Math.floor(dayNumber(asOf));
  const earliest = isoDay(end - HISTORY_DAYS - 2);
  const byAccount = new Map<string, Map<number, Observation>>();
  for (const one of observations) {
    // Texts are compared before anything is read as a date: of a million numbers most are older.
    if (one.from < earliest || !metrics.has(one.metric)) continue;
    const { platform, account, item, segment } = one.subject;
    if (item !== undefined || segment !== undefined) continue;
    const day = dayOf(one);
    if (day === null || day >= end || day < end - HISTORY_DAYS) continue;
    const key = JSON.stringify([one.metric, platform, account, one.unit]);
    const days = byAccount.get(key) ?? new Map<number, Observation>();
    byAccount.set(key, days);
    if (isLater(one, days.get(day))) days.set(day, one);
  }
  return [...byAccount].map(([key, days]): DailyHistory => {
    const [metric = '', platform = '', account = ''] = JSON.parse(key) as string[];
    const firstDay = Math.min(...days.keys());
    const sights = Array.from({ length: end - firstDay }, (_, i) => days.get(firstDay + i) ?? null);
    return {
      metric,
      platform,
      account,
      firstDay,
      sights,
      values: sights.map((s) => s?.value ?? null),
    };
  });
}

/** The metrics that the scorecard's KPIs are made of. */
export function metricsOf(context: RuleContext): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of kpisIn(context.scorecard)) {
    const definition = definitionOf(context, id);
    if (!definition) continue;
    try {
      for (const one of formulaMetrics(parseFormula(definition.formula))) found.add(one);
    } catch (problem) {
      if (!(problem instanceof FormulaError || problem instanceof RangeError)) throw problem;
    }
  }
  return found;
}

/** "tiktok-studio", or "tiktok-studio (shop)": where a number is from, short whatever its names are. */
export function placeName({
  platform,
  account,
}: Pick<DailyHistory, 'platform' | 'account'>): string {
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
  return account === '' ? short(platform) : `${short(platform)} (${short(account)})`;
}

/** A count as a person reads it: no more digits than say something. */
export function counted(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  const [whole = '', part] = String(digits).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
