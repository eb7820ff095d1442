import { describe, expect, test } from 'vitest';
import type {
  AssumptionDefinition,
  ExperimentRecord,
  RaciRecord,
  ScorecardDefinition,
  TrainingRecord,
} from '../model/index.ts';
import {
  addRecord,
  changeGoal,
  changeRecord,
  changesInWords,
  composeScorecards,
  removeGoal,
  removeRecord,
  setJourney,
  template,
  USUAL_JOURNEY,
  updateFromTemplate,
  validateScorecard,
  withFlow,
  withoutFlow,
  withoutLayer,
  withoutStage,
  withStage,
} from './index.ts';

const shop = template('seller');
const [first, second] = shop.goals.map((one) => one.id);
if (!first || !second) throw new Error('two goals are needed');

const why = (more: object): string => {
  const checked = validateScorecard(JSON.parse(JSON.stringify({ ...shop, ...more })));
  return checked.ok ? 'valid' : checked.why;
};
const goals = (more: object) =>
  shop.goals.map((one) => (one.id === first ? { ...one, ...more } : one));

const ASSUMPTION: AssumptionDefinition = {
  ...{ id: 'loyal', statement: 'Replies make people loyal', about: { from: first, to: second } },
  ...{ owner: 'Marketing', review: '2026-12-01', status: 'open' },
};
const TRAINING: TrainingRecord = {
  ...{ id: 'prompts', topic: 'Prompts', theme: 'ai', day: '2026-10-05', people: 6, hours: 2.5 },
};
const EXPERIMENT: ExperimentRecord = {
  id: 'reels',
  name: 'Reels',
  theme: 'format',
  begun: '2026-10-01',
};

describe('S1-M1.2: sponsors of official goals', () => {
  test('an official goal without a sponsor is refused, with one it is kept with its outside id', () => {
    expect(why({ goals: goals({ official: true }) })).toMatch(
      /^Goal ".+" is an official one and has no sponsor\. Say who stands for it\.$/,
    );
    const whole = { official: true, sponsor: 'The board', external: 'ERP/G-17' };
    expect(why({ goals: goals(whole) })).toBe('valid');
    expect(why({ goals: goals({ sponsor: 'The board' }) })).toBe('valid');
  });

  test.each([
    [{ official: false }, 'Goal 1, "official" should be true.'],
    [{ official: 'yes' }, 'Goal 1, "official" should be true.'],
    [{ sponsor: '   ', official: true }, 'Goal 1, "sponsor" should be a text.'],
    [{ external: 17 }, 'Goal 1, "external" should be a text.'],
    [{ external: 'x'.repeat(201) }, /at most 200 characters/],
  ])('%o', (more, words) => {
    expect(why({ goals: goals(more) })).toMatch(words);
  });
});

describe('S1-M1.6: what is taken for granted', () => {
  test('of a link or a KPI, with evidence or without', () => {
    expect(why({ assumptions: [ASSUMPTION] })).toBe('valid');
    const ofKpi = { ...ASSUMPTION, about: { kpi: 'orders' }, evidence: 'Two surveys.' };
    expect(why({ assumptions: [ofKpi] })).toBe('valid');
  });

  test.each([
    [{ about: { kpi: 'nonsense' } }, /names the KPI "nonsense", which is neither/],
    [{ about: { from: first, to: 'gone' } }, /names the goal "gone", which this scorecard/],
    [{ about: { from: first, to: first } }, /from a goal to itself/],
    [{ about: { from: first } }, /should be a KPI or a link between two goals/],
    [{ about: { kpi: 'orders', from: first, to: second } }, /a KPI or a link/],
    [{ status: 'true' }, 'Assumption 1, "status" should be one of open, held, refuted.'],
    [{ review: '2026-02-30' }, 'Assumption 1, "review" should be a date such as 2026-10-01.'],
    [{ review: '2026-12-01T00:00:00Z' }, /a date such as/],
    [{ owner: '' }, 'Assumption 1, "owner" should be a text.'],
    [{ statement: 'x'.repeat(1001) }, /at most 1000 characters/],
    [{ author: 'somebody' }, 'Assumption 1 has "author", which Fourfold does not know.'],
  ])('%o', (more, words) => {
    expect(why({ assumptions: [{ ...ASSUMPTION, ...more }] })).toMatch(words);
  });

  test('two of one id, and a name that harms, are refused', () => {
    expect(why({ assumptions: [ASSUMPTION, ASSUMPTION] })).toMatch(/Two assumptions have "loyal"/);
    const text = JSON.stringify({ ...shop, assumptions: [ASSUMPTION] });
    const harmful = JSON.parse(text.replace('"statement"', '"__proto__":{"x":1},"statement"'));
    expect(validateScorecard(harmful)).toMatchObject({ ok: false });
    expect('x' in {}).toBe(false);
  });
});

describe('S2-S7 S0-L1 S0-L5 S3-14: what was learnt', () => {
  test('a group is named only from five people on; of fewer nobody is told apart', () => {
    expect(why({ training: [{ ...TRAINING, people: 5, group: 'Customer service' }] })).toBe(
      'valid',
    );
    expect(why({ training: [{ ...TRAINING, people: 4 }] })).toBe('valid');
    expect(why({ training: [{ ...TRAINING, people: 4, group: 'Customer service' }] })).toBe(
      'The training "Prompts" names a group of 4. Name a group only from 5 people on, so that nobody can be told from it.',
    );
  });

  test.each([
    [{ people: 0 }, 'Training 1, "people" should be a whole number from 1 to 100000.'],
    [{ people: 2.5 }, /a whole number/],
    [{ hours: 0 }, 'Training 1, "hours" should be a number above 0.'],
    [{ hours: -1 }, /above 0/],
    [{ hours: 1001 }, /up to 1,000/],
    [{ hours: null }, /"hours"/],
    [{ theme: 'cooking' }, /one of ai, listening/],
    [{ day: 'yesterday' }, /a date such as/],
    [{ goal: 'gone' }, /The training "Prompts" names the goal "gone"/],
    [{ name: 'A person' }, /Training 1 has "name", which Fourfold does not know/],
  ])('%o', (more, words) => {
    expect(why({ training: [{ ...TRAINING, ...more }] })).toMatch(words);
  });

  test.each([
    [{ ended: '2026-09-30' }, /ends on 2026-09-30, before it begins on 2026-10-01/],
    [{ outcome: 'won' }, /has an outcome and no day on which it ended/],
    [{ outcome: 'great', ended: '2026-10-02' }, /one of won, lost, unclear/],
    [{ goal: 'gone' }, /The experiment "Reels" names the goal "gone"/],
  ])('%o', (more, words) => {
    expect(why({ experiments: [{ ...EXPERIMENT, ...more }] })).toMatch(words);
  });

  test('an experiment that runs, one that ended on its first day with a gain', () => {
    const ended = { ended: '2026-10-01', outcome: 'won', lesson: 'Shorter.', goal: first };
    expect(why({ experiments: [EXPERIMENT, { ...EXPERIMENT, ...ended, id: 'more' }] })).toBe(
      'valid',
    );
  });
});

describe('S0-CW1: the journey', () => {
  test('the usual one has loops, and its KPIs are of the library', () => {
    expect(why({ journey: USUAL_JOURNEY })).toBe('valid');
    expect(USUAL_JOURNEY.flows.some(({ from, to }) => from === to)).toBe(true);
    // From the first stage a way leads back to it: a circle that no funnel has.
    const next = (id: string) => USUAL_JOURNEY.flows.flatMap((f) => (f.from === id ? [f.to] : []));
    const reached = new Set<string>();
    const open = next('attract');
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(...next(id));
    }
    expect([...reached].sort()).toEqual(['advocate', 'attract', 'convert', 'engage', 'retain']);
  });

  const two = { stages: USUAL_JOURNEY.stages.slice(0, 2), flows: [] };
  test.each([
    [{ ...two, stages: two.stages.slice(1) }, /should be a list of at least two/],
    [
      { ...two, stages: [two.stages[0], two.stages[0]] },
      /Two stages of the journey have "attract"/,
    ],
    [
      { ...two, flows: [{ from: 'attract', to: 'gone' }] },
      /names the stage "gone", which the journey/,
    ],
    [
      { ...two, flows: [1, 2].map(() => ({ from: 'attract', to: 'engage' })) },
      /Two ways of the journey run "attract → engage"/,
    ],
    [{ ...two, flows: [{ from: 'attract', to: 'engage', kpi: 'x' }] }, /names the KPI "x"/],
    [{ ...two, flows: [{ from: 'attract', to: 'engage', value: 5 }] }, /has "value", which/],
    [
      { ...two, stages: Array.from({ length: 13 }, (_, i) => ({ id: `s${i}`, name: 'S' })) },
      /at most 12/,
    ],
  ])('what does not fit is refused: %#', (journey, words) => {
    expect(why({ journey })).toMatch(words);
  });

  test('stages and ways come, change and go; with a stage go its ways', () => {
    const added = withStage(USUAL_JOURNEY, { name: 'Try out' });
    expect(added.stages.at(-1)).toEqual({ id: 'try-out', name: 'Try out' });
    expect(withStage(added, { name: 'Test' }, 'try-out').stages.at(-1)?.name).toBe('Test');
    const led = withFlow(added, { from: 'engage', to: 'try-out' });
    const measured = withFlow(led, { from: 'engage', to: 'try-out', kpi: 'views' });
    expect(measured.flows.filter((one) => one.to === 'try-out')).toEqual([
      { from: 'engage', to: 'try-out', kpi: 'views' },
    ]);
    expect(withoutFlow(measured, 'engage', 'try-out').flows).toEqual(USUAL_JOURNEY.flows);
    expect(withoutStage(measured, 'try-out')).toEqual(USUAL_JOURNEY);
    expect(setJourney(setJourney(shop, two), null)).toEqual(shop);
  });
});

describe('records among the other edits', () => {
  const { id: _, ...ASSUMED } = ASSUMPTION;
  const { id: __, ...TRAINED } = TRAINING;
  const full: ScorecardDefinition = {
    ...shop,
    assumptions: [ASSUMPTION, { ...ASSUMPTION, id: 'other', about: { kpi: 'orders' } }],
    training: [{ ...TRAINING, goal: first }],
    experiments: [{ ...EXPERIMENT, goal: first }],
    journey: USUAL_JOURNEY,
  };

  test('they are added, changed and removed, with ids that stay', () => {
    const added = addRecord(shop, 'assumptions', ASSUMED.statement, ASSUMED);
    expect(added.assumptions?.[0]?.id).toBe('replies-make-people-loyal');
    const twice = addRecord(addRecord(shop, 'training', 'X', TRAINED), 'training', 'X', TRAINED);
    expect(twice.training?.map(({ id }) => id)).toEqual(['x', 'x-2']);
    const id = 'replies-make-people-loyal';
    const changed = changeRecord(added, 'assumptions', id, { ...ASSUMED, status: 'refuted' });
    expect(changed.assumptions).toEqual([{ ...ASSUMED, id, status: 'refuted' }]);
    expect(changeRecord(shop, 'assumptions', 'constructor', ASSUMED)).toBe(shop);
    expect(removeRecord(changed, 'assumptions', id)).toEqual(shop);
  });

  test('with a goal goes what was assumed of its links; records of it stay and serve no goal', () => {
    const left = removeGoal(full, first, '2026-10-29');
    expect(left.assumptions?.map(({ id }) => id)).toEqual(['other']);
    expect(left.training).toEqual([TRAINING]);
    expect(left.experiments).toEqual([EXPERIMENT]);
    expect(left.journey).toEqual(USUAL_JOURNEY);
    expect(validateScorecard(JSON.parse(JSON.stringify(left))).ok).toBe(true);
  });

  test('a layer comes and goes without them, and a newer template leaves them', () => {
    const both = composeScorecards(template('classic'), full);
    expect(both.assumptions).toBeUndefined();
    const layered = composeScorecards(full, template('classic'));
    expect(withoutLayer(layered, 'classic')).toEqual(full);
    const { scorecard, conflicts } = updateFromTemplate(shop, full, { ...shop, title: 'Newer' });
    expect(scorecard).toEqual({ ...full, title: 'Newer' });
    expect(conflicts).toEqual([]);
  });

  test('what changed is said in words', () => {
    const more = changeGoal(
      { ...full, training: [{ ...TRAINING, goal: first, people: 8 }] },
      first,
      { official: true, sponsor: 'The board' },
    );
    const { journey: ___, ...rest } = more;
    const name = shop.goals[0]?.name;
    expect(changesInWords(full, rest)).toEqual([
      `The goal “${name}”: being an official goal changed.`,
      `The goal “${name}”: sponsor changed to “The board”.`,
      'The training “Prompts”: people changed from 6 to 8.',
      'The journey changed.',
    ]);
    expect(changesInWords(shop, { ...shop, assumptions: [ASSUMPTION] })).toEqual([
      'The assumption “Replies make people loyal” was added.',
    ]);
  });
});

describe('S1-M5.1: who does what for a KPI', () => {
  const RACI: RaciRecord = {
    ...{ id: 'orders', kpi: 'orders', accountable: 'marketing' },
    ...{
      responsible: ['marketing', 'service'],
      consulted: ['legal'],
      informed: ['communications'],
    },
  };

  test('is kept, said, changed and taken away', () => {
    expect(why({ raci: [RACI] })).toBe('valid');
    const { id, ...record } = RACI;
    const added = addRecord(shop, 'raci', 'Orders', record);
    expect(added.raci).toEqual([RACI]);
    expect(changesInWords(shop, added)).toEqual(['Who does what for the KPI “Orders” was added.']);
    expect(removeRecord(added, 'raci', id)).toEqual(shop);
  });

  test.each([
    ['nobody answers', { accountable: undefined }, /"accountable"/],
    ['two answer', { accountable: ['marketing', 'legal'] }, /"accountable" should be one of/],
    ['a stranger answers', { accountable: 'constructor' }, /"accountable" should be one of/],
    ['nobody does the work', { responsible: [] }, /"responsible" should be a list of at least one/],
    ['one has two parts', { informed: ['legal'] }, /gives "legal" two parts/],
    [
      'who answers is only told',
      { responsible: ['service'], informed: ['marketing'] },
      /"marketing" answers for it and is only asked or told/,
    ],
    ['no such KPI', { kpi: 'no-such' }, /neither in the library nor your own/],
    ['a name that nobody knows', { owner: 'x' }, /"owner"/],
  ])('is refused where %s', (_, more, words) => {
    expect(why({ raci: [{ ...RACI, ...more }] })).toMatch(words);
  });

  test('is refused twice for one KPI: two would answer for it', () => {
    const twice = [RACI, { ...RACI, id: 'other', accountable: 'legal', consulted: [] }];
    expect(why({ raci: twice })).toMatch(/Two responsibilities are for the KPI "orders"/);
  });
});
