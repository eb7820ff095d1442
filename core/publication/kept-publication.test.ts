import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaMetrics, KPIS, parseFormula } from '../kpis/index.ts';
import { metric } from '../metrics/index.ts';
import type { Observation, ScorecardDefinition } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import { template } from '../templates/index.ts';
import { publish, scorer } from './index.ts';
import { ASOF, seenOf } from './worked-example.ts';

const LAST = 20_755;
const ofKpis = [...new Set(KPIS.flatMap((one) => [...formulaMetrics(parseFormula(one.formula))]))];
/** What the rules look at beside, and shares of a whole. */
const METRIC_IDS = [
  ...ofKpis.filter((id) => !id.includes('~')).slice(0, 8),
  'audience.followers',
  'engagement.likes',
  'content.views',
];

interface Raw {
  readonly id: string;
  readonly value: number;
  readonly platform: string;
  readonly account: string;
  readonly part: 'item' | 'segment' | 'whole';
  readonly ago: number;
  readonly length: number;
  readonly seen: number;
}

const raw = fc.record<Raw>({
  id: fc.constantFrom(...METRIC_IDS),
  value: fc.integer({ min: 0, max: 5000 }),
  platform: fc.constantFrom('tilla', 'tilla', 'other'),
  account: fc.constantFrom('a', 'a', 'b', ''),
  part: fc.constantFrom<Raw['part']>('whole', 'whole', 'whole', 'item', 'segment'),
  ago: fc.integer({ min: -1, max: 60 }),
  length: fc.constantFrom(1, 1, 28),
  seen: fc.integer({ min: 0, max: 9 }),
});

function observation({ id, value, platform, account, part, ago, length, seen }: Raw): Observation {
  const { unit, kind } = metric(id);
  const end = isoDay(LAST - ago);
  const of = {
    item: { platform, account, item: `post-${value % 3}` },
    segment: { platform, account, segment: `${value % 3}` },
    whole: { platform, account },
  };
  return seenOf(id, value, {
    unit: unit === 'money' ? 'EUR' : unit,
    subject: of[part],
    from: kind === 'stock' ? end : isoDay(LAST - ago - length),
    to: end,
    seen: `2026-10-${20 + seen}T08:00:00Z`,
  });
}

/** Thirty days of an account, so that the rules about days have something to look at. */
const days = raw.map((one) =>
  Array.from({ length: 30 }, (_, at) =>
    observation({ ...one, part: 'whole', length: 1, ago: at, value: (one.value % 97) + at * 3 }),
  ),
);

type Step =
  | { readonly kind: 'add'; readonly list: readonly Observation[] }
  | { readonly kind: 'correct'; readonly at: number; readonly value: number }
  | { readonly kind: 'remove'; readonly at: number };

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(raw, { minLength: 1, maxLength: 4 })
      .map((list): Step => ({ kind: 'add', list: list.map(observation) })),
  },
  { weight: 2, arbitrary: days.map((list): Step => ({ kind: 'add', list })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      at: fc.nat(),
      value: fc.integer({ min: 0, max: 5000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }) },
);

const CARDS: readonly ScorecardDefinition[] = [
  template('creator'),
  { ...template('social-media-strategy'), hysteresis: { margin: 2 } },
];

test.each(CARDS)(
  '$id: after numbers came, were corrected and went, in any order, it is what all at once give',
  (scorecard) => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 7 }), (steps) => {
        const kept = scorer(scorecard);
        let all: Observation[] = [];
        const add = (list: readonly Observation[]) => {
          kept.add(list);
          all = [...all, ...list];
        };
        for (const [at, one] of steps.entries()) {
          const target = one.kind === 'add' ? undefined : all[one.at % Math.max(1, all.length)];
          if (one.kind === 'add') add(one.list);
          else if (target && one.kind === 'correct') {
            const { id, metric: of, value: _, low: __, high: ___, ...rest } = target;
            const seen = '2026-10-29T10:00:00Z';
            add([{ ...seenOf(of, one.value, { ...rest, seen }), supersedes: id }]);
          } else if (target) {
            kept.remove(new Set([target.id]));
            all = all.filter(({ id }) => id !== target.id);
          }
          const seenBy = at % 3 === 2 ? { seenBy: '2026-10-25' } : {};
          const asOf = at % 4 === 3 ? isoDay(LAST - 7) : ASOF;
          const options = { asOf, ...seenBy };
          expect(kept.publish(options)).toEqual(
            publish({ scorecard, observations: all, ...options }),
          );
        }
      }),
      { numRuns: 5 },
    );
  },
  120_000,
);

test('a report of the past is told nothing that was seen later, also by its findings', () => {
  // Level for weeks and ten times that within the last one, which was seen the week after.
  const followers = Array.from({ length: 60 }, (_, at) =>
    observation({
      ...{ id: 'audience.followers', platform: 'tilla', account: 'a', part: 'whole', length: 1 },
      ...{ value: at < 4 ? 5000 : 500 - at, ago: at, seen: at < 4 ? 9 : 0 },
    }),
  );
  const scorecard = template('creator');
  const rules = (seenBy?: string) =>
    publish({ scorecard, observations: followers, asOf: ASOF, ...(seenBy ? { seenBy } : {}) })
      .findings.map((one) => one.rule)
      .filter((rule) => rule === 'follower-jump');
  expect(rules()).toEqual(['follower-jump']);
  expect(rules('2026-10-25')).toEqual([]);
});
