import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Observation, ObservationContent, ScorecardDefinition } from '../model/index.ts';
import {
  checkPublication,
  type PublishOptions,
  publish,
  readPublication,
  redact,
} from './index.ts';
import {
  distributionsSchema,
  matricesSchema,
  platformsSchema,
  sourcesSchema,
} from './read-parts.ts';
import { ASOF, seenOf } from './worked-example.ts';

const SCORECARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'two-shores',
  title: 'Two shores',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    {
      id: 'heard',
      name: 'Be heard',
      perspective: 'customer',
      lagging: [{ kpi: 'views-seen' }],
      leading: [],
    },
  ],
  own: [
    {
      id: 'views-seen',
      name: 'Views',
      brief: 'Views over the period.',
      formula: 'content.views',
      unit: '1',
      direction: 'higher',
      perspective: 'customer',
      category: 'engagement',
      suggested: { kind: 'higher', floor: 0, target: 10_000 },
      source: [],
    },
    {
      id: 'followers-seen',
      name: 'Followers',
      brief: 'Followers at the end.',
      formula: 'audience.followers',
      unit: '1',
      direction: 'higher',
      perspective: 'customer',
      category: 'engagement',
      suggested: { kind: 'higher', floor: 0, target: 10_000 },
      source: [],
    },
  ],
  kpis: [{ kpi: 'views-seen' }, { kpi: 'followers-seen' }],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
} as unknown as ScorecardDefinition;

const TUBE = { platform: 'youtube-studio', account: 'harbour' };
const TOK = { platform: 'tiktok-studio', account: 'harbour.tok' };
const part = (metric: string, segment: string, value: number, more = {}): Observation =>
  seenOf(metric, value, {
    subject: { ...TUBE, segment },
    unit: '%',
    low: value - 0.05,
    high: value + 0.05,
    ...more,
  } as Partial<ObservationContent>);

const VIEWS = [
  seenOf('content.views', 5200, { subject: TUBE }),
  seenOf('content.views', 1900, { subject: TOK }),
];
const AGES = [
  part('audience.age', '18–24', 31.4),
  part('audience.age', '25–34', 40.1),
  part('audience.age', '35–44', 12),
];

const made = (observations: readonly Observation[], more: Partial<PublishOptions> = {}) =>
  publish({ scorecard: SCORECARD, observations, asOf: ASOF, ...more });

describe('S2-D1, S2-D2: shares by segment', () => {
  test('the newest of each stand largest first, with the rest that nobody named', () => {
    const { distributions } = made([...VIEWS, ...AGES]);
    expect(distributions).toHaveLength(1);
    const [age] = distributions ?? [];
    expect(age).toMatchObject({
      metric: 'audience.age',
      name: 'Followers by age',
      platform: 'youtube-studio',
      account: 'harbour',
      from: '2026-10-01',
      to: '2026-10-29',
    });
    expect(age?.shares.map((one) => [one.segment, one.value])).toEqual([
      ['25–34', 40.1],
      ['18–24', 31.4],
      ['35–44', 12],
    ]);
    // 100 − 40.1 − 31.4 − 12
    expect(age?.rest).toBeCloseTo(16.5, 9);
    expect(v.is(distributionsSchema, distributions)).toBe(true);
  });

  test('an older period gives way whole; the same segment seen again counts once, as seen last', () => {
    const older = part('audience.age', '55+', 90, { from: '2026-09-01', to: '2026-09-29' });
    const again = part('audience.age', '18–24', 33, { seen: '2026-10-29T20:00:00Z' });
    const [age] = made([...VIEWS, older, again, ...AGES]).distributions ?? [];
    expect(age?.shares.map((one) => one.segment)).toEqual(['25–34', '18–24', '35–44']);
    expect(age?.shares[1]?.value).toBe(33);
  });

  test('what was superseded or seen too late is left out', () => {
    const [first, ...rest] = AGES;
    const better = part('audience.age', '18–24', 30, { supersedes: first?.id });
    const [age] = made([...VIEWS, ...AGES, better]).distributions ?? [];
    expect(age?.shares.find((one) => one.segment === '18–24')?.value).toBe(30);
    const late = part('audience.age', '18–24', 77, { seen: '2026-11-05T08:00:00Z' });
    const before = made([...VIEWS, ...rest, late], { seenBy: '2026-10-30' });
    expect(before.distributions?.[0]?.shares.map((one) => one.segment)).toEqual(['25–34', '35–44']);
  });

  test('more than a whole has no rest: they are shares of several wholes', () => {
    const [one] =
      made([...VIEWS, part('audience.age', 'a', 80), part('audience.age', 'b', 60)])
        .distributions ?? [];
    expect(one?.rest).toBeNull();
    // 50.04 + 50.04 is a whole within its rounding.
    const [two] =
      made([...VIEWS, part('audience.age', 'a', 50.04), part('audience.age', 'b', 50.04)])
        .distributions ?? [];
    expect(two?.rest).toBe(0);
  });

  test('of accounts that the scorecard does not rest on nothing is published', () => {
    const other = part('audience.age', '18–24', 50, {
      subject: { platform: 'instagram', account: 'private', segment: '18–24' },
    });
    const text = JSON.stringify(made([...VIEWS, other]));
    expect(text).not.toContain('private');
    expect(made([...VIEWS, other]).distributions).toBeUndefined();
  });

  test('on a platform of the scorecard shares of a file that names no account are published', () => {
    const unnamed = part('audience.age', '18–24', 50, {
      subject: { platform: 'youtube-studio', account: '', segment: '18–24' },
    });
    const elsewhere = part('audience.age', '25–34', 50, {
      subject: { platform: 'instagram', account: '', segment: '25–34' },
    });
    const { distributions } = made([...VIEWS, unnamed, elsewhere]);
    expect(distributions?.map(({ platform, account }) => [platform, account])).toEqual([
      ['youtube-studio', undefined],
    ]);
  });

  test('where there are too many, those that a KPI is scored by stay', () => {
    const accounts = Array.from({ length: 61 }, (_, n) => ({
      platform: 'youtube-studio',
      account: `kiln-${String(n).padStart(2, '0')}`,
    }));
    const own = {
      ...SCORECARD.own?.[0],
      ...{ id: 'abroad', name: 'Abroad', unit: '%', formula: 'top(traffic.sources)' },
    } as NonNullable<ScorecardDefinition['own']>[number];
    const observations = [
      ...accounts.map((subject) => seenOf('content.views', 5, { subject })),
      ...accounts.map((subject) =>
        part('audience.age', '18–24', 50, { subject: { ...subject, segment: '18–24' } }),
      ),
      part('traffic.sources', 'Search', 60, {
        subject: { platform: 'youtube-studio', account: 'kiln-60', segment: 'Search' },
      }),
    ];
    const scored = { ...SCORECARD, own: [...(SCORECARD.own ?? []), own] };
    const withKpi = { ...scored, kpis: [...scored.kpis, { kpi: 'abroad' }] };
    const { distributions } = made(observations, { scorecard: withKpi });
    expect(distributions).toHaveLength(60);
    expect(distributions?.[0]?.metric).toBe('traffic.sources');
  });

  test('counts by segment and numbers of single items are no distribution', () => {
    const counted = part('audience.age', '18–24', 50, { unit: '1' });
    const item = part('audience.age', 'x', 50, {
      subject: { ...TUBE, item: 'video', segment: 'x' },
    });
    expect(made([...VIEWS, counted, item]).distributions).toBeUndefined();
  });
});

describe('S2-D4: numbers by day and hour', () => {
  const HOURS = [
    ['Mon 06:00', 2],
    ['Mon 12:00', 4],
    ['Senin 18.00', 9],
    ['Tue 6 am', 3],
    ['Dienstag 12 Uhr', 1],
    ['Sunday 11 pm', 8],
  ] as const;

  test('names of days in any language, hours in any writing', () => {
    const { matrices, distributions } = made([
      ...VIEWS,
      ...HOURS.map(([segment, value]) => part('audience.active-times', segment, value)),
    ]);
    expect(distributions).toBeUndefined();
    expect(matrices?.[0]?.cells.map(({ day, hour, value }) => [day, hour, value])).toEqual([
      [1, 6, 2],
      [1, 12, 4],
      [1, 18, 9],
      [2, 6, 3],
      [2, 12, 1],
      [7, 23, 8],
    ]);
    expect(matrices?.[0]).toMatchObject({ name: 'Active days and hours', unit: '%' });
    expect(v.is(matricesSchema, matrices)).toBe(true);
  });

  test('a segment that is no hour makes it a list of shares', () => {
    const seen = [...HOURS.map(([name]) => name), 'Other'];
    const { matrices, distributions } = made([
      ...VIEWS,
      ...seen.map((segment) => part('audience.active-times', segment, 5)),
    ]);
    expect(matrices).toBeUndefined();
    expect(distributions).toHaveLength(1);
  });
});

describe('where the numbers come from', () => {
  test('a KPI over two platforms is given for each alone', () => {
    const [kpi] = made(VIEWS).kpis;
    expect(kpi?.value).toBe(7100);
    expect(kpi?.byPlatform).toEqual([
      { platform: 'tiktok-studio', value: 1900, low: 1900, high: 1900, unit: '1', why: null },
      { platform: 'youtube-studio', value: 5200, low: 5200, high: 5200, unit: '1', why: null },
    ]);
    expect(v.is(platformsSchema, kpi?.byPlatform)).toBe(true);
    expect(made(VIEWS.slice(0, 1)).kpis[0]?.byPlatform).toBeUndefined();
  });

  test('sources stand oldest first, the late ones marked', () => {
    const level = (value: number, day: string, subject: typeof TUBE) =>
      seenOf('audience.followers', value, {
        subject,
        from: day,
        to: day,
        seen: `${day}T08:00:00Z`,
      });
    const followers = [level(900, '2026-10-02', TOK), level(4100, '2026-10-28', TUBE)];
    const { sources } = made([...VIEWS.slice(0, 1), ...followers]).provenance;
    // Followers are due every 7 days: after 27 days they are late.
    expect(sources?.map((one) => [one.platform, one.seen, one.numbers, one.stale])).toEqual([
      ['tiktok-studio', '2026-10-02T08:00:00Z', 1, true],
      ['youtube-studio', '2026-10-29T08:00:00Z', 2, false],
    ]);
    expect(v.is(sourcesSchema, sources)).toBe(true);
  });

  test('a file with all of it is read, and computes again to the last bit', () => {
    const publication = made([...VIEWS, ...AGES]);
    const read = readPublication(JSON.stringify(publication));
    expect(read.ok && read.publication).toEqual(publication);
    expect(checkPublication(publication)).toEqual([]);
  });
});

test.each(['indexed', 'banded', 'score-only'] as const)(
  'S1-M6.5: %s holds no share, no hour, no platform and no account',
  (profile) => {
    const full = made([
      ...VIEWS,
      ...AGES,
      ...['Mon 1', 'Mon 2', 'Mon 3', 'Tue 1', 'Tue 2', 'Tue 3'].map((segment) =>
        part('audience.active-times', segment, 3.21),
      ),
    ]);
    expect(full.matrices).toHaveLength(1);
    const text = JSON.stringify(redact(full, profile));
    for (const secret of ['25–34', '40.1', '31.4', '3.21', 'studio', 'harbour', '5200', '1900']) {
      expect(JSON.stringify(full)).toContain(secret);
      expect(text).not.toContain(secret);
    }
    for (const name of ['distributions', 'matrices', 'byPlatform', 'sources', 'breachDays":1']) {
      expect(text).not.toContain(name);
    }
  },
);
