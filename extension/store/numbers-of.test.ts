import { afterEach, expect, test } from 'vitest';
import type { ObservationContent } from '../../core/model/index.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

let name = '';
let store: Store;

afterEach(async () => {
  store.close();
  await new Promise((done) => {
    indexedDB.deleteDatabase(name).onsuccess = done;
  });
});

const number = (metric: string, i: number): ObservationContent => ({
  metric,
  subject: { platform: 'kilnview.example', account: 'kiln', item: `post ${i}` },
  ...{ value: i, low: i, high: i, unit: '1' },
  // Many share a place in the index.
  ...{ from: '2026-10-01', to: '2026-10-02', seen: '2026-10-02T08:00:00.000Z' },
  source: { kind: 'file' },
});

test('numbers of a metric come stretch by stretch, each once, and no other', async () => {
  name = `test ${crypto.randomUUID()}`;
  store = await openStore({ name });
  await store.addObservations([
    ...Array.from({ length: 25 }, (_, i) => number('content.views', i)),
    ...Array.from({ length: 4 }, (_, i) => number('content.view', i)),
    ...Array.from({ length: 3 }, (_, i) => number('engagement.likes', i)),
  ]);
  const kept = [...(await store.metricsKept())].sort((a, b) => a.count - b.count);
  expect(kept.map(({ metric, count }) => [metric, count])).toEqual([
    ['engagement.likes', 3],
    ['content.view', 4],
    ['content.views', 25],
  ]);
  const values: number[] = [];
  let after: string | null = null;
  do {
    const part: { rows: readonly { value: number }[]; next: string | null } = await store.numbersOf(
      'content.views',
      after,
      7,
    );
    expect(part.rows.length).toBeLessThanOrEqual(7);
    values.push(...part.rows.map(({ value }) => value));
    after = part.next;
  } while (after !== null);
  expect(values.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i));
  expect(await store.numbersOf('content.shares', null, 7)).toEqual({ rows: [], next: null });
});
