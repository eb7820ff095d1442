import { expect, test } from 'vitest';
import type { ObservationContent } from '../../core/model/index.ts';
import { openStore } from './open-store.ts';
import { tellingStore } from './telling-store.ts';

const content: ObservationContent = {
  metric: 'content.views',
  subject: { platform: 'kilnview.example', account: 'kiln' },
  value: 12,
  low: 12,
  high: 12,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: '2026-10-29T08:00:00Z',
  source: { kind: 'file' },
};

test('what changed is told after it is stored, and what changed nothing is not', async () => {
  const kept = await openStore({ name: `telling ${Math.random()}` });
  const told: Promise<number>[] = [];
  const store = tellingStore(kept, () => told.push(kept.count()));
  await store.addObservations([content]);
  expect(await Promise.all(told)).toEqual([1]);
  await store.addObservations([content]);
  expect(told.length).toBe(1);
  await store.choose('scorecard', 'creator');
  expect(told.length).toBe(2);
  expect(await store.count()).toBe(1);
  store.close();
  await expect(store.addObservations([{ ...content, value: 13 }])).rejects.toThrow();
  expect(told.length).toBe(2);
});
