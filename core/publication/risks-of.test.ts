import { expect, test } from 'vitest';
import type { RiskUse } from '../model/index.ts';
import { publish, readPublication } from './index.ts';
import { ASOF, EXAMPLE_LIBRARY, EXAMPLE_SCORECARD, seenOf } from './worked-example.ts';

const goal = EXAMPLE_SCORECARD.goals[0]?.id ?? '';
const risk = (more: Partial<RiskUse> = {}): RiskUse => ({
  kpi: 'followers',
  category: 'strategic',
  objective: goal,
  appetite: 1000,
  tolerance: 2000,
  owner: 'Brand lead',
  cadenceDays: 7,
  ...more,
});
const on = '2026-10-28';
const published = (
  value: number | null,
  more: Partial<RiskUse> = {},
  profile: 'full' | 'score-only' = 'full',
  seen = on,
) =>
  publish(
    {
      scorecard: { ...EXAMPLE_SCORECARD, risks: [risk(more)] },
      observations:
        value === null
          ? []
          : [seenOf('shop.followers', value, { from: seen, to: seen, seen: `${seen}T08:00:00Z` })],
      asOf: ASOF,
      profile,
    },
    EXAMPLE_LIBRARY,
  );
const statusOf = (...given: Parameters<typeof published>) => published(...given).risks[0]?.status;

test('S3-22: within the appetite, within the tolerance and beyond, limits included', () => {
  expect([999, 1000, 1001, 2000, 2001].map((value) => statusOf(value))).toEqual([
    'good',
    'good',
    'watch',
    'watch',
    'bad',
  ]);
});

test('where less is worse the limits run the other way', () => {
  const less = { appetite: 2000, tolerance: 1000 };
  expect([2001, 2000, 1999, 1000, 999].map((value) => statusOf(value, less))).toEqual([
    'good',
    'good',
    'watch',
    'watch',
    'bad',
  ]);
  const none = { appetite: 5, tolerance: 5, worse: 'lower' } as const;
  expect([5, 4].map((value) => statusOf(value, none))).toEqual(['good', 'bad']);
});

test('S3-5, S3-6: it carries its category, the goal that it endangers, owner and cadence', () => {
  const { risks } = published(1500, { response: 'Stop the campaign.' });
  expect(risks).toMatchObject([
    {
      id: 'followers',
      category: 'strategic',
      value: 1500,
      why: 'Beyond the appetite of 1000, within the tolerance of 2000. Stop the campaign.',
      terms: {
        objective: goal,
        appetite: 1000,
        tolerance: 2000,
        owner: 'Brand lead',
        cadenceDays: 7,
      },
    },
  ]);
});

test('no number and a number too old are not known, and never zero', () => {
  expect(published(null).risks[0]).toMatchObject({ status: 'unknown', value: null });
  // 24 days before the report; looked at every 12 it is just in time, every 11 it is not.
  expect(statusOf(999, { cadenceDays: 12 }, 'full', '2026-10-05')).toBe('good');
  const late = published(999, { cadenceDays: 11 }, 'full', '2026-10-05').risks[0];
  expect(late).toMatchObject({ status: 'unknown', value: 999 });
  expect(late?.why).toMatch(/24 days old and was due every 11 days/);
});

test('a publication of scores alone withholds value and limits, and keeps the status', () => {
  const [one] = published(1500, {}, 'score-only').risks;
  expect(one).toMatchObject({ status: 'watch', value: null });
  expect(one?.terms).toMatchObject({ appetite: null, tolerance: null });
  expect(JSON.stringify(one)).not.toMatch(/1500|1000|2000/);
});

test('it survives the way through a file', () => {
  const made = published(1500);
  const read = readPublication(JSON.parse(JSON.stringify(made)));
  expect(read.ok && read.publication.risks).toEqual(made.risks);
});
