import { definitionOfOwn, type PageReadings } from '../../core/model/index.ts';
import type { Store } from '../store/index.ts';
import { History } from './history/past-of.ts';
import type { Known } from './observations-of.ts';

/** What is known beside a page: the past of its metrics, what the person said, metrics they made. */
export async function knownFor(
  page: PageReadings,
  store: Store,
  more: readonly string[] = [],
): Promise<Known> {
  const metrics = new Set([...more, ...page.readings.flatMap(({ metric }) => metric ?? [])]);
  const [observations, decisions, own] = await Promise.all([
    store.observationsAbout([...metrics]),
    store.decisions(),
    store.ownMetrics(),
  ]);
  return {
    history: new History(observations),
    decisions: new Map(decisions.map((one) => [one.key, one])),
    own: new Map(own.map((one) => [one.id, definitionOfOwn(one)])),
  };
}
