import { describe, expect, test } from 'vitest';
import { valuedBenefit } from './valued-benefit.ts';

const sentiment = {
  ...{ outcome: 'Sentiment', points: 4, perPoint: 50, low: 20, high: 80 },
  assumption: 'A point keeps one customer a month.',
};
const voice = {
  ...{ outcome: 'Share of voice', points: -2, perPoint: 100, low: 60, high: 150 },
  assumption: 'A point costs this much in ads.',
};

describe('S1-M4.4: what outcomes that are no sales are worth', () => {
  test('by hand: 4 points of 50 and 2 lost ones of 100 leave nothing, between −220 and 200', () => {
    const found = valuedBenefit([sentiment, voice], { booked: 1000, cost: 500 });
    expect(found).toMatchObject({
      why: null,
      valued: { value: 0, low: 80 - 300, high: 320 - 120 },
      booked: 1000,
      valuedShare: 0,
      bookedRoi: 1,
      socialRoi: { value: 1, low: (1000 - 220 - 500) / 500, high: (1000 + 200 - 500) / 500 },
    });
  });

  test('booked revenue is never part of what is valued', () => {
    for (const booked of [0, 1, 1e6]) {
      const found = valuedBenefit([sentiment], { booked });
      if (found.why !== null) throw new Error(found.why);
      expect(found.valued).toEqual({ value: 200, low: 80, high: 320 });
      expect(found.bookedRoi).toBeNull();
      expect(found.valuedShare).toBeCloseTo(200 / (200 + booked), 12);
    }
  });

  test('no outcome, and none without an assumption', () => {
    expect(valuedBenefit([]).why).toBe('There is no outcome to value.');
    expect(valuedBenefit([{ ...sentiment, assumption: ' ' }]).why).toMatch(
      /^Nothing says why a point of Sentiment/,
    );
  });

  test('what makes no sense is thrown', () => {
    expect(() => valuedBenefit([{ ...sentiment, low: 60 }])).toThrow(/between 60 and 80, got 50/);
    expect(() => valuedBenefit([{ ...sentiment, points: Number.NaN }])).toThrow(/NaN/);
    expect(() => valuedBenefit([sentiment], { cost: 0 })).toThrow(/cost/);
  });
});
