import { metricFamily } from '../../core/metrics/index.ts';
import {
  definitionOfOwn,
  type PageReadings,
  type Subject,
  subjectKey,
} from '../../core/model/index.ts';
import type { PastOf, Store } from '../store/index.ts';
import { type FamilyOf, History } from './history/past-of.ts';
import { wholeOf } from './misses-of.ts';
import type { Known } from './observations-of.ts';

/** As far back as a metric of an account is compared: more than a year of days. */
const OF_ACCOUNT = 400;
/** Versions and windows of one item that are compared. */
const OF_ITEM = 12;
const MOST = 6000;

interface Asked {
  readonly metric: string;
  readonly whole: Subject;
  items: number;
}

/**
 * Whose past a page is held against. A store of years holds a million numbers; what a page is
 * compared with are the newest of its own metrics and accounts.
 */
export function pastAskedOf(
  page: PageReadings,
  more: readonly string[] = [],
  familyOf: FamilyOf = metricFamily,
): PastOf[] {
  const asked = new Map<string, Asked>();
  const ask = (id: string, { platform, account, item, segment }: Subject) => {
    const whole = { platform, account };
    // A metric that goes by a new name has its past under the old one.
    for (const metric of [id, ...(familyOf(id)?.otherIds ?? [])]) {
      const key = JSON.stringify([metric, platform, account]);
      const one = asked.get(key) ?? { metric, whole, items: 0 };
      if (item !== undefined || segment !== undefined) one.items++;
      asked.set(key, one);
    }
  };
  const wholes = new Map<string, Subject>();
  for (const { metric, subject } of page.readings) {
    const { platform, account } = subject;
    wholes.set(subjectKey({ platform, account }), { platform, account });
    if (metric !== null) ask(metric, subject);
  }
  wholes.set(subjectKey(wholeOf(page)), wholeOf(page));
  for (const metric of more) for (const whole of wholes.values()) ask(metric, whole);
  return [...asked.values()].map(({ metric, whole, items }) => ({
    metric,
    platform: whole.platform,
    account: whole.account,
    most: Math.min(MOST, OF_ACCOUNT + OF_ITEM * items),
    // Many items would hide what is known of the account itself.
    subjects: [subjectKey(whole)],
  }));
}

/** What is known beside a page: the past of its metrics, what the person said, metrics they made. */
export async function knownFor(
  page: PageReadings,
  store: Store,
  more: readonly string[] = [],
  familyOf: FamilyOf = metricFamily,
): Promise<Known> {
  const [observations, decisions, own] = await Promise.all([
    store.recent(pastAskedOf(page, more, familyOf)),
    store.decisions(),
    store.ownMetrics(),
  ]);
  return {
    history: new History(observations, familyOf),
    decisions: new Map(decisions.map((one) => [one.key, one])),
    own: new Map(own.map((one) => [one.id, definitionOfOwn(one)])),
  };
}
