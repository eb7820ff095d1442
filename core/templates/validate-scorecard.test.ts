import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateScorecard } from './validate-scorecard.ts';

const goal = (id: string, more: object = {}) => ({
  id,
  name: id.toUpperCase(),
  perspective: 'customer',
  lagging: [{ kpi: 'likes' }],
  leading: [],
  ...more,
});

const ownKpi = (more: object = {}) => ({
  id: 'my-rate',
  name: 'My rate',
  brief: 'Likes for each view.',
  formula: 'share(engagement.likes, content.views)',
  unit: '%',
  direction: 'higher',
  perspective: 'customer',
  category: 'engagement',
  suggested: { kind: 'higher', floor: 0, target: 10 },
  ...more,
});

const card = (more: object = {}) => ({
  schema: 'fourfold/scorecard@1',
  id: 'mine',
  title: 'Mine',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [goal('a')],
  kpis: [],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
  ...more,
});

function why(given: unknown): string {
  const result = validateScorecard(given);
  return result.ok ? 'accepted' : result.why;
}

describe('what is accepted', () => {
  test('a small scorecard; KPIs that goals name and the list does not are added', () => {
    const given = card({ goals: [goal('a', { leading: [{ kpi: 'views', weight: 2 }] })] });
    const result = validateScorecard(given);
    expect(result).toEqual({
      ok: true,
      scorecard: { ...given, kpis: [{ kpi: 'likes' }, { kpi: 'views' }] },
    });
  });

  test('a KPI of one’s own, and a score function over the library’s', () => {
    const given = card({
      own: [ownKpi()],
      goals: [goal('a', { lagging: [{ kpi: 'my-rate' }] })],
      kpis: [{ kpi: 'my-rate', owner: 'Marketing', score: { kind: 'yes-no', atLeast: 5 } }],
    });
    expect(validateScorecard(given)).toEqual({
      ok: true,
      scorecard: { ...given, own: [{ ...ownKpi(), source: [] }] },
    });
  });
});

describe('what is not a scorecard', () => {
  test.each([
    [null, /should begin with "\{"/],
    [undefined, /should begin with/],
    ['{}', /should begin with/],
    [[], /should begin with/],
    [{}, /should say "schema": "fourfold\/scorecard@1"/],
    [{ schema: 'fourfold/publication@1' }, /not a scorecard/],
    [{ schema: 1 }, /not a scorecard/],
    [card({ schema: 'fourfold/scorecard@2' }), /newer Fourfold \(version 2; this one reads 1\)/],
    [card({ schema: 'fourfold/scorecard@0' }), /never was a scorecard of version 0/],
  ])('%o', (given, words) => {
    expect(why(given)).toMatch(words);
  });
});

describe('hostile files', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('a name %s anywhere', (key) => {
    const text = JSON.stringify(card()).replace('"title"', `"${key}":{"polluted":1},"title"`);
    expect(why(JSON.parse(text))).toMatch(`The file has the name "${key}"`);
    const deep = JSON.stringify(card()).replace('"lagging"', `"${key}":{},"lagging"`);
    expect(why(JSON.parse(deep))).toMatch(`The file has the name "${key}"`);
    expect('polluted' in {}).toBe(false);
  });

  test('a schema that is only inherited does not count', () => {
    expect(why(Object.create(card()))).toMatch(/not a scorecard/);
  });

  test('depth and size have an end', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i += 1) deep = [deep];
    expect(why(card({ brief: deep }))).toMatch(/nested deeper/);
    expect(why(card({ goals: Array.from({ length: 60_000 }, () => 1) }))).toMatch(
      /larger than any/,
    );
    expect(why(card({ goals: Array.from({ length: 201 }, (_, i) => goal(`a${i}`)) }))).toBe(
      '"goals" should be a list of at most 200.',
    );
  });

  test('text from the file is quoted short and on one line', () => {
    const name = `x\n${'<b>'.repeat(200)}`;
    const said = why(card({ [name]: 1 }));
    expect(said.length).toBeLessThan(160);
    expect(said).not.toContain('\n');
  });

  test('whatever it is given, it answers and does not throw', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (goals, kpis) => {
        expect(validateScorecard(card({ goals, kpis })).ok).toBe(false);
        expect(validateScorecard(goals).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the shape', () => {
  test.each([
    [{ title: undefined }, 'The scorecard has no "title". Add it.'],
    [{ title: 5 }, '"title" should be a text.'],
    [{ title: '  ' }, '"title" should be a text.'],
    [{ id: 'My Card' }, '"id" should be an id in lower case with hyphens, such as my-goal.'],
    [{ goals: [] }, '"goals" should be a list of at least one.'],
    [{ goals: 'a' }, '"goals" should be a list.'],
    [{ goals: [7] }, 'Goal 1 should be a group of names and values.'],
    [
      { colour: 'red' },
      'The scorecard has "colour", which Fourfold does not know. Correct the name or take it out.',
    ],
    [
      { goals: [goal('a'), goal('b', { weigth: 2 })] },
      'Goal 2 has "weigth", which Fourfold does not know. Correct the name or take it out.',
    ],
    [
      { goals: [goal('a', { perspective: 'finance' })] },
      'Goal 1, "perspective" should be one of financial, customer, internal, learning.',
    ],
    [{ goals: [goal('a', { weight: 0 })] }, 'Goal 1, "weight" should be a number above 0.'],
    [{ goals: [goal('a', { weight: -1 })] }, 'Goal 1, "weight" should be a number above 0.'],
    [{ goals: [goal('a', { weight: '2' })] }, 'Goal 1, "weight" should be a number.'],
    [{ goals: [goal('a', { name: undefined })] }, 'Goal 1 has no "name". Add it.'],
    [{ goals: [goal('a', { lagging: undefined })] }, 'Goal 1 has no "lagging". Add it.'],
    [
      { goals: [goal('a', { lagging: [{ metric: 'x' }] })] },
      'Goal 1, lagging part 1 should be a KPI or a goal: {"kpi": "…"} or {"goal": "…"}, with a weight above 0 where you want one.',
    ],
    [
      { goals: [goal('a', { lagging: [{ kpi: 'likes', weight: Number.POSITIVE_INFINITY }] })] },
      /^Goal 1, lagging part 1/,
    ],
    [{ periodDays: 0 }, '"periodDays" should be a number of days from 1 to 3,660.'],
    [{ periodDays: 1.5 }, '"periodDays" should be a whole number of days.'],
    [
      { thresholds: { good: 70, watch: 140 } },
      '"thresholds", "watch" should be a number from 0 to 100.',
    ],
    [{ thresholds: { good: 70 } }, '"thresholds" has no "watch". Add it.'],
    [{ currency: 'euro' }, '"currency" should be a currency code in capitals, such as EUR.'],
    [
      { kpis: [{ kpi: 'likes', score: { kind: 'bell' } }] },
      'KPI 1, "score", "kind" should be one of higher, lower, band, steps, thresholds, versus-baseline, yes-no.',
    ],
    [
      { kpis: [{ kpi: 'likes', score: { kind: 'higher', floor: 0 } }] },
      'KPI 1, "score" has no "target". Add it.',
    ],
    [
      { own: [ownKpi({ unit: 'EUR' })] },
      'Your own KPI 1, "unit" should be one of 1, %, s, B, money.',
    ],
    [
      { perspectives: [{ id: 'people', name: 'People' }] },
      'Perspective 1, "id" should be one of financial, customer, internal, learning.',
    ],
  ])('%o', (more, words) => {
    const said = why(card(more));
    if (typeof words === 'string') expect(said).toBe(words);
    else expect(said).toMatch(words);
  });
});

describe('what does not fit together', () => {
  test.each([
    [
      { goals: [goal('a', { lagging: [{ kpi: 'likez' }] })] },
      'Goal "A" names the KPI "likez", which is neither in the library nor your own.',
    ],
    [
      { goals: [goal('a', { leading: [{ goal: 'b' }] })] },
      'Goal "A" names the goal "b", which this scorecard does not have.',
    ],
    [{ goals: [goal('a', { lagging: [{ kpi: 'to-string' }] })] }, /neither in the library/],
    [{ kpis: [{ kpi: 'likez' }] }, 'The KPI "likez" is neither in the library nor your own.'],
    [
      { kpis: [{ kpi: 'likes' }, { kpi: 'likes' }] },
      'Two entries of the KPI list are for "likes". Keep one of them.',
    ],
    [{ goals: [goal('a'), goal('a')] }, 'Two goals have "a". Keep one of them.'],
    [
      {
        perspectives: [
          { id: 'customer', name: 'C' },
          { id: 'customer', name: 'D' },
        ],
      },
      'Two perspectives have "customer". Keep one of them.',
    ],
    [
      { goals: [goal('a', { perspective: 'learning' })] },
      'Goal "A" is in the perspective "learning", which this scorecard does not list.',
    ],
    [
      { goals: [goal('a', { lagging: [{ kpi: 'likes' }, { kpi: 'likes', weight: 2 }] })] },
      'Goal "A" names the KPI likes twice in one part.',
    ],
    [
      { goals: [goal('a', { leading: [{ goal: 'a' }] })] },
      'These goals feed each other in a circle: A → A. Take one of the links away.',
    ],
    [
      {
        goals: [
          goal('a', { leading: [{ goal: 'b' }] }),
          goal('b', { leading: [{ goal: 'c' }] }),
          goal('c', { lagging: [{ goal: 'a' }] }),
        ],
      },
      'These goals feed each other in a circle: A → C → B → A. Take one of the links away.',
    ],
    [
      { thresholds: { good: 40, watch: 70 } },
      'The threshold for good, 40, must be above that for watch, 70.',
    ],
    [
      { kpis: [{ kpi: 'likes', score: { kind: 'higher', floor: 5, target: 5 } }] },
      'The KPI "likes": the target 5 must be above the floor 5.',
    ],
    [
      { kpis: [{ kpi: 'likes', score: { kind: 'lower', target: 5, ceiling: 4 } }] },
      'The KPI "likes": the ceiling 4 must be above the target 5.',
    ],
    [
      { kpis: [{ kpi: 'likes', score: { kind: 'band', low: 5, high: 4, tolerance: 1 } }] },
      /band's low 5 must not be above its high 4/,
    ],
    [
      { kpis: [{ kpi: 'likes', score: { kind: 'band', low: 4, high: 5, tolerance: -1 } }] },
      /tolerance -1 must not be below 0/,
    ],
    [{ kpis: [{ kpi: 'likes', score: { kind: 'steps', steps: [] } }] }, /needs at least one step/],
    [
      {
        kpis: [
          {
            kpi: 'likes',
            score: {
              kind: 'steps',
              steps: [
                { from: 2, score: 1 },
                { from: 2, score: 9 },
              ],
            },
          },
        ],
      },
      /each step must begin above/,
    ],
    [
      { own: [ownKpi({ id: 'likes' })] },
      '"likes" is a KPI of the library. Give your own KPI another id.',
    ],
    [{ own: [ownKpi(), ownKpi()] }, 'Two of your own KPIs have "my-rate". Keep one of them.'],
    [
      { own: [ownKpi({ formula: 'constructor' })] },
      /^Your KPI "My rate": "constructor" means nothing here/,
    ],
    [
      { own: [ownKpi({ formula: 'content.views +' })] },
      'Your KPI "My rate": Something is missing after "+".',
    ],
    [
      { own: [ownKpi({ formula: 'commerce.revenue + content.views' })] },
      /^Your KPI "My rate": Revenue is money and Views is a count/,
    ],
    [
      { own: [ownKpi({ formula: '100 * engagement.likes / content.views' })] },
      'Your KPI "My rate" says that it is a percentage, but its formula gives a count. A percentage is written share(a, b).',
    ],
    [
      { own: [ownKpi({ suggested: { kind: 'higher', floor: 9, target: 1 } })] },
      /target 1 must be above the floor 9/,
    ],
  ])('%o', (more, words) => {
    const said = why(card(more));
    if (typeof words === 'string') expect(said).toBe(words);
    else expect(said).toMatch(words);
  });
});
