import { describe, expect, test } from 'vitest';
import {
  type Delta,
  type Observation,
  type ObservationContent,
  observationId,
} from '../../../core/model/index.ts';
import { doubtOf, type Judged } from './doubt-of.ts';
import { History } from './past-of.ts';
import { settingDoubt } from './setting-doubt.ts';
import { swappedNumbers } from './swapped.ts';

const subject = { platform: 'studio.example', account: 'kiln' };
const day = (n: number): string => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10);

/** A number seen on day `n`, of the 28 days before it unless it is a level. */
function content(
  value: number,
  n: number,
  change: Partial<ObservationContent> & { level?: boolean } = {},
): ObservationContent {
  const { level = false, ...rest } = change;
  return {
    metric: 'content.views',
    subject,
    value,
    low: value,
    high: value,
    unit: '1',
    from: level ? day(n) : day(n - 28),
    to: day(n),
    seen: `${day(n)}T08:00:00Z`,
    source: { kind: 'page', label: 'Views', raw: value.toLocaleString('en') },
    ...rest,
  };
}

const stored = (one: ObservationContent): Observation => ({ id: observationId(one), ...one });
const past = (...values: number[]): Observation[] =>
  values.map((value, i) => stored(content(value, i)));

const FLOW = { kind: 'flow', unit: '1', name: 'Views' } as const;
const now = (one: ObservationContent, change: Partial<Judged> = {}): Judged => ({
  content: one,
  delta: null,
  law: FLOW,
  ...change,
});

describe('a number is held against those before it', () => {
  const USUAL = [1180, 1210, 1195, 1240, 1225, 1260, 1250];

  test.each([
    ['as usual', 1231],
    ['a third more', 1700],
    ['four times as much, on a good day', 5000],
    ['half of it', 600],
  ])('%s is stored', (_, value) => {
    expect(doubtOf(now(content(value, 8)), past(...USUAL))).toBeNull();
  });

  test.each([
    ['K is now M', 1_250_000, 'a thousand times as much'],
    ['M is now K', 1.25, 'a thousand times less'],
    ['a launch twenty times the size', 25_000, 'further than it ever went'],
  ])('%s: not without a word of the person', (_, value, word) => {
    expect(doubtOf(now(content(value, 8)), past(...USUAL))).toContain(word);
  });

  test('after the person took a launch for right, the days behind it are stored by themselves', () => {
    const launched = past(...USUAL, 25_000);
    expect(doubtOf(now(content(24_000, 9)), launched)).toBeNull();
    expect(doubtOf(now(content(1300, 9)), launched)).toBeNull();
  });

  test('a number that always jumps may jump', () => {
    const wild = past(100, 9000, 300, 12_000, 150, 20_000, 90, 8000);
    expect(doubtOf(now(content(60_000, 9)), wild)).toBeNull();
  });

  test('small counts go up and down as they like', () => {
    expect(doubtOf(now(content(14, 9)), past(0, 1, 0, 2, 1, 0))).toBeNull();
    expect(doubtOf(now(content(0, 9)), past(5, 8, 3))).toBeNull();
  });

  test('history that is old does not stand in the way', () => {
    expect(doubtOf(now(content(40_000, 200)), past(...USUAL))).toBeNull();
  });

  test('without history nothing is in doubt', () => {
    expect(doubtOf(now(content(40_000, 1)), [])).toBeNull();
  });
});

describe('units', () => {
  const money = (value: number, n: number, unit: string) =>
    content(value, n, { unit, metric: 'commerce.revenue' });
  const law = { kind: 'flow', unit: 'money', name: 'Revenue' } as const;

  test('another currency than before', () => {
    const earlier = [stored(money(300, 0, 'EUR')), stored(money(320, 1, 'EUR'))];
    expect(doubtOf(now(money(310, 2, 'USD'), { law }), earlier)).toContain('EUR');
  });

  test('a fraction where there were per cent', () => {
    const rate = (value: number, n: number) => content(value, n, { unit: '%' });
    const earlier = [stored(rate(4.1, 0)), stored(rate(4.3, 1))];
    const ratio = { kind: 'ratio', unit: '%', name: 'Click-through rate' } as const;
    expect(doubtOf(now(rate(430, 2), { law: ratio }), earlier)).toContain('a hundred times');
    expect(doubtOf(now(rate(5.2, 2), { law: ratio }), earlier)).toBeNull();
  });

  test('minutes where there were hours', () => {
    const time = (value: number, n: number) => content(value, n, { unit: 's' });
    const earlier = [stored(time(45_000, 0)), stored(time(46_000, 1))];
    const length = { kind: 'flow', unit: 's', name: 'Watch time' } as const;
    expect(doubtOf(now(time(770, 2), { law: length }), earlier)).toContain('sixty times less');
  });
});

test('a total that only grows does not fall', () => {
  const level = (value: number, n: number) => content(value, n, { level: true });
  const earlier = [stored(level(50_000, 0)), stored(level(50_400, 1))];
  expect(doubtOf(now(level(41_000, 2)), earlier)).toContain('fell');
  expect(doubtOf(now(level(50_300, 2)), earlier)).toBeNull();
});

describe('a value and its change that changed places', () => {
  const delta = (value: number, change: Partial<Delta> = {}): Delta => ({
    value,
    unit: '1',
    sign: '?',
    raw: String(value),
    ...change,
  });

  test('the change is last time’s value', () => {
    const judged = now(content(573, 8), { delta: delta(1230) });
    expect(doubtOf(judged, past(1180, 1210))).toContain('changed places');
  });

  test('more came in than there is', () => {
    const judged = now(content(573, 8), { delta: delta(1230, { sign: '+' }) });
    expect(doubtOf(judged, past(610))).toContain('changed places');
  });

  test('it fell by more than all of it', () => {
    const judged = now(content(12, 8), { delta: delta(1204, { sign: '-', unit: '%' }) });
    expect(doubtOf(judged, [])).toContain('changed places');
  });

  test('an ordinary change is none of that', () => {
    const judged = now(content(1290, 8), { delta: delta(80, { sign: '+' }) });
    expect(doubtOf(judged, past(1180, 1210))).toBeNull();
  });
});

describe('columns that changed places', () => {
  const of = (metric: string, value: number, last: number) => ({
    content: content(value, 8, { metric }),
    last: stored(content(last, 7, { metric })),
  });

  test('two numbers stand where the other one was', () => {
    const doubts = swappedNumbers([
      of('content.views', 350, 1210),
      of('engagement.likes', 1240, 340),
      of('engagement.shares', 61, 58),
    ]);
    expect([...doubts.keys()]).toEqual([0, 1]);
  });

  test('two numbers that are about alike are not told apart', () => {
    const doubts = swappedNumbers([of('content.views', 350, 340), of('content.reach', 341, 352)]);
    expect(doubts.size).toBe(0);
  });

  test('a long exact number that another metric had is not this one’s', () => {
    const doubts = swappedNumbers([
      of('content.views', 48_213, 9120),
      of('content.impressions', 51_877, 48_213),
    ]);
    expect([...doubts.keys()]).toEqual([0]);
  });
});

test('a time is no item: what stands under “Real-time” is not of the page’s days', () => {
  const timed = content(12, 1, { subject: { ...subject, item: 'Real-time' } });
  expect(settingDoubt(timed, FLOW, new History([]))).toContain('Real-time');
  const post = content(12, 1, { subject: { ...subject, item: 'Real-time glazing, part 2' } });
  expect(
    settingDoubt(
      { ...post, subject: { ...subject, item: 'How we glaze in real time' } },
      FLOW,
      new History([]),
    ),
  ).toBeNull();
});

test('the account’s own number under a new heading is not one of its items', () => {
  const history = new History(past(1180, 1210));
  const under = (value: number) => content(value, 3, { subject: { ...subject, item: 'Overview' } });
  expect(settingDoubt(under(1225), FLOW, history)).toContain('new heading');
  expect(settingDoubt(under(90), FLOW, history)).toBeNull();
});

test('a rate whose page no longer names its days or its account waits for a word', () => {
  const rate = (n: number, change = {}) =>
    content(4, n, { metric: 'content.click-through-rate', unit: '%', ...change });
  const history = new History([stored(rate(0)), stored(rate(1))]);
  const law = { kind: 'ratio', name: 'Click-through rate' } as const;
  expect(settingDoubt(rate(2), law, history)).toBeNull();
  expect(settingDoubt(rate(2, { from: day(2) }), law, history)).toContain('which days');
  const nobody = rate(2, { subject: { ...subject, account: '' } });
  expect(settingDoubt(nobody, law, history)).toContain('whose');
});

describe('what is compared', () => {
  test('same metric, subject and window; corrections stand for what they correct', () => {
    const first = stored(content(1200, 0));
    const corrected = stored({ ...content(1300, 0), supersedes: first.id });
    const week = stored(content(300, 1, { from: day(-6) }));
    const other = stored(content(9, 1, { subject: { ...subject, item: 'a' } }));
    const history = new History([first, corrected, week, other]);
    expect(history.before(content(1250, 2)).map(({ value }) => value)).toEqual([1300]);
    expect(history.lastOf({ metric: 'content.views', subject })?.value).toBe(300);
  });

  test('months of other lengths are one window', () => {
    const march = stored(content(900, 0, { from: '2026-03-01', to: '2026-04-01' }));
    const history = new History([march]);
    const april = content(950, 1, { from: '2026-04-01', to: '2026-05-01' });
    expect(history.before(april).length).toBe(1);
  });
});
