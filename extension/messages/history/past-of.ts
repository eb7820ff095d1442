import { type MetricFamily, metricFamily } from '../../../core/metrics/index.ts';
import {
  type LastGood,
  type Observation,
  type ObservationContent,
  subjectKey,
} from '../../../core/model/index.ts';

const DAY_MS = 86_400_000;
/** Months differ by three days, and are the same window all the same. */
const MONTH = 27;
const MONTH_SLACK = 4;
/** As far back as a change is compared. */
const MOST = 12;

type Of = Pick<ObservationContent, 'metric' | 'subject'>;
type Dated = Pick<ObservationContent, 'from' | 'to'>;

/** Length of the window that a number is of, in days; 0 for a level. */
export const windowDays = ({ from, to }: Dated): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

function sameWindow(a: Dated, b: Dated): boolean {
  const [left, right] = [windowDays(a), windowDays(b)];
  return Math.abs(left - right) <= (Math.min(left, right) >= MONTH ? MONTH_SLACK : 0);
}

/** Which metrics are one series: the catalogue's lookup, or another's. */
export type FamilyOf = (metric: string) => Pick<MetricFamily, 'current' | 'otherIds'> | undefined;

/**
 * Numbers by metric and subject, without those that a later one corrects; the oldest first. A metric
 * that gave way to another is one series with it: its numbers are the past of the new name.
 */
export class History {
  private readonly groups = new Map<string, Observation[]>();
  private readonly accounts = new Map<string, Set<string>>();
  private readonly ofItems = new Set<string>();
  private readonly captures = new Map<string, Observation[]>();
  private readonly newestItems = new Map<string, Observation[]>();

  constructor(
    observations: readonly Observation[],
    private readonly familyOf: FamilyOf = metricFamily,
  ) {
    const corrected = new Set(observations.map((one) => one.supersedes));
    for (const seen of observations) {
      if (corrected.has(seen.id)) continue;
      const one = this.inSeries(seen);
      const key = keyOf(one);
      const group = this.groups.get(key);
      if (group) group.push(one);
      else this.groups.set(key, [one]);
      const capture = captureOf(one);
      this.captures.set(capture, [...(this.captures.get(capture) ?? []), one]);
      const on = `${one.metric} ${one.subject.platform}`;
      if (one.subject.item !== undefined) this.keepItem(`${on} ${one.subject.account}`, one);
      this.accounts.set(on, (this.accounts.get(on) ?? new Set()).add(one.subject.account));
    }
    for (const group of this.groups.values()) group.sort((a, b) => (a.seen < b.seen ? -1 : 1));
  }

  /** The id that the numbers of a metric stand under. */
  seriesId(metric: string): string {
    return this.familyOf(metric)?.current.id ?? metric;
  }

  /** The same under the id of its series. */
  inSeries<T extends { readonly metric: string }>(one: T): T {
    const metric = this.seriesId(one.metric);
    return metric === one.metric ? one : { ...one, metric };
  }

  private group(of: Of): readonly Observation[] | undefined {
    return this.groups.get(keyOf(this.inSeries(of)));
  }

  private keepItem(key: string, one: Observation): void {
    this.ofItems.add(key);
    const held = this.newestItems.get(key);
    const seen = held?.[0]?.seen ?? '';
    if (held && seen === one.seen) held.push(one);
    else if (seen < one.seen) this.newestItems.set(key, [one]);
  }

  /** What was accepted for the same metric, subject and length of window; the newest last. */
  before(content: ObservationContent): readonly Observation[] {
    const group = this.group(content) ?? [];
    return group.filter((one) => sameWindow(one, content)).slice(-MOST);
  }

  /** Whether all that is known of a metric and subject is of a stretch of days. */
  isOfDays(content: ObservationContent): boolean {
    const group = this.group(content) ?? [];
    return group.length > 0 && group.every((one) => windowDays(one) > 0);
  }

  /** The account's own last number, where a metric was never of one of its items. */
  ofWholeOnly({ metric, subject }: ObservationContent): Observation | null {
    const { platform, account } = subject;
    const whole = this.group({ metric, subject: { platform, account } })?.at(-1);
    const key = `${this.seriesId(metric)} ${platform} ${account}`;
    return whole && !this.ofItems.has(key) ? whole : null;
  }

  /** The account's own last number, where nothing is known of the item itself. */
  ofWholeBefore({ metric, subject }: ObservationContent): Observation | null {
    const { platform, account } = subject;
    if (this.group({ metric, subject })) return null;
    return this.group({ metric, subject: { platform, account } })?.at(-1) ?? null;
  }

  /** Whether all that is known of a metric on a platform is of accounts that the page named. */
  isOfAccounts({ metric, subject }: ObservationContent): boolean {
    const accounts = this.accounts.get(`${this.seriesId(metric)} ${subject.platform}`);
    return accounts !== undefined && !accounts.has('');
  }

  /** What the items of an account had of a metric at its last capture. */
  lastItems({ metric, subject }: ObservationContent): readonly Observation[] {
    const { platform, account } = subject;
    return this.newestItems.get(`${this.seriesId(metric)} ${platform} ${account}`) ?? [];
  }

  /** What was captured of the same account in the same moment, beside it. */
  togetherWith(one: Observation): readonly Observation[] {
    return (this.captures.get(captureOf(one)) ?? []).filter((other) => other !== one);
  }

  /** The last number accepted for a metric and subject, of the same days or of the same window where there is one. */
  newest(content: ObservationContent): Observation | null {
    const before = this.before(content);
    const sameDays = before.findLast(({ from, to }) => from === content.from && to === content.to);
    return sameDays ?? before.at(-1) ?? this.group(content)?.at(-1) ?? null;
  }

  /** The last number of a metric and subject, whatever its window. */
  lastOf(of: Of): LastGood | null {
    const last = this.group(of)?.at(-1);
    return last ? lastGood(last) : null;
  }
}

const captureOf = ({ seen, subject }: Observation): string =>
  `${seen} ${subject.platform} ${subject.account}`;

const keyOf = ({ metric, subject }: Of): string => `${metric} ${subjectKey(subject)}`;

/** An observation as it is shown beside one in doubt. */
export function lastGood({ value, low, high, unit, seen, source }: Observation): LastGood {
  return { value, low, high, unit, seen, ...(source.raw ? { raw: source.raw } : {}) };
}
