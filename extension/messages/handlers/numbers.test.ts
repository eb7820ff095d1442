import { describe, expect, test } from 'vitest';
import type { ObservationContent } from '../../../core/model/index.ts';
import { memoryContext } from '../fixtures/context.ts';
import { HANDLERS } from './registry.ts';

const NOW = '2026-11-26T08:00:00.000Z';

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

async function withOne(change: Partial<ObservationContent> = {}) {
  const made = memoryContext({ now: NOW });
  const { added } = await made.store.addObservations([views(10, change)]);
  return { ...made, id: added[0]?.id ?? '' };
}

describe('numbers.correct', () => {
  test('a newer one of the same time, by hand, with its rounding and the reason', async () => {
    const { context, store, id } = await withOne();
    const why = 'The page was wrong';
    await HANDLERS['numbers.correct']({ id, text: '1.2K', why }, context);
    expect(store.rows).toHaveLength(2);
    expect(store.rows[1]).toMatchObject({
      value: 1200,
      low: 1150,
      high: 1250,
      from: '2026-10-01',
      to: '2026-10-29',
      seen: NOW,
      supersedes: id,
      source: { kind: 'manual', label: 'Views', raw: '1.2K', note: why },
    });
  });

  test('a trial says what would be stored, and stores nothing', async () => {
    const { context, store, id } = await withOne();
    const data = { id, text: '1,204', why: '', isTrial: true };
    expect(await HANDLERS['numbers.correct'](data, context)).toMatchObject({
      value: 1204,
      id: null,
    });
    expect(store.rows).toHaveLength(1);
  });

  test('an earlier version that is chosen: what stands is corrected', async () => {
    const { context, store, id } = await withOne();
    await store.addObservations([views(11, { seen: '2026-10-30T08:00:00.000Z' })]);
    await HANDLERS['numbers.correct']({ id, text: '12', why: 'x' }, context);
    expect(store.rows[2]?.supersedes).toBe(store.rows[1]?.id);
  });

  test('with a clock that was set back the correction still stands', async () => {
    const { context, store, id } = await withOne({ seen: '2027-01-01T00:00:00.000Z' });
    await HANDLERS['numbers.correct']({ id, text: '12', why: 'x' }, context);
    expect(store.rows[1]?.seen).toBe('2027-01-01T00:00:00.000Z');
  });

  test.each([
    ['no number', { text: '=HYPERLINK("x")', why: 'x' }, /no number/],
    ['nothing', { text: '--', why: 'x' }, /deleted, not corrected/],
    ['another unit', { text: '12 %', why: 'x' }, /another unit/],
    ['no reason', { text: '12', why: '' }, /Say why/],
    ['the same number', { text: '10', why: 'x' }, /stands there already/],
  ])('%s is refused in words', async (_, data, words) => {
    const { context, store, id } = await withOne();
    await expect(HANDLERS['numbers.correct']({ id, ...data }, context)).rejects.toThrow(words);
    expect(store.rows).toHaveLength(1);
  });

  test('a number that is gone is refused in words', async () => {
    const { context } = await withOne();
    const data = { id: '0'.repeat(32), text: '1', why: 'x' };
    await expect(HANDLERS['numbers.correct'](data, context)).rejects.toThrow(/not here any more/);
  });
});

test('deleting asks for a reason, and putting back undoes it', async () => {
  const { context, store, id } = await withOne();
  const ids = [id];
  await expect(HANDLERS['numbers.delete']({ ids, why: '' }, context)).rejects.toThrow(/Say why/);
  await HANDLERS['numbers.delete']({ ids, why: 'a test' }, context);
  expect([store.rows.length, (await HANDLERS['numbers.deleted']({}, context)).length]).toEqual([
    0, 1,
  ]);
  await HANDLERS['numbers.put-back']({ ids, why: '' }, context);
  expect(store.rows).toHaveLength(1);
  await expect(HANDLERS['numbers.put-back']({ ids, why: '' }, context)).rejects.toThrow(/deleted/);
});

test('what the last capture of a page held back, and nothing of older captures', async () => {
  const { context, store } = memoryContext({ now: NOW });
  const reading = (label: string, status: 'ok' | 'quarantined') => ({
    label,
    value: 5,
    low: 5,
    high: 5,
    unit: '1',
    raw: '5',
    metric: null,
    subject: { platform: 'x', account: '' },
    period: null,
    delta: null,
    confidence: 0.4,
    status,
    place: '',
    by: 'reader' as const,
    ...(status === 'quarantined' ? { why: 'Two names stand beside it.' } : {}),
  });
  const page = (label: string) => ({
    source: 'https://kilnview.example/a?token=secret',
    platform: null,
    page: null,
    account: null,
    period: null,
    readings: [reading('Views', 'ok'), reading(label, 'quarantined')],
    problems: [],
    durationMs: 1,
  });
  await store.addCapture(page('Old') as never, '2026-11-01T08:00:00.000Z', []);
  await store.addCapture(page('New') as never, NOW, []);
  expect(await HANDLERS['numbers.held']({}, context)).toMatchObject([
    { label: 'New', source: 'https://kilnview.example/a' },
  ]);
});
