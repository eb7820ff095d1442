import { describe, expect, test } from 'vitest';
import {
  definitionOfOwn,
  type ObservationContent,
  ownMetric,
  type PageReadings,
} from '../../../core/model/index.ts';
import { freshStore } from '../fixtures/fresh-store.ts';
import type { Store } from '../store.ts';
import { readBackupLine } from './backup-line.ts';
import { edit } from './fixtures/edit.ts';
import type { KeptRow } from './kept-rows.ts';
import { NUMBERS_FROM } from './read-part.ts';

const SEEN = '2026-10-29T08:00:00.000Z';

const number = (value: number, change: Partial<ObservationContent> = {}): ObservationContent => ({
  metric: 'content.views',
  subject: { platform: 'tiktok-studio', account: 'kiln' },
  value,
  low: value,
  high: value,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: SEEN,
  source: { kind: 'page', label: 'Views', raw: String(value) },
  ...change,
});

const page = (change: Partial<PageReadings> = {}): PageReadings => ({
  source: 'https://www.tiktok.com/tiktokstudio/analytics',
  platform: 'tiktok-studio',
  page: 'overview',
  account: { platform: 'tiktok-studio', id: 'kiln' },
  period: null,
  readings: [],
  problems: [],
  durationMs: 1,
  ...change,
});

/** A store with something in each of its parts, of two sites and three accounts. */
async function filled(): Promise<Store> {
  const store = await freshStore();
  await store.addCapture(page(), SEEN, [number(1200)]);
  // A correction, which names what it corrects.
  await store.addCapture(page(), '2026-10-30T08:00:00.000Z', [
    number(1300, { seen: '2026-10-30T08:00:00.000Z' }),
  ]);
  await store.addObservations([
    number(40, { subject: { platform: 'tiktok-studio', account: 'wheel' } }),
    number(7, {
      subject: { platform: 'shop.example', account: '' },
      from: '2024-01-01',
      to: '2024-02-01',
    }),
  ]);
  await store.addCapture(
    page({ source: 'https://shop.example/today', platform: null, page: null, account: null }),
    '2024-02-02T08:00:00.000Z',
    [],
  );
  await store.choose('scorecard', 'creator');
  await store.choose('picking', '7 https://shop.example 1');
  await store.keepOwnMetric(ownMetric({ name: 'Glazes fired', unit: '1', kind: 'flow' }));
  await store.keepMapping({
    signature: 'a b',
    name: 'kiln log.csv',
    platform: 'shop.example',
    account: '',
    columns: [{ header: 'Day', role: 'date' }],
  });
  await store.decide({
    key: JSON.stringify(['claim', 'tiktok-studio', 'overview', 'content.views', 'views']),
    kind: 'claim',
    right: true,
    at: SEEN,
  });
  await store.keepStop({
    key: 'tiktok',
    address: 'https://www.tiktok.com/tiktokstudio/analytics',
    platform: 'tiktok-studio',
    page: 'overview',
    account: 'kiln',
    every: 1,
    added: SEEN,
    captured: SEEN,
    day: '2026-10-29',
    last: { at: SEEN, state: 'captured', added: 1, known: 0, left: 2 },
  });
  await store.keepLiveSession({
    id: 'live-1',
    tab: 7,
    source: 'https://shop.example/live',
    platform: null,
    page: null,
    account: null,
    startedAt: SEEN,
    endedAt: null,
    seenAt: '2026-10-29T09:00:00.000Z',
    marks: [{ at: SEEN, kind: 'voucher' }],
  });
  await store.addRevision(edit(1));
  await store.addLiveSample({
    session: 'live-1',
    at: SEEN,
    values: [{ label: 'Viewers', metric: null, value: 12, low: 12, high: 12, unit: '1' }],
  });
  return store;
}

async function backupOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  let after: string | null = null;
  do {
    const part = await store.backup(after, '2026-11-01T00:00:00.000Z');
    lines.push(...part.lines);
    after = part.next;
  } while (after !== null);
  return lines;
}

const rowsOf = (lines: readonly string[]): KeptRow[] =>
  lines.flatMap((line) => {
    const read = readBackupLine(line);
    return read.kind === 'row' ? [read.row] : [];
  });

const problemsOf = (lines: readonly string[]) =>
  lines.flatMap((line) => {
    const read = readBackupLine(line);
    return read.kind === 'problem' ? [read.what] : [];
  });

describe('a backup', () => {
  test('restored into an empty store gives the same backup again, whole (S1-M3.6)', async () => {
    const lines = await backupOf(await filled());
    expect(problemsOf(lines)).toEqual([]);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ end: true, rows: lines.length - 2 });
    const other = await freshStore();
    expect(await other.weigh(rowsOf(lines))).toEqual({
      numbers: 4,
      others: lines.length - 2 - 4,
      known: 0,
    });
    expect(await other.count()).toBe(0);
    await other.restore(rowsOf(lines));
    // A session that ran when the backup was made has ended: its tab is of another day.
    const ended = lines.map((line) =>
      line.replace('"endedAt":null', '"endedAt":"2026-10-29T09:00:00.000Z"'),
    );
    expect(await backupOf(other)).toEqual(ended);
  });

  test('restored twice, or where its numbers are, adds nothing', async () => {
    const store = await filled();
    const lines = await backupOf(store);
    const again = await store.restore(rowsOf(lines));
    expect(again).toEqual({ numbers: 0, others: 0, known: lines.length - 2 });
    expect(await backupOf(store)).toEqual(lines);
  });

  test('never undoes what was chosen since', async () => {
    const store = await filled();
    const lines = await backupOf(store);
    await store.choose('scorecard', 'seller');
    await store.restore(rowsOf(lines));
    expect(await store.setting('scorecard')).toBe('seller');
  });

  test('brings the calendar, kept answers and what was put aside to another machine', async () => {
    const [store, other] = [await filled(), await freshStore()];
    await store.choose('analyses', '{"answers":[],"events":[]}');
    await store.choose('aside', '[]');
    await other.restore(rowsOf(await backupOf(store)));
    expect([await other.setting('analyses'), await other.setting('aside')]).toEqual([
      '{"answers":[],"events":[]}',
      '[]',
    ]);
  });

  test('holds nothing that only means something at this moment', async () => {
    expect((await backupOf(await filled())).join('\n')).not.toContain('picking');
  });

  test('comes in stretches: 2,100 numbers are never in one answer', async () => {
    const store = await freshStore();
    await store.addObservations(
      Array.from({ length: 2100 }, (_, i) =>
        number(i, { subject: { platform: 'x', account: String(i) } }),
      ),
    );
    const sizes: number[] = [];
    let after: string | null = NUMBERS_FROM;
    while (after !== null) {
      const part: { lines: readonly string[]; next: string | null } = await store.backup(
        after,
        SEEN,
      );
      sizes.push(part.lines.length);
      after = part.next;
    }
    expect(sizes).toEqual([2000, 101]);
  });
});

describe('a damaged backup', () => {
  test('a number that was changed by hand is left out and named', async () => {
    const lines = await backupOf(await filled());
    const forged = lines.map((line) =>
      line.replace('"value":40,"low":40,"high":40', '"value":90,"low":90,"high":90'),
    );
    expect(problemsOf(forged)).toEqual([
      'This number was changed after it was saved. It is left out.',
    ]);
    const other = await freshStore();
    expect((await other.restore(rowsOf(forged))).numbers).toBe(3);
  });

  test.each([
    [
      'broken off',
      '{"in":"observations","row":{"id":"3',
      'This line is broken off or damaged. It is left out.',
    ],
    [
      'a kind of the future',
      '{"in":"dreams","row":{}}',
      'This line is of a kind that this Fourfold does not know.',
    ],
    [
      'a key of every object',
      '{"in":"__proto__","row":{}}',
      'This line is of a kind that this Fourfold does not know.',
    ],
    ['no object', '[1]', 'This line is of no backup of Fourfold.'],
    [
      'a newer version',
      '{"fourfold":"backup","version":2,"made":"2026-11-01"}',
      'A newer Fourfold wrote this backup. Update the extension to read it.',
    ],
    [
      'a taught number with a script for a site',
      JSON.stringify({
        in: 'recipes',
        row: {
          id: 'x',
          recipe: { site: { origin: 'javascript:alert(1)' } },
          savedAt: SEEN,
          state: null,
        },
      }),
      'This taught number is damaged. It is left out.',
    ],
    [
      'a page of the round that is no page',
      JSON.stringify({ in: 'round', row: { key: 'a', address: 'javascript:alert(1)' } }),
      'This page of the round is damaged. It is left out.',
    ],
    [
      'a number beyond all numbers',
      '{"in":"observations","row":{"id":"1","value":1e999}}',
      'This number is damaged. It is left out.',
    ],
  ])('%s is said, and nothing breaks', (_, line, what) => {
    expect(readBackupLine(line)).toEqual({ kind: 'problem', what });
  });
});

describe('erasing (S1-M6.6)', () => {
  const numbersLeft = async (store: Store) =>
    (await store.observations())
      .map(({ subject, value }) => `${subject.platform}/${subject.account} ${value}`)
      .sort();

  test('is measured first, and measuring changes nothing', async () => {
    const store = await filled();
    const before = await backupOf(store);
    const measured = await store.measure({ kind: 'all' });
    expect(measured).toEqual({ numbers: 4, captures: 3, sessions: 1, taught: 0, choices: 7 });
    expect(await backupOf(store)).toEqual(before);
    expect(await store.erase({ kind: 'all' })).toEqual(measured);
    expect((await backupOf(store)).length).toBe(2);
    expect(await store.tally()).toEqual([]);
  });

  test('one account goes, with its corrections, and no other', async () => {
    const store = await filled();
    const scope = { kind: 'account', platform: 'tiktok-studio', account: 'kiln' } as const;
    const measured = await store.measure(scope);
    expect(measured).toMatchObject({ numbers: 2, captures: 2, sessions: 0 });
    expect(await store.erase(scope)).toEqual(measured);
    expect(await numbersLeft(store)).toEqual(['shop.example/ 7', 'tiktok-studio/wheel 40']);
    expect((await store.stops()).length).toBe(0);
    expect((await store.decisions()).length).toBe(1);
  });

  test('one site goes with its sessions, answers and pages; the other stays whole', async () => {
    const store = await filled();
    await store.erase({ kind: 'site', platform: 'shop.example' });
    expect(await numbersLeft(store)).toEqual([
      'tiktok-studio/kiln 1200',
      'tiktok-studio/kiln 1300',
      'tiktok-studio/wheel 40',
    ]);
    expect(await store.liveSessions(9)).toEqual([]);
    expect(await store.liveSamples('live-1')).toEqual([]);
    expect((await store.captures(9)).length).toBe(2);
    await store.erase({ kind: 'site', platform: 'tiktok-studio' });
    expect(await store.decisions()).toEqual([]);
    expect(await store.stops()).toEqual([]);
    expect(await store.setting('scorecard')).toBe('creator');
  });

  test('a day takes what ended on it or before, never what reaches beyond', async () => {
    const store = await filled();
    expect((await store.measure({ kind: 'before', day: '2024-01-31' })).numbers).toBe(0);
    const gone = await store.erase({ kind: 'before', day: '2024-02-02' });
    expect(gone).toMatchObject({ numbers: 1, captures: 0 });
    expect(await numbersLeft(store)).not.toContain('shop.example/ 7');
    expect((await store.stops()).length).toBe(1);
  });

  test('an account whose name is part of another’s is not taken for it', async () => {
    const store = await freshStore();
    await store.addObservations([
      number(1, { subject: { platform: 'x', account: 'a' } }),
      number(2, { subject: { platform: 'x', account: 'ab' } }),
      number(3, { subject: { platform: 'xy', account: 'a' } }),
    ]);
    await store.erase({ kind: 'site', platform: 'x' });
    expect(await numbersLeft(store)).toEqual(['xy/a 3']);
  });
});

test('what is kept is counted by account', async () => {
  const store = await filled();
  expect(await store.tally()).toEqual([
    {
      platform: 'shop.example',
      account: '',
      numbers: 1,
      firstSeen: SEEN,
      lastSeen: SEEN,
    },
    {
      platform: 'tiktok-studio',
      account: 'kiln',
      numbers: 2,
      firstSeen: SEEN,
      lastSeen: '2026-10-30T08:00:00.000Z',
    },
    { platform: 'tiktok-studio', account: 'wheel', numbers: 1, firstSeen: SEEN, lastSeen: SEEN },
  ]);
  expect(definitionOfOwn((await store.ownMetrics())[0] ?? ({} as never)).name).toBe('Glazes fired');
});
