import { expect, test } from 'vitest';
import type { ObservationContent } from '../../core/model/index.ts';
import { sampleObservations, template } from '../../core/templates/index.ts';
import { readBackupLine } from './care/backup-line.ts';
import type { KeptRow } from './care/kept-rows.ts';
import { freshStore } from './fixtures/fresh-store.ts';
import { isSampleHere, removeSample, sampleStore } from './sample.ts';

const [first] = sampleObservations(template('creator'), { asOf: '2026-10-29' });
if (!first) throw new Error('no sample');
const { id: _, ...SAMPLE } = first;
const OWN: ObservationContent = {
  ...SAMPLE,
  subject: { platform: 'youtube-studio', account: 'kiln' },
  source: { kind: 'page', label: 'Views', raw: '10' },
};

const rowOf = (row: object): KeptRow => {
  const line = readBackupLine(JSON.stringify({ in: 'observations', row }));
  if (line.kind !== 'row') throw new Error(JSON.stringify(line));
  return line.row;
};

test('sample numbers never come among the person’s own, by no door', async () => {
  const store = await freshStore();
  await store.addObservations([OWN]);
  await expect(store.addObservations([OWN, SAMPLE])).rejects.toThrow(/sample numbers/);
  await expect(store.restore([rowOf(first)])).rejects.toThrow(/sample numbers/);
  expect(await store.count()).toBe(1);
});

test('the person’s own never come among sample numbers, and a sample goes whole', async () => {
  await removeSample();
  expect(await isSampleHere()).toBe(false);
  const store = sampleStore();
  await store.restore([rowOf(first)]);
  await expect(store.addObservations([OWN])).rejects.toThrow(/your own/);
  expect([await store.count(), await isSampleHere()]).toEqual([1, true]);
  // Also while somebody still has it open.
  await removeSample();
  expect(await isSampleHere()).toBe(false);
  expect(await store.count()).toBe(0);
  store.close();
  await removeSample();
});
