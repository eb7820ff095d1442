import { expect, test } from 'vitest';
import type { ObservationContent } from '../../../core/model/index.ts';
import { readBackupLine } from '../care/backup-line.ts';
import type { KeptRow } from '../care/kept-rows.ts';
import { freshStore } from '../fixtures/fresh-store.ts';

const AT = '2026-11-01T08:00:00.000Z';
const LATER = '2026-11-02T08:00:00.000Z';

const views = (value: number, change: Partial<ObservationContent> = {}): ObservationContent => ({
  metric: 'content.views',
  subject: { platform: 'tiktok-studio', account: 'kiln' },
  value,
  low: value,
  high: value,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: '2026-10-29T08:00:00.000Z',
  source: { kind: 'page', label: 'Views', raw: String(value) },
  ...change,
});

async function withOne() {
  const store = await freshStore();
  const { added } = await store.addObservations([views(10)]);
  return { store, id: added[0]?.id ?? '' };
}

test('a deleted number counts nowhere, and its story keeps it with the reason', async () => {
  const { store, id } = await withOne();
  expect(await store.remove([id], { at: AT, why: 'A test upload' })).toHaveLength(1);
  expect([
    await store.count(),
    (await store.observations()).length,
    (await store.observationsAbout(['content.views'])).length,
    (await store.find({}, { skip: 0, limit: 9 })).total,
  ]).toEqual([0, 0, 0, 0]);
  const story = await store.story(id);
  expect(story?.removed).toMatchObject([{ id, why: 'A test upload', observation: { value: 10 } }]);
  expect(story?.revisions).toMatchObject([
    { kind: 'deleted', at: AT, why: 'A test upload', ids: [id] },
  ]);
});

test('it does not come back because the page still shows it; another number of the same time does', async () => {
  const { store, id } = await withOne();
  await store.remove([id], { at: AT, why: '' });
  const again = await store.addObservations([views(10, { seen: LATER })]);
  expect([again.added.length, again.known, await store.count()]).toEqual([0, 1, 0]);
  await store.addObservations([views(11, { seen: LATER })]);
  expect(await store.count()).toBe(1);
});

test('it can be put back, and all that was done stands in its story', async () => {
  const { store, id } = await withOne();
  await store.remove([id], { at: AT, why: 'wrong' });
  await store.putBack([id], { at: LATER, why: 'it was right' });
  expect([await store.count(), (await store.removed(9)).length]).toEqual([1, 0]);
  const story = await store.story(id);
  expect(story?.versions.map(({ value }) => value)).toEqual([10]);
  expect(story?.revisions.map(({ kind, why }) => [kind, why])).toEqual([
    ['deleted', 'wrong'],
    ['put-back', 'it was right'],
  ]);
});

test('what is not there is neither deleted nor put back', async () => {
  const { store } = await withOne();
  const stamp = await store.stamp();
  expect(await store.remove(['0'.repeat(32)], { at: AT, why: '' })).toEqual([]);
  expect(await store.putBack(['constructor'], { at: AT, why: '' })).toEqual([]);
  expect(await store.stamp()).toBe(stamp);
});

test('a correction by hand stands while the page repeats what was corrected, not when it shows a new number', async () => {
  const { store, id } = await withOne();
  const byHand = views(15, {
    seen: AT,
    source: { kind: 'manual', label: 'Views', note: 'The page rounds' },
    supersedes: id,
  });
  await store.addObservations([byHand]);
  await store.addObservations([views(10, { seen: LATER })]);
  const standing = async () =>
    (await store.find({ state: 'standing' }, { skip: 0, limit: 9 })).rows.map(
      ({ observation }) => observation.value,
    );
  expect(await standing()).toEqual([15]);
  await store.addObservations([views(16, { seen: '2026-11-03T08:00:00.000Z' })]);
  expect(await standing()).toEqual([16]);
});

test('a backup keeps what was deleted, and a restore does not bring it back among the numbers', async () => {
  const { store, id } = await withOne();
  await store.addObservations([views(99, { from: '2026-09-01', to: '2026-09-29' })]);
  await store.remove([id], { at: AT, why: 'wrong' });
  const lines: string[] = [];
  for (let next: string | null = null; ; ) {
    const part = await store.backup(next, AT);
    lines.push(...part.lines);
    next = part.next;
    if (next === null) break;
  }
  const rows = lines
    .map(readBackupLine)
    .flatMap((line): KeptRow[] => (line.kind === 'row' ? [line.row] : []));
  const other = await freshStore();
  await other.restore(rows);
  expect([await other.count(), (await other.removed(9)).map((one) => one.id)]).toEqual([1, [id]]);
  expect((await other.story(id))?.revisions).toHaveLength(1);
  expect((await other.restore(rows)).known).toBe(rows.length);
});

test('erasing an account takes its deleted numbers and what was said of them', async () => {
  const { store, id } = await withOne();
  await store.remove([id], { at: AT, why: 'wrong' });
  await store.erase({ kind: 'account', platform: 'tiktok-studio', account: 'kiln' });
  expect([(await store.removed(9)).length, await store.story(id)]).toEqual([0, null]);
});
