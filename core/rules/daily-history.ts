import { formulaMetrics } from '../kpis/index.ts';
import { clip, dayNumber, isAccountLevel, type Observation } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import type { DailyHistory } from './history-source.ts';
import type { RuleContext } from './rule.ts';
import { formulaOf, kpisIn } from './rule-context.ts';

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
  { observations, asOf, history }: RuleContext,
  metrics: ReadonlySet<string>,
): readonly DailyHistory[] {
  if (history) return [...metrics].sort().flatMap(history.daily);
  const earliest = isoDay(Math.floor(dayNumber(asOf)) - HISTORY_DAYS - 2);
  const byAccount = new Map<string, Observation[]>();
  for (const one of observations) {
    // Texts are compared before anything is read as a date: of a million numbers most are older.
    if (one.from < earliest || !metrics.has(one.metric) || !isAccountLevel(one.subject)) continue;
    const { platform, account } = one.subject;
    const key = JSON.stringify([one.metric, platform, account, one.unit]);
    const own = byAccount.get(key);
    if (own) own.push(one);
    else byAccount.set(key, [one]);
  }
  return [...byAccount]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => dailyHistory(own, asOf) ?? []);
}

/** The days of one account and unit; null where the last 91 days hold none of them. */
export function dailyHistory(own: readonly Observation[], asOf: string): DailyHistory | null {
  const end = Math.floor(dayNumber(asOf));
  const days = new Map<number, Observation>();
  for (const one of own) {
    const day = dayOf(one);
    if (day === null || day >= end || day < end - HISTORY_DAYS) continue;
    if (isLater(one, days.get(day))) days.set(day, one);
  }
  const [first] = days.values();
  if (!first) return null;
  const { metric, subject } = first;
  const firstDay = Math.min(...days.keys());
  const sights = Array.from({ length: end - firstDay }, (_, i) => days.get(firstDay + i) ?? null);
  return {
    ...{ metric, platform: subject.platform, account: subject.account },
    ...{ firstDay, sights, values: sights.map((one) => one?.value ?? null) },
  };
}

/**
 * What is worked out of an account's past with a number beside it, kept as long as the past is the
 * same object.
 */
export function ofHistory<T>(
  work: (history: DailyHistory, by: number) => T,
): (history: DailyHistory, by: number) => T {
  const known = new WeakMap<DailyHistory, { readonly by: number; readonly answer: T }>();
  return (history, by) => {
    const before = known.get(history);
    if (before?.by === by) return before.answer;
    const answer = work(history, by);
    known.set(history, { by, answer });
    return answer;
  };
}

/** The metrics that the scorecard's KPIs are made of. */
export function metricsOf(context: RuleContext): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of kpisIn(context.scorecard)) {
    const formula = formulaOf(context, id);
    for (const one of formula ? formulaMetrics(formula) : []) found.add(one);
  }
  return found;
}

/** "tiktok-studio", or "tiktok-studio (shop)": where a number is from, short whatever its names are. */
export function placeName({
  platform,
  account,
}: Pick<DailyHistory, 'platform' | 'account'>): string {
  const short = (text: string) => clip(text, 60);
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
