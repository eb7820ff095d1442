import { describe, expect, test } from 'vitest';
import type { ObservationContent, PageReadings } from '../../core/model/index.ts';
import { pageOf, reading } from './fixtures/readings.ts';
import { observationsOf } from './observations-of.ts';
import { addressToKeep, isDue, stopAfter, stopKey } from './round-plan.ts';

const WHEN = { now: '2026-10-29T08:00:00.000Z', today: '2026-10-29' };

const page = (source: string, change: Partial<PageReadings> = {}): PageReadings => ({
  ...pageOf([reading()]),
  source,
  ...change,
});
const taken = (of: PageReadings): readonly ObservationContent[] =>
  observationsOf(of, WHEN.now, WHEN.today).observations;

describe('an address is kept without what could open an account', () => {
  test.each([
    [
      'https://a.example/x?asset_id=7&business_id=9',
      'https://a.example/x?asset_id=7&business_id=9',
    ],
    ['https://a.example/x?access_token=s3cret&tab=1', 'https://a.example/x?tab=1'],
    ['https://a.example/x?sessionid=s&SID=1&code=2&utm_source=m', 'https://a.example/x'],
    ['https://me:pass@a.example/x', 'https://a.example/x'],
    ['https://a.example/#/p123/reports', 'https://a.example/#/p123/reports'],
    ['https://a.example/x#access_token=s3cret', 'https://a.example/x'],
    ['https://a.example/x#/home?id_token=s3cret', 'https://a.example/x'],
    ['file:///page.html', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
    [`https://a.example/${'x'.repeat(3000)}`, null],
  ])('%s', (source, kept) => {
    expect(addressToKeep(source)).toBe(kept);
  });
});

describe('which page of the round a capture is of', () => {
  test('a platform’s page of one account is one, however its address varies', () => {
    const known = { platform: 'youtube-studio', page: 'overview' };
    const account = { platform: 'youtube-studio', id: 'UC1' };
    const [a, b] = ['https://s.example/a?days=7', 'https://s.example/b?days=28'];
    const of = (source: string, id = 'UC1') =>
      stopKey(page(source, { ...known, account: { ...account, id } }), source);
    expect(of(a)).toBe(of(b));
    expect(of(a)).not.toBe(of(a, 'UC2'));
  });

  test('elsewhere the path and the route in the hash tell pages apart, and the query does not', () => {
    const of = (source: string) => stopKey(page(source), source);
    expect(of('https://s.example/a?x=1')).toBe(of('https://s.example/a?x=2'));
    expect(of('https://s.example/a#/one')).not.toBe(of('https://s.example/a#/two'));
    expect(of('https://s.example/a')).toBe(of('https://s.example/a#top'));
    expect(of('https://s.example/a')).not.toBe(of('https://t.example/a'));
  });

  test('a later capture keeps how often the person wants it, and the newest address', () => {
    const first = page('https://s.example/a?days=7');
    const stop = stopAfter(first, taken(first), WHEN, []);
    expect(stop).toMatchObject({ every: 1, captured: WHEN.now, day: WHEN.today, last: null });
    const second = page('https://s.example/a?days=28');
    const later = { now: '2026-10-30T08:00:00.000Z', today: '2026-10-30' };
    const weekly = { ...(stop as NonNullable<typeof stop>), every: 7 as const };
    expect(stopAfter(second, taken(second), later, [weekly])).toEqual({
      ...weekly,
      address: 'https://s.example/a?days=28',
      captured: later.now,
      day: later.today,
    });
  });

  test('a page of which nothing was stored, of one single post, or of no site is none', () => {
    const quarantined = pageOf([reading({ status: 'quarantined', why: 'unsure' })]);
    expect(stopAfter(quarantined, taken(quarantined), WHEN, [])).toBeNull();
    const subject = { ...reading().subject, item: 'video-1' };
    const video = { ...pageOf([reading({ subject })]), source: 'https://s.example/video/1' };
    expect(taken(video)).toHaveLength(1);
    expect(stopAfter(video, taken(video), WHEN, [])).toBeNull();
    const file = page('file:///page.html');
    expect(stopAfter(file, taken(file), WHEN, [])).toBeNull();
  });
});

describe('due is by the person’s calendar', () => {
  test.each([
    [1, '2026-10-28', true],
    [1, '2026-10-29', false],
    [7, '2026-10-23', false],
    [7, '2026-10-22', true],
    [0, '2026-01-01', false],
    [1, null, true],
  ] as const)('every %i days, last on %s: %s', (every, day, due) => {
    expect(isDue({ every, day }, '2026-10-29')).toBe(due);
  });
});
