import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Observation, ScorecardDefinition, ScoreFunction } from '../model/index.ts';
import { CycleError } from '../strategy/index.ts';
import { publicationSchema, publish, readPublication, recompute, recomputeInput } from './index.ts';
import {
  ASOF,
  EXAMPLE_LIBRARY,
  EXAMPLE_OBSERVATIONS,
  EXAMPLE_SCORECARD,
  seenOf,
} from './worked-example.ts';

const made = (
  observations: readonly Observation[] = EXAMPLE_OBSERVATIONS,
  scorecard: Partial<ScorecardDefinition> = {},
  asOf = ASOF,
) =>
  publish(
    { scorecard: { ...EXAMPLE_SCORECARD, ...scorecard }, observations, asOf },
    EXAMPLE_LIBRARY,
  );
const kpiOf = (publication: ReturnType<typeof made>, id: string) => {
  const kpi = publication.kpis.find((one) => one.id === id);
  if (!kpi) throw new Error(`no ${id}`);
  return kpi;
};
const scoredBy = (score: ScoreFunction) => ({ kpis: [{ kpi: 'followers', score }] });

describe('a publication', () => {
  test('has the values, scores and means that were worked by hand', () => {
    const publication = made();
    // 8125 ÷ 250 = 32.50 of a target of 50 is 65; (1234 − 1000) ÷ 500 is 46.8.
    expect(kpiOf(publication, 'order-value')).toMatchObject({
      value: 32.5,
      low: 32.492,
      high: 32.508,
      unit: 'EUR',
      score: 65,
      status: 'watch',
      target: 50,
      goal: 'results',
      tier: 'lagging',
      weight: 1,
      owner: 'Shop lead',
    });
    expect(kpiOf(publication, 'order-value').scoreLow).toBeCloseTo(64.984, 10);
    expect(kpiOf(publication, 'order-value').scoreHigh).toBeCloseTo(65.016, 10);
    expect(kpiOf(publication, 'followers')).toMatchObject({ value: 1234, trend: 'up' });
    expect(kpiOf(publication, 'followers').score).toBeCloseTo(46.8, 10);
    const [results, audience, reply] = publication.goals;
    expect(results).toMatchObject({
      laggingScore: 65,
      leadingCoverage: 0.75,
      kpis: ['order-value', 'response-time'],
    });
    expect(results?.leadingScore).toBeCloseTo(46.8, 10);
    expect(audience?.feeds).toEqual(['results']);
    expect(reply).toMatchObject({ laggingScore: null, status: 'unknown', feeds: ['audience'] });
    expect(publication.overall.score).toBeCloseTo((65 + 46.8) / 2, 10);
    expect(publication.overall).toMatchObject({ kpisKnown: 2, kpisTotal: 3, kpisStale: 0 });
    expect(publication.overall.coverage).toBeCloseTo(2 / 3, 10);
    expect(publication.perspectives[0]?.name).toBe('Stakeholders’ interests');
    expect(publication).toMatchObject({
      currency: 'EUR',
      period: { from: '2026-10-01', to: ASOF },
    });
  });

  test('draws a link from cause to effect, as strong as its share, and not tested yet', () => {
    expect(made().links).toEqual([
      { from: 'audience', to: 'results', strength: 0.75, evidence: 'untested', lagDays: null },
      { from: 'reply', to: 'audience', strength: 1, evidence: 'untested', lagDays: null },
    ]);
  });

  test('says of a number that it does not have why, and what to do next', () => {
    const kpi = kpiOf(made(), 'response-time');
    expect(kpi).toMatchObject({ value: null, score: null, scoreLow: null, status: 'unknown' });
    expect(kpi.why).toBe(
      'No number yet for Response time. Enter it or capture a page that shows it.',
    );
    const [, , reply] = made().goals;
    expect(reply?.laggingWhy).toBe(
      'No number yet for Response time. Enter it or capture a page that shows it.',
    );
    expect(reply?.leadingWhy).toBe('Nothing says yet whether it will be reached. Give it a KPI.');
    expect(made().perspectives[2]?.why).toContain('Capture or enter more numbers.');
  });

  test('shows every null number beside a reason in words', () => {
    for (const publication of [made(), made([])]) {
      for (const kpi of publication.kpis) {
        expect(kpi.why === null).toBe(kpi.value !== null && kpi.score !== null);
      }
      for (const goal of publication.goals) {
        expect(goal.laggingWhy === null).toBe(goal.laggingScore !== null);
        expect(goal.leadingWhy === null).toBe(goal.leadingScore !== null);
      }
      for (const part of [...publication.perspectives, publication.overall]) {
        expect(part.why === null).toBe(part.score !== null && part.outlook !== null);
      }
    }
  });

  test('explains each score down to the words on the page', () => {
    const { explanation } = kpiOf(made(), 'order-value');
    expect(explanation?.words).toBe('shop.revenue divided by shop.orders');
    expect(explanation?.scoring.words).toBe(
      '0 points at EUR 0 or less, 100 at EUR 50 or more, in proportion between.',
    );
    expect(explanation?.inputs[0]).toMatchObject({
      name: 'Revenue',
      value: 8125,
      estimated: false,
    });
    expect(explanation?.inputs[0]?.sights).toEqual([
      {
        id: EXAMPLE_OBSERVATIONS[0]?.id,
        platform: 'tilla',
        account: 'kiln-and-loom',
        value: 8125,
        low: 8123,
        high: 8127,
        unit: 'EUR',
        from: '2026-10-01',
        to: '2026-10-29',
        seen: '2026-10-29T08:00:00Z',
        kind: 'page',
        adapter: 'tilla',
        label: 'Gross revenue',
        raw: '€8,125 <script>',
      },
    ]);
  });

  test('is the same file for the same content, in whatever order it came; other content has another id', () => {
    const again = made([...EXAMPLE_OBSERVATIONS].reverse());
    expect(JSON.stringify(again)).toBe(JSON.stringify(made()));
    expect(made().id).toMatch(/^[0-9a-f]{32}$/);
    expect(made([...EXAMPLE_OBSERVATIONS, seenOf('shop.reply', 60, { unit: 's' })]).id).not.toBe(
      made().id,
    );
  });

  test('names what is stale, missing or estimated, in that order, and who owns it', () => {
    const old = seenOf('shop.followers', 1200, { from: '2026-09-19', to: '2026-09-19' });
    const window = { from: '2026-09-29', to: '2026-10-27' };
    const orders = seenOf('shop.orders', 250, window);
    const { findings, overall, kpis } = made([EXAMPLE_OBSERVATIONS[0] ?? old, orders, old]);
    expect(findings.map((one) => [one.id, one.severity])).toEqual([
      ['stale-number:followers', 'watch'],
      ['estimated-number:order-value', 'info'],
      ['no-number:response-time', 'info'],
    ]);
    expect(findings[0]?.what).toBe(
      'Followers is 40 days old and was due every 7 days. Capture it again.',
    );
    expect(findings[1]?.who).toBe('Shop lead');
    expect(kpis.map((kpi) => kpi.estimated)).toEqual([true, false, false]);
    expect(overall.kpisStale).toBe(1);
    expect(kpis[1]?.freshness).toMatchObject({ stale: true, ageDays: 40, dueEveryDays: 7 });
  });

  test('passes its own schema and reads back as it was written', () => {
    for (const publication of [
      made(),
      made([]),
      made([], { goals: [], kpis: [], perspectives: [] }),
    ]) {
      const text = JSON.stringify(publication);
      expect(v.is(publicationSchema, JSON.parse(text))).toBe(true);
      expect(readPublication(text)).toEqual({ ok: true, publication });
    }
  });

  test('carries no more sights and no longer texts than can be read', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      seenOf('shop.followers', at, {
        subject: { platform: 'tilla', account: `shop-${at}` },
        from: '2026-10-28',
        to: '2026-10-28',
        source: { kind: 'page', raw: `${'9'.repeat(399)}🙂🙂`, place: 'x'.repeat(9000) },
      }),
    );
    const input = kpiOf(made(many), 'followers').explanation?.inputs[0];
    expect(input?.value).toBe(124_750);
    expect(input?.sights).toHaveLength(400);
    expect(input?.why).toMatch(/ 100 older numbers that belong to it are not listed\.$/);
    expect(input?.sightsLeft).toBe(100);
    expect(input?.sights[0]?.raw).toBe(`${'9'.repeat(399)}…`);
  });
});

test('a file that would be too large to be read leaves out sights, and says how many', () => {
  const own = Array.from({ length: 40 }, (_, at) => ({
    id: `copy-${at}`,
    name: `Copy ${at}`,
    brief: 'Followers once more.',
    formula: 'shop.followers',
    unit: '1' as const,
    direction: 'higher' as const,
    perspective: 'customer' as const,
    category: 'engagement' as const,
    suggested: { kind: 'higher' as const, floor: 0, target: 1e6 },
    source: [],
  }));
  const many = Array.from({ length: 401 }, (_, at) =>
    seenOf('shop.followers', at, {
      subject: { platform: 'tilla', account: `店-${at}` },
      from: '2026-10-28',
      to: '2026-10-28',
    }),
  );
  const publication = made(many, { own, kpis: own.map((one) => ({ kpi: one.id })) });
  const text = JSON.stringify(publication, null, 1);
  expect(readPublication(text).ok).toBe(true);
  const input = kpiOf(publication, 'copy-7').explanation?.inputs[0];
  if (!input) throw new Error('not explained');
  expect(input).toMatchObject({ value: 80_200, sightsLeft: 301 });
  expect(input.sights).toHaveLength(100);
  expect(input.why).toMatch(/listed\.$/);
  expect(input.why.match(/not listed/g)).toHaveLength(1);
  expect(recomputeInput(input, publication).value).toBeNull();
});

describe('bad input has a defined answer', () => {
  test('a target that equals its floor: no score, the value stays, the reason names both', () => {
    const publication = made(undefined, scoredBy({ kind: 'higher', floor: 50, target: 50 }));
    const kpi = kpiOf(publication, 'followers');
    expect(kpi).toMatchObject({ value: 1234, score: null, status: 'unknown' });
    expect(kpi.why).toMatch(/^Followers cannot be scored.*target 50.*floor 50.*Correct them\.$/);
    expect(recompute(kpi, EXAMPLE_LIBRARY)).toEqual({ score: null, low: null, high: null });
  });

  test('zero weights: no mean, with the reason', () => {
    const goals = EXAMPLE_SCORECARD.goals.map((goal) => ({
      ...goal,
      lagging: goal.lagging.map((input) => ({ ...input, weight: 0 })),
    }));
    const publication = made(undefined, { goals });
    expect(publication.goals[0]).toMatchObject({ laggingScore: null, laggingCoverage: 0 });
    expect(publication.goals[0]?.laggingWhy).toContain('weight 0');
    expect(publication.overall.score).toBeNull();
  });

  test('a history of one point: a value, no trend', () => {
    const one = seenOf('shop.followers', 1200, { from: '2026-10-28', to: '2026-10-28' });
    const kpi = kpiOf(made([one]), 'followers');
    expect(kpi).toMatchObject({ value: 1200, trend: 'unknown' });
    expect(kpi.series.filter((point) => point.value !== null)).toHaveLength(1);
  });

  test('two currencies: no value within a metric, nor across the metrics of a KPI', () => {
    const revenue = seenOf('shop.revenue', 100, { unit: 'EUR' });
    const dollars = seenOf('shop.spend', 50, { unit: 'USD' });
    const kpis = [{ kpi: 'return' }];
    const across = kpiOf(made([revenue, dollars], { kpis }), 'return');
    expect(across.value).toBeNull();
    expect(across.why).toBe(
      'Return on spend would mix EUR and USD, and no rate between them is known.',
    );
    const other = seenOf('shop.revenue', 7, {
      unit: 'USD',
      subject: { platform: 'tilla', account: 'second' },
    });
    const within = kpiOf(made([revenue, other, seenOf('shop.orders', 5)]), 'order-value');
    expect(within.why).toContain('two currencies, EUR and USD');
    expect(made([revenue, dollars], { kpis }).currency).toBeNull();
  });

  test('future numbers: not counted, and no negative age', () => {
    const future = seenOf('shop.followers', 9999, { from: '2026-11-05', to: '2026-11-05' });
    expect(kpiOf(made([future]), 'followers').value).toBeNull();
    const late = seenOf('shop.followers', 5, { from: ASOF, to: ASOF, seen: '2026-12-01' });
    expect(kpiOf(made([late]), 'followers').freshness.ageDays).toBe(0);
  });

  test('a division by 0 has a reason, and no number that is none', () => {
    const observations = [seenOf('shop.revenue', 5, { unit: 'EUR' }), seenOf('shop.orders', 0)];
    expect(kpiOf(made(observations), 'order-value')).toMatchObject({
      value: null,
      why: 'Nothing can be divided by 0.',
    });
  });

  test('goals in a circle, a KPI that nobody knows and a day that is none are refused by name', () => {
    const [results, audience, reply] = EXAMPLE_SCORECARD.goals;
    if (!results || !audience || !reply) throw new Error('the example has three goals');
    const goals = [results, audience, { ...reply, leading: [{ goal: 'results' }] }];
    expect(() => made([], { goals })).toThrow(CycleError);
    expect(() => made([], { kpis: [{ kpi: 'ghost' }] })).toThrow(/ghost/);
    expect(() => made([], {}, 'yesterday')).toThrow(/yesterday/);
  });
});

describe('anyone can recompute it', () => {
  const metric = fc.constantFrom(
    'shop.revenue',
    'shop.orders',
    'shop.spend',
    'shop.followers',
    'shop.reply',
    'shop.training',
  );
  const unitOf: Readonly<Record<string, string>> = {
    'shop.revenue': 'EUR',
    'shop.spend': 'EUR',
    'shop.reply': 's',
  };
  const window = fc.constantFrom(
    { from: '2026-10-01', to: '2026-10-29' },
    { from: '2026-10-15', to: '2026-10-29' },
    { from: '2026-10-01', to: '2026-10-15' },
    { from: '2026-09-24', to: '2026-10-22' },
    { from: '2026-10-28', to: '2026-10-28' },
    { from: '2026-10-10', to: '2026-10-10' },
  );
  const observation = fc
    .tuple(
      metric,
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      window,
      fc.constantFrom('a', 'b', ''),
    )
    .map(([id, value, slack, days, account]) =>
      seenOf(id, value, {
        low: value - slack,
        high: value + slack,
        unit: unitOf[id] ?? '1',
        subject: { platform: 'tilla', account },
        ...days,
      }),
    );
  const all = ['order-value', 'followers', 'response-time', 'training', 'return'];
  const scorecard = { kpis: all.map((kpi) => ({ kpi })) };

  test('from the explanation alone, through JSON, to the last bit; and each input from its sights', () => {
    let scored = 0;
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 30 }), (observations) => {
        const publication = made(observations, scorecard);
        const read = readPublication(JSON.stringify(publication));
        if (!read.ok) throw new Error(read.why);
        expect(read.publication).toEqual(publication);
        for (const kpi of read.publication.kpis) {
          const { score, scoreLow: low, scoreHigh: high } = kpi;
          expect(recompute(kpi, EXAMPLE_LIBRARY)).toEqual({ score, low, high });
          if (score !== null) scored += 1;
          for (const input of kpi.explanation?.inputs ?? []) {
            if (input.value === null) continue;
            const { value, low: least, high: most } = recomputeInput(input, publication);
            expect([value, least, most]).toEqual([input.value, input.low, input.high]);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(scored).toBeGreaterThan(100);
  }, 30_000);

  test('what was changed by hand shows: the recomputed score is another one', () => {
    const kpi = kpiOf(made(), 'order-value');
    const inputs = kpi.explanation?.inputs.map((one) => ({ ...one, value: 1, low: 1, high: 1 }));
    if (!kpi.explanation || !inputs) throw new Error('not explained');
    const changed = { explanation: { ...kpi.explanation, inputs } };
    expect(recompute(changed, EXAMPLE_LIBRARY).score).not.toBe(kpi.score);
  });
});
