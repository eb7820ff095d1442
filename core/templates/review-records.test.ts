import { describe, expect, test } from 'vitest';
import type { DecisionRecord, ReviewRecord, ScorecardDefinition } from '../model/index.ts';
import {
  addRecord,
  changesInWords,
  composeScorecards,
  retireKpi,
  template,
  updateFromTemplate,
  validateScorecard,
  withoutLayer,
} from './index.ts';

const shop: ScorecardDefinition = template('seller');

const why = (more: object): string => {
  const checked = validateScorecard(JSON.parse(JSON.stringify({ ...shop, ...more })));
  return checked.ok ? 'valid' : checked.why;
};

const REVIEW: ReviewRecord = {
  ...{ id: 'q3', name: 'Q3', day: '2026-10-08', who: 'Social, Planning', held: '2026-10-08' },
  ...{ minutes: 'All kept.', agenda: [{ kind: 'stale', what: 'Likes is old.', about: 'likes' }] },
};
const DECISION: DecisionRecord = {
  ...{ id: 'less', what: 'Post less', day: '2026-10-08', does: 'change', owner: 'Social' },
  ...{ due: '2027-01-08', kpi: 'orders', review: 'q3', scoreThen: 40 },
};

describe('S1-M5.4 S3-20: reviews and decisions are kept with the scorecard', () => {
  test('planned, held, decided and looked at', () => {
    const { held: _, agenda: __, minutes: ___, ...planned } = REVIEW;
    expect(why({ reviews: [planned] })).toBe('valid');
    expect(why({ reviews: [REVIEW], decisions: [DECISION] })).toBe('valid');
    const looked = { outcome: 'partly', found: 'A bit.', scoreAfter: 44 };
    expect(why({ reviews: [REVIEW], decisions: [{ ...DECISION, ...looked }] })).toBe('valid');
  });

  test.each([
    [{ held: undefined }, /The review "Q3" has minutes and no day on which it was held/],
    [{ name: ' ' }, 'Review 1, "name" should be a text.'],
    [{ day: '2026-02-30' }, /"day" should be a date/],
    [{ minutes: 'x'.repeat(8001) }, /at most 8000 characters/],
    [{ agenda: [{ kind: 'gossip', what: 'x' }] }, /thing on the agenda 1, "kind" should be one of/],
    [{ agenda: Array.from({ length: 501 }, () => ({ kind: 'stale', what: 'x' })) }, /agenda/],
    [{ people: ['A person'] }, /Review 1 has "people", which Fourfold does not know/],
  ])('a review of %o is refused', (more, words) => {
    expect(why({ reviews: [{ ...REVIEW, ...more }] })).toMatch(words);
  });

  test.each([
    [{ due: '2026-10-07' }, /is looked at on 2026-10-07, before it is taken on 2026-10-08/],
    [{ found: 'A bit.' }, /says what was found and not whether it worked/],
    [{ scoreAfter: 3 }, /says what was found and not whether it worked/],
    [{ review: 'gone' }, /names the review "gone", which this scorecard does not have/],
    [{ kpi: 'nonsense' }, /names the KPI "nonsense"/],
    [{ scoreThen: 101 }, /Decision 1, "scoreThen"/],
    [{ scoreThen: null }, /Decision 1, "scoreThen"/],
    [{ outcome: 'great' }, /one of worked, partly, failed/],
    [{ does: 'delete' }, /one of keep, change, watch, retire, other/],
    [{ owner: '' }, /"owner" should be a text/],
  ])('a decision of %o is refused', (more, words) => {
    expect(why({ reviews: [REVIEW], decisions: [{ ...DECISION, ...more }] })).toMatch(words);
  });

  test('two of one id, and a name that harms, are refused', () => {
    expect(why({ reviews: [REVIEW, REVIEW] })).toMatch(/Two reviews have "q3"/);
    expect(why({ reviews: [REVIEW], decisions: [DECISION, DECISION] })).toMatch(/Two decisions/);
    const text = JSON.stringify({ ...shop, reviews: [REVIEW] });
    const harmful = JSON.parse(text.replace('"minutes"', '"__proto__":{"x":1},"minutes"'));
    expect(validateScorecard(harmful)).toMatchObject({ ok: false });
    expect('x' in {}).toBe(false);
  });

  test('a decision stays when its KPI is retired, and when a layer is taken off', () => {
    const kept = { ...shop, reviews: [REVIEW], decisions: [DECISION] };
    expect(retireKpi(kept, 'orders', '2026-10-29').decisions).toEqual([DECISION]);
    const layered = composeScorecards(template('creator'), shop);
    const mine = { ...layered, reviews: [REVIEW], decisions: [DECISION] };
    const off = withoutLayer(mine, shop.id);
    expect(off.reviews).toEqual([REVIEW]);
    // A KPI of the library is known for ever.
    expect(off.decisions).toEqual([DECISION]);
    expect(validateScorecard(JSON.parse(JSON.stringify(off))).ok).toBe(true);
  });

  test('an update of the template leaves them, and each is told in words', () => {
    const kept = addRecord({ ...shop, reviews: [REVIEW] }, 'decisions', DECISION.what, DECISION);
    const newer = { ...shop, title: 'Newer' };
    const { scorecard, conflicts } = updateFromTemplate(shop, kept, newer);
    expect([scorecard.reviews, scorecard.decisions?.length]).toEqual([[REVIEW], 1]);
    expect(conflicts).toEqual([]);
    expect(changesInWords(shop, kept)).toEqual([
      'The review “Q3” was added.',
      'The decision “Post less” was added.',
    ]);
    const renamed = { ...kept, reviews: [{ ...REVIEW, minutes: 'Other.' }] };
    expect(changesInWords(kept, renamed)).toEqual([
      'The review “Q3”: minutes changed from “All kept.” to “Other.”.',
    ]);
  });
});
