import { describe, expect, test } from 'vitest';
import type { Observation } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import { type Profile, publish, readPublication, recompute, redact } from './index.ts';
import { ASOF, EXAMPLE_LIBRARY, EXAMPLE_SCORECARD, seenOf } from './worked-example.ts';

/** Values that no score, weight, count or date could be by chance, and texts that stand out. */
const SECRETS = {
  revenue: 918_273.31,
  orders: 70_411,
  firstFollowers: 33_107,
  followers: 45_613,
  reply: 1733.17,
};
const WITHHELD_TEXTS = [
  'Secret label',
  'RAW-',
  'secret-account',
  'secretplatform',
  'div#place',
  'EUR',
];

const source = (value: number) => ({
  kind: 'page' as const,
  adapter: 'secretplatform',
  label: 'Secret label',
  raw: `RAW-${value}`,
  place: 'div#place',
});
const subject = { platform: 'secretplatform', account: 'secret-account' };
const seen = (metric: string, value: number, more: Partial<Observation> = {}) =>
  seenOf(metric, value, {
    subject,
    source: source(value),
    low: value - 0.5,
    high: value + 0.5,
    ...more,
  });

const OBSERVATIONS = [
  seen('shop.revenue', SECRETS.revenue, { unit: 'EUR' }),
  seen('shop.orders', SECRETS.orders),
  seen('shop.followers', SECRETS.firstFollowers, { from: '2026-09-22', to: '2026-09-22' }),
  seen('shop.followers', SECRETS.followers, { from: '2026-10-28', to: '2026-10-28' }),
  seen('shop.reply', SECRETS.reply, { unit: 's' }),
];
const SCORECARD = {
  ...EXAMPLE_SCORECARD,
  kpis: [
    ...EXAMPLE_SCORECARD.kpis.filter((use) => use.kpi !== 'followers'),
    { kpi: 'followers', score: { kind: 'higher' as const, floor: 20_117, target: 60_229 } },
    { kpi: 'training' },
  ],
};

const full = publish(
  { scorecard: SCORECARD, observations: OBSERVATIONS, asOf: ASOF },
  EXAMPLE_LIBRARY,
);
const PROFILES = ['indexed', 'banded', 'score-only'] as const;

/** Every number that the full publication knows and a redacted one must not, as JSON writes it. */
const numbers = [
  ...Object.values(SECRETS),
  ...full.kpis.flatMap((kpi) => [kpi.value, kpi.low, kpi.high]),
  ...full.kpis.flatMap((kpi) =>
    kpi.series.flatMap((point) => [point.value, point.low, point.high]),
  ),
  20_117,
  60_229,
].flatMap((value) => (value === null ? [] : String(value)));

test('the full publication holds all that the others withhold, or the next tests prove nothing', () => {
  const text = JSON.stringify(full);
  for (const word of [...WITHHELD_TEXTS, ...numbers]) expect(text).toContain(word);
  expect(new Set(numbers).size).toBeGreaterThan(10);
});

describe.each(PROFILES)('S1-M6.5: a publication that is %s', (profile: Profile) => {
  const redacted = redact(full, profile);
  const text = JSON.stringify(redacted);

  test.each(WITHHELD_TEXTS)('does not hold “%s” anywhere', (word) => {
    expect(text).not.toContain(word);
  });

  test('does not hold a value, a bound, a point or a target anywhere', () => {
    for (const number of numbers) expect(text).not.toContain(number);
  });

  test('cannot be explained, is read back, and has an id of its own', () => {
    expect(redacted.kpis.every((kpi) => kpi.explanation === null)).toBe(true);
    expect(recompute(redacted.kpis[0] ?? { explanation: null })).toMatchObject({ score: null });
    expect(readPublication(text)).toEqual({ ok: true, publication: redacted });
    expect(redacted.id).not.toBe(full.id);
    expect(redacted).toMatchObject({ profile, signature: null });
  });

  test('is what publishing with that profile gives', () => {
    const options = { scorecard: SCORECARD, observations: OBSERVATIONS, asOf: ASOF, profile };
    expect(publish(options, EXAMPLE_LIBRARY)).toEqual(redacted);
  });

  test('shows a null number beside a reason', () => {
    for (const kpi of redacted.kpis) if (kpi.value === null) expect(kpi.why).toMatch(/\.$/);
  });

  test('cannot become another profile again', () => {
    for (const other of ['full', ...PROFILES] as const) {
      if (other === profile) expect(redact(redacted, other)).toBe(redacted);
      else expect(() => redact(redacted, other)).toThrow(/cannot become/);
    }
  });
});

test('indexed: the first known point is 100, and the others keep their proportion to it', () => {
  const kpi = redact(full, 'indexed').kpis.find((one) => one.id === 'followers');
  const known = kpi?.series.flatMap((point) => point.value ?? []);
  // 45,613 ÷ 33,107 = 1.3777
  expect(known).toEqual([100, 137.8]);
  expect(kpi).toMatchObject({ value: 137.8, unit: '1', target: null });
});

test.each([
  [0, 'not above 0'],
  [-5, 'not above 0'],
  [Number.MIN_VALUE, 'too small'],
])('indexed: a first number of %s has no index, and says so', (first, why) => {
  const days = (value: number, day: number) =>
    seenOf('shop.followers', value, { from: isoDay(day), to: isoDay(day) });
  const observations = [days(first, 20727), days(500, 20755)];
  const options = { scorecard: SCORECARD, observations, asOf: ASOF, profile: 'indexed' as const };
  const kpi = publish(options, EXAMPLE_LIBRARY).kpis.find((one) => one.id === 'followers');
  expect(kpi?.value).toBeNull();
  expect(kpi?.why).toContain(why);
});

test('banded: every score is the middle of its band, and its interval is the band', () => {
  const banded = redact(full, 'banded');
  // Bands of the thresholds 70 and 40: 0–40, 40–70, 70–100.
  const middles = [20, 55, 85, null];
  const scores = [
    ...banded.kpis.map((kpi) => kpi.score),
    ...banded.goals.flatMap((goal) => [goal.laggingScore, goal.leadingScore]),
    ...banded.goals.flatMap((goal) => [...goal.lagging, ...goal.leading].map((part) => part.score)),
    ...banded.perspectives.flatMap((one) => [one.score, one.outlook]),
    banded.overall.score,
    banded.overall.outlook,
  ];
  for (const score of scores) expect(middles).toContain(score);
  expect(banded.kpis.map((kpi) => kpi.status)).toEqual(full.kpis.map((kpi) => kpi.status));
  expect(banded.overall).toMatchObject({ score: 55, low: 40, high: 70 });
});

test('score-only: the scores are those of the full publication', () => {
  const only = redact(full, 'score-only');
  expect(only.kpis.map((kpi) => kpi.score)).toEqual(full.kpis.map((kpi) => kpi.score));
  expect(only.goals).toEqual(full.goals);
  expect(only.overall).toEqual(full.overall);
});
