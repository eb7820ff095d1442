import { describe, expect, test } from 'vitest';
import type { AuditRecord, InitiativeRecord } from '../model/index.ts';
import {
  addRecord,
  changeGoal,
  changesInWords,
  removeGoal,
  removeRecord,
  template,
  validateScorecard,
} from './index.ts';

const shop = template('seller');
const first = shop.goals[0]?.id ?? '';

const why = (more: object): string => {
  const checked = validateScorecard(JSON.parse(JSON.stringify({ ...shop, ...more })));
  return checked.ok ? 'valid' : checked.why;
};

const DOES: InitiativeRecord = {
  ...{ id: 'ask-more', name: 'Ask more', goal: first, owner: 'Content team' },
  ...{ begins: '2026-10-01', due: '2026-10-31', progress: 40, from: 'quality' },
  budget: { amount: 1_000_000, currency: 'IDR', spent: 0 },
};
const AUDIT: AuditRecord = {
  ...{ id: 'a-2026-10-01', day: '2026-10-01' },
  answers: [
    { question: 'quality', answer: 'challenge', challenge: 'Blurred pictures' },
    { question: 'format', answer: 'unknown' },
  ],
};

describe('S2-N3: initiatives and challenges of a scorecard', () => {
  test('are kept whole', () => {
    const goals = changeGoal(shop, first, { challenge: 'Few come back.' }).goals;
    expect(why({ goals, initiatives: [DOES] })).toBe('valid');
    const { goal: _, owner: __, budget: ___, progress: ____, from: _____, ...least } = DOES;
    expect(why({ initiatives: [least] })).toBe('valid');
  });

  test.each([
    [{ goal: 'gone' }, /names the goal "gone", which this scorecard does not have/],
    [{ due: '2026-09-30' }, /ends on 2026-09-30, before it begins on 2026-10-01/],
    [{ ended: '2026-09-01' }, /ends on 2026-09-01, before it begins/],
    [{ due: 'soon' }, /should be a date such as/],
    [{ progress: 101 }, /should be a number from 0 to 100/],
    [{ budget: { amount: -1, currency: 'IDR' } }, /a number from 0 up/],
    [{ budget: { amount: 1, currency: '<b>' } }, /a currency code in capitals/],
    [{ budget: { amount: 1e300, currency: 'IDR' } }, /a number up to/],
    [{ from: 'elsewhere' }, /should be one of quality, format, interaction, outcomes/],
    [{ name: '  ' }, 'Initiative 1, "name" should be a text.'],
    [{ person: 'x' }, 'Initiative 1 has "person", which Fourfold does not know.'],
  ])('%o', (more, words) => {
    expect(why({ initiatives: [{ ...DOES, ...more }] })).toMatch(words);
  });

  test('two of one id are refused, and a goal that goes takes no initiative with it', () => {
    expect(why({ initiatives: [DOES, DOES] })).toMatch(/^Two initiatives have "ask-more"/);
    const left = removeGoal({ ...shop, initiatives: [DOES] }, first, '2026-10-05').initiatives;
    expect(left).toHaveLength(1);
    expect(left?.[0]).not.toHaveProperty('goal');
  });

  test('each change is said in words, and the last one takes the list with it', () => {
    const { id: _, ...record } = DOES;
    const more = addRecord(shop, 'initiatives', record.name, record);
    expect(changesInWords(shop, more)).toEqual(['The initiative “Ask more” was added.']);
    expect(changesInWords(more, { ...more, initiatives: [{ ...DOES, progress: 60 }] })).toEqual([
      'The initiative “Ask more”: progress changed from 40 to 60.',
    ]);
    expect(removeRecord(more, 'initiatives', 'ask-more')).toEqual(shop);
  });
});

describe('S2-N2: audits of a scorecard', () => {
  test('are kept, also where nobody knew an answer', () => {
    expect(why({ audits: [AUDIT] })).toBe('valid');
  });

  test.each([
    [[{ question: 'quality', answer: 'challenge' }], /a challenge of which nothing is said/],
    [[{ question: 'quality', answer: 'fine', challenge: 'x' }], /or says one where it has none/],
    [
      [
        { question: 'quality', answer: 'fine' },
        { question: 'quality', answer: 'unknown' },
      ],
      /answers "quality" twice/,
    ],
    [[{ question: 'mood', answer: 'fine' }], /should be one of quality/],
    [[{ question: 'quality', answer: 'perhaps' }], /should be one of challenge, fine, unknown/],
  ])('%o', (answers, words) => {
    expect(why({ audits: [{ ...AUDIT, answers }] })).toMatch(words);
  });
});
