import { expect, test } from 'vitest';
import type { Observation, ObservationContent } from '../../core/model/index.ts';
import { publish } from '../../core/publication/index.ts';
import { template } from '../../core/templates/index.ts';
import { memoryStore } from './fixtures/context.ts';
import { scoredNow, scoringOf } from './scored.ts';

const NOW = '2026-10-29T08:00:00.000Z';
const INPUT = { scorecard: template('creator'), asOf: '2026-10-29', locale: 'en' };

const views = (value: number, from: string, to: string): ObservationContent => ({
  metric: 'content.views',
  subject: { platform: 'youtube-studio', account: 'kiln' },
  value,
  low: value,
  high: value,
  unit: '1',
  from,
  to,
  seen: `${to}T08:00:00.000Z`,
  source: { kind: 'page', label: 'Views' },
});

async function stored() {
  const store = memoryStore();
  await store.addObservations([views(1200, '2026-10-01', '2026-10-29')]);
  return store;
}

const fresh = (rows: readonly Observation[]) => publish({ ...INPUT, observations: [...rows] });

test('the same numbers on the same day are scored once', async () => {
  const store = await stored();
  const first = await scoredNow(INPUT, { store, now: NOW });
  store.observationsAbout = async () => {
    throw new Error('the numbers were read again');
  };
  const second = await scoredNow(INPUT, { store, now: '2026-10-29T09:00:00.000Z' });
  expect(second).toEqual({ ...first, at: NOW, isCurrent: true });
});

test('a number, a day or another scorecard, and it is scored anew', async () => {
  const store = await stored();
  const first = await scoredNow(INPUT, { store, now: NOW });
  const corrected = views(1300, '2026-10-01', '2026-10-29');
  await store.addObservations([{ ...corrected, seen: '2026-10-29T09:00:00.000Z' }]);
  const second = await scoredNow(INPUT, { store, now: NOW });
  expect(second.publication).toEqual(fresh(store.rows));
  expect(second.publication.id).not.toBe(first.publication.id);
  const other = await scoredNow({ ...INPUT, asOf: '2026-10-30' }, { store, now: NOW });
  expect(other.publication.asOf).toBe('2026-10-30');
});

test('of very many the last result comes with its age, and what is made apart is taken then', async () => {
  const store = await stored();
  const first = await scoredNow(INPUT, { store, now: NOW });
  store.count = async () => 1_000_000;
  await store.addObservations([views(9, '2026-10-28', '2026-10-29')]);
  const late = '2026-10-29T10:00:00.000Z';
  const old = await scoredNow(INPUT, { store, now: late });
  expect([old.isCurrent, old.at, old.publication.id]).toEqual([false, NOW, first.publication.id]);
  // A mark of the store in memory has no stamp of its own.
  const stamp = await store.stamp();
  store.news = async () => ({ mark: { stamp, heads: [] }, added: null });
  await scoringOf(store)(INPUT, late);
  const now = await scoredNow(INPUT, { store, now: late });
  expect([now.isCurrent, now.at]).toEqual([true, late]);
  expect(now.publication).toEqual(fresh(store.rows));
});

test('before the first result of very many nothing is known, and nothing is 0', async () => {
  const store = await stored();
  store.count = async () => 1_000_000;
  const { publication, at, isCurrent } = await scoredNow(INPUT, { store, now: NOW });
  expect([at, isCurrent, publication.overall.score]).toEqual([null, false, null]);
});

test('what came since is taken in, and nothing else is read again', async () => {
  const store = await stored();
  const [one] = store.rows;
  const score = scoringOf(store);
  let added: readonly Observation[] | null = null;
  store.news = async () => ({ mark: { stamp: await store.stamp(), heads: [] }, added });
  await score(INPUT, NOW);
  const more = await store.addObservations([
    views(9, '2026-10-28', '2026-10-29'),
    { ...views(3, '2026-10-28', '2026-10-29'), metric: 'service.complaints' },
  ]);
  added = more.added;
  store.observationsAbout = async () => {
    throw new Error('all numbers were read again');
  };
  await score(INPUT, NOW);
  const { publication } = await scoredNow(INPUT, { store, now: NOW });
  expect(publication).toEqual(fresh([one as Observation, ...more.added]));
});

test('S2-D1, S2-D4: shares and hours of its accounts are published, though no KPI asks for them', async () => {
  const store = await stored();
  const share = (metric: string, segment: string, value: number, account = 'kiln') => ({
    ...views(value, '2026-10-01', '2026-10-29'),
    ...{ metric, unit: '%', subject: { platform: 'youtube-studio', account, segment } },
  });
  await store.addObservations([
    share('audience.age', '18–24', 60),
    share('audience.age', '25–34', 40),
    share('audience.age', '18–24', 99, 'of-somebody-else'),
    ...[1, 2, 3, 4, 5, 6].map((hour) => share('audience.active-times', `Mon 0${hour}:00`, hour)),
  ]);
  const { publication } = await scoredNow(INPUT, { store, now: NOW });
  expect(publication.distributions?.map(({ metric, shares }) => [metric, shares.length])).toEqual([
    ['audience.age', 2],
  ]);
  expect(publication.matrices?.map(({ cells }) => cells.length)).toEqual([6]);
  expect(JSON.stringify(publication)).not.toContain('of-somebody-else');
  const stamp = await store.stamp();
  store.count = async () => 1_000_000;
  store.news = async () => ({ mark: { stamp, heads: [] }, added: null });
  const later = { ...INPUT, asOf: '2026-10-30' };
  await scoringOf(store)(later, NOW);
  const apart = await scoredNow(later, { store, now: NOW });
  expect(apart.publication.distributions).toHaveLength(1);
  expect(apart.publication.matrices).toHaveLength(1);
});
