import { METRICS } from '../../core/metrics/index.ts';
import type {
  GoalDefinition,
  KpiDefinition,
  MetricDefinition,
  Observation,
  ScorecardDefinition,
  Subject,
} from '../../core/model/index.ts';
import { isoDay } from '../../core/series/index.ts';

const FIRST_DAY = 20_026;
const DAYS = 730;
const LAST_DAY = FIRST_DAY + DAYS;
/** Length of the reporting period, and of the windows that dashboards show. */
const PERIOD = 28;
/** The day of the report: the last window ends on it. */
export const AS_OF = isoDay(LAST_DAY);
/** The first day of its period. */
export const FIRST = isoDay(LAST_DAY - PERIOD);

const ACCOUNTS: readonly Subject[] = [
  { platform: 'youtube-studio', account: 'kiln' },
  { platform: 'youtube-studio', account: 'loom' },
  { platform: 'tiktok-studio', account: 'kiln' },
  { platform: 'shop', account: 'kiln-and-loom' },
  { platform: 'meta-business', account: 'kiln' },
  { platform: 'newsletter', account: '' },
];

const some = (isIt: (metric: MetricDefinition) => boolean, most: number) =>
  METRICS.filter(isIt).slice(0, most);

/** Fifty metrics of every kind that a value is made of differently. */
export const FIFTY: readonly MetricDefinition[] = [
  ...some((one) => one.kind === 'flow' && one.unit === '1' && !one.distinct, 24),
  ...some((one) => one.kind === 'flow' && one.unit === 'money', 6),
  ...some((one) => one.kind === 'flow' && one.distinct === true, 2),
  ...some((one) => one.kind === 'stock' && one.unit === '1', 9),
  ...some((one) => one.kind === 'ratio' && one.unit === '%', 6),
  ...some((one) => one.kind === 'duration', 3),
];

/** The same numbers in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const idOf = (n: number) => n.toString(16).padStart(32, 'a');

const day = (at: number) => isoDay(FIRST_DAY + at);
const seenOn = (at: number) => `${day(at)}T08:00:00Z`;

/** Numbers as they come, one after another. */
class Coming {
  readonly list: Observation[] = [];
  readonly random: () => number;

  constructor(seed: number) {
    this.random = chance(seed);
  }

  put(
    metric: MetricDefinition,
    subject: Subject,
    [from, to]: readonly [string, string],
    seen: string,
    supersedes?: string,
  ): void {
    const value = Math.round(this.random() * 10_000) / (metric.kind === 'ratio' ? 200 : 1);
    this.list.push({
      id: idOf(this.list.length),
      metric: metric.id,
      subject,
      value,
      low: value,
      high: value,
      unit: metric.unit === 'money' ? 'EUR' : metric.unit,
      from,
      to,
      seen,
      source: { kind: 'page', label: metric.name, raw: String(value) },
      ...(supersedes === undefined ? {} : { supersedes }),
    });
  }

  /** An account's number as dashboards show it: a level, or the day and the last 28 days. */
  show(metric: MetricDefinition, subject: Subject, at: number): void {
    const seen = seenOn(at);
    if (metric.kind === 'stock') {
      this.put(metric, subject, [day(at), day(at)], seen);
      return;
    }
    const adds = metric.kind === 'flow' && !metric.distinct;
    if (adds) this.put(metric, subject, [day(at - 1), day(at)], seen);
    this.put(metric, subject, [day(at - PERIOD), day(at)], seen);
  }

  /** A number of a while ago that has settled since: seen later, it names what it corrects. */
  correct(at: number): void {
    const last = this.list.at(-1 - Math.floor(this.random() * 40));
    const metric = FIFTY.find((one) => one.id === last?.metric);
    if (!last || !metric || last.subject.item !== undefined) return;
    this.put(metric, last.subject, [last.from, last.to], seenOn(at), last.id);
  }

  /** A post with its number, of the many that are listed under the account's own. */
  showItem(item: number, at: number): void {
    const account = ACCOUNTS[item % ACCOUNTS.length] as Subject;
    const subject = { ...account, item: `post-${(at >> 3) * 50 + (item % 400)}` };
    const metric = FIFTY[item % 24] as MetricDefinition;
    this.put(metric, subject, [day(at - PERIOD), day(at)], seenOn(at));
  }
}

/**
 * So many observations of two years, day by day: each account's numbers, two in a hundred of them
 * corrected later, and for the rest the posts that dashboards list.
 */
export function observationsOf(count: number): Observation[] {
  const coming = new Coming(count);
  const share = count / 1_000_000;
  for (let at = 1; at <= DAYS; at++) {
    for (const subject of ACCOUNTS) {
      for (const metric of FIFTY) {
        if (coming.random() > share) continue;
        coming.show(metric, subject, at);
        if (coming.random() < 0.04) coming.correct(at);
      }
    }
    const until = Math.min(count, (at * count) / DAYS);
    for (let item = 0; coming.list.length < until; item++) coming.showItem(item, at);
  }
  return coming.list.slice(0, count);
}

const FORMULAS: readonly ((a: string, b: string) => string)[] = [
  (a) => a,
  (a, b) => `share(${a}, ${b})`,
  (a, b) => `per(${a}, ${b}) * 1000`,
  (a, b) => `${a} + ${b}`,
];

/** A hundred KPIs over the fifty metrics, half of them of two. */
function kpis(): KpiDefinition[] {
  const counts = FIFTY.filter((one) => one.unit === '1');
  return Array.from({ length: 100 }, (_, at): KpiDefinition => {
    const isPlain = at < 50;
    const a = isPlain ? FIFTY[at] : counts[at % counts.length];
    const b = counts[(at * 7 + 3) % counts.length];
    const formula = FORMULAS[isPlain ? 0 : 1 + (at % 3)] ?? ((id: string) => id);
    return {
      id: `kpi-${at}`,
      name: `KPI ${at}`,
      brief: 'One of a hundred.',
      formula: formula(a?.id ?? '', b?.id ?? ''),
      unit: isPlain ? (a?.unit ?? '1') : at % 3 === 0 ? '%' : '1',
      direction: 'higher',
      perspective: 'customer',
      category: 'engagement',
      suggested: { kind: 'higher', floor: 0, target: 100_000 },
      source: [],
    };
  });
}

const PERSPECTIVES = ['financial', 'customer', 'internal', 'learning'] as const;

/** The hundred KPIs in 25 goals, each of which feeds the next but one. */
export function scorecard(): ScorecardDefinition {
  const own = kpis();
  const goals = Array.from({ length: 25 }, (_, at): GoalDefinition => {
    const [a, b, c, d] = own.slice(at * 4, at * 4 + 4).map((one) => ({ kpi: one.id }));
    const parts = [a, b, c, d].flatMap((one) => one ?? []);
    const feeding = at >= 2 ? [{ goal: `goal-${at - 2}` }] : [];
    return {
      id: `goal-${at}`,
      name: `Goal ${at}`,
      perspective: PERSPECTIVES[at % 4] ?? 'customer',
      lagging: parts.slice(0, 2),
      leading: [...parts.slice(2), ...feeding],
    };
  });
  return {
    schema: 'fourfold/scorecard@1',
    id: 'hundred',
    title: 'A hundred KPIs',
    perspectives: PERSPECTIVES.map((id) => ({ id, name: id })),
    goals,
    kpis: own.map((one) => ({ kpi: one.id })),
    own,
    thresholds: { good: 70, watch: 40 },
    periodDays: PERIOD,
  };
}
