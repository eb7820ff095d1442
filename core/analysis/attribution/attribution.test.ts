import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../statistics/index.ts';
import { assistedConversions } from './assisted-conversions.ts';
import { attributionChoice } from './attribution-choice.ts';
import type { Attribution, ConversionPath } from './conversion-path.ts';
import { firstTouch } from './first-touch.ts';
import { lastTouch } from './last-touch.ts';
import { linearTouch } from './linear-touch.ts';
import { markovAttribution } from './markov-attribution.ts';
import { withOffline } from './offline-share.ts';
import { positionBased } from './position-based.ts';
import { shapleyAttribution } from './shapley-attribution.ts';
import { timeDecay } from './time-decay.ts';

/** The answer, where it is one. */
function given<T extends object>(answer: Answer<T>): T {
  if (answer.why !== null) throw new Error(answer.why);
  return answer;
}

const conversionsBy = (answer: Answer<Attribution>) =>
  Object.fromEntries(given(answer).credits.map((one) => [one.channel, one.conversions]));

const METHODS = {
  firstTouch,
  lastTouch,
  linearTouch,
  timeDecay,
  positionBased,
  shapleyAttribution,
  markov1: (paths: readonly ConversionPath[]) => markovAttribution(paths, { order: 1 }),
  markov2: (paths: readonly ConversionPath[]) => markovAttribution(paths, { order: 2 }),
  markov3: (paths: readonly ConversionPath[]) => markovAttribution(paths, { order: 3 }),
};
const all = Object.entries(METHODS);

describe('worked by hand', () => {
  // One road to 2 conversions and 2 losses by a alone; one by a and then b, to 1 and 3.
  const paths: ConversionPath[] = [
    { touches: ['a'], conversions: 2, lost: 2, value: 20 },
    { touches: ['a', 'b'], conversions: 1, lost: 3, value: 30 },
  ];

  test('S1-M4.1 each method on two paths', () => {
    expect(conversionsBy(firstTouch(paths))).toEqual({ a: 3, b: 0 });
    expect(conversionsBy(lastTouch(paths))).toEqual({ a: 2, b: 1 });
    expect(conversionsBy(linearTouch(paths))).toEqual({ a: 2.5, b: 0.5 });
    expect(conversionsBy(shapleyAttribution(paths))).toEqual({ a: 2.5, b: 0.5 });
    expect(conversionsBy(positionBased(paths, { first: 0.3, last: 0.7 }))).toEqual({
      a: expect.closeTo(2.3, 12),
      b: expect.closeTo(0.7, 12),
    });
    expect(given(linearTouch(paths)).credits.map((one) => one.value)).toEqual([35, 15]);
  });

  test('without b its 4 of 8 roads are lost, of which 1 converted; without a all are', () => {
    const markov = given(markovAttribution(paths));
    expect(markov.probability).toBeCloseTo(3 / 8, 15);
    expect(markov.credits.map((one) => one.removalEffect)).toEqual([1, expect.closeTo(1 / 3, 14)]);
    expect(markov.credits.map((one) => one.conversions)).toEqual([
      expect.closeTo(9 / 4, 14),
      expect.closeTo(3 / 4, 14),
    ]);
    // Of 50, 30 come by way of b: effects 1 and 3/5.
    expect(markov.credits.map((one) => one.value)).toEqual([
      expect.closeTo(50 / 1.6, 12),
      expect.closeTo(30 / 1.6, 12),
    ]);
  });

  test('a decay in days looks at the days, not at the touches', () => {
    const timed = [{ touches: ['a', 'b', 'c'], conversions: 7, daysBefore: [14, 7, 0] }];
    expect(conversionsBy(timeDecay(timed, { by: 'days' }))).toEqual({ a: 1, b: 2, c: 4 });
    expect(timeDecay(paths, { by: 'days' })).toEqual({ why: expect.stringContaining('when') });
  });

  test('S0-F2 assists are those of paths that another channel closed', () => {
    expect(given(assistedConversions(paths)).assists).toEqual([
      { channel: 'a', assisted: 1, closed: 2, assistedValue: 30, closedValue: 20, ratio: 0.5 },
      { channel: 'b', assisted: 0, closed: 1, assistedValue: 0, closedValue: 30, ratio: 0 },
    ]);
  });

  test('S1-M4.2 a fair that a quarter of buyers name takes a quarter from all others', () => {
    const whole = withOffline(given(linearTouch(paths)), [{ channel: 'fair', share: 0.25 }]);
    expect(whole.credits.map((one) => one.conversions)).toEqual([1.875, 0.375, 0.75]);
    expect(whole.credits.map((one) => one.value)).toEqual([26.25, 11.25, 12.5]);
    expect(() => withOffline(whole, [{ channel: 'tv', share: 1.2 }])).toThrow('1.2');
  });
});

describe('what cannot be attributed', () => {
  const one = (more: Partial<ConversionPath>): ConversionPath[] => [
    { touches: ['a'], conversions: 1, lost: 1, ...more },
  ];

  test.each(all)(
    '%s refuses no paths, no conversions and paths without touches in words',
    (_, of) => {
      for (const paths of [[], one({ conversions: 0 }), one({ touches: [] })]) {
        expect(of(paths)).toEqual({ why: expect.stringMatching(/^(There|No) .+\.$/) });
      }
    },
  );

  test.each(all)('%s throws on numbers that cannot be, naming path and value', (_, of) => {
    expect(() => of(one({ conversions: Number.NaN }))).toThrow(/path 1: .*NaN/);
    expect(() => of(one({ conversions: -1 }))).toThrow('-1');
    expect(() => of(one({ lost: Number.POSITIVE_INFINITY }))).toThrow('Infinity');
    expect(() => of(one({ touches: [''] }))).toThrow('name');
    expect(() => of(one({ daysBefore: [1, 2] }))).toThrow('daysBefore');
  });

  test.each(all)('%s counts conversions of an empty path as unattributed', (_, of) => {
    const answer = given(of([...one({}), { touches: [], conversions: 4, lost: 0 }]));
    expect([answer.conversions, answer.unattributed]).toEqual([1, 4]);
    expect(answer.credits[0]?.share).toBeCloseTo(1, 12);
  });

  test('a channel that is not known is refused by name', () => {
    const paths = one({ touches: ['a', '<b>'] });
    for (const of of [firstTouch, shapleyAttribution, markovAttribution, assistedConversions]) {
      expect(of(paths, { channels: ['a'] })).toEqual({ why: expect.stringContaining('“<b>”') });
    }
  });

  test('names of other things are names here', () => {
    const odd = ['__proto__', 'constructor', '(start)', '(conversion)', 'null'];
    for (const [, of] of all) {
      const answer = given(of([{ touches: odd, conversions: 5, lost: 5, value: 1 }]));
      expect(answer.credits.map(({ channel }) => channel)).toEqual(odd);
    }
  });

  test('a chain refuses paths that do not say how often they were lost', () => {
    expect(markovAttribution([{ touches: ['a'], conversions: 1 }])).toEqual({
      why: expect.stringContaining('1 of 1 paths'),
    });
    expect(() => markovAttribution(one({}), { order: 4 })).toThrow('4');
  });

  test('a missing value makes values unknown, not 0', () => {
    const paths = [...one({ value: 3 }), ...one({})];
    for (const [, of] of all) expect(given(of(paths)).credits[0]?.value).toBeNull();
  });
});

describe('a path of 1,000 touches', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const long = (step: (at: number) => number) =>
    Array.from({ length: 1000 }, (_, at) => names[step(at) % names.length] ?? 'a');

  test.each(all)('%s: shares are 1 together and finite', (_, of) => {
    for (const touches of [long((at) => at), long((at) => at * at), long(() => 0)]) {
      const { credits } = given(of([{ touches, conversions: 1, lost: 2, value: 5 }]));
      expect(credits.every((one) => Number.isFinite(one.conversions))).toBe(true);
      expect(credits.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 11);
    }
  });

  test.each([1, 2, 3])(
    'with 1,000 different channels, order %d: each of them is needed',
    (order) => {
      const touches = Array.from({ length: 1000 }, (_, at) => `c${at}`);
      const { credits } = given(
        markovAttribution([{ touches, conversions: 1, lost: 3 }], { order }),
      );
      expect(credits.every((one) => Math.abs(one.removalEffect - 1) < 1e-12)).toBe(true);
    },
  );

  test('is solved where more than 160 states go round', () => {
    const touches = Array.from({ length: 1000 }, (_, at) => `c${at % 200}`);
    const { probability, credits } = given(
      markovAttribution([{ touches, conversions: 1, lost: 3 }]),
    );
    expect(probability).toBeCloseTo(0.25, 14);
    expect(credits.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 11);
  });
});

describe('for any paths', () => {
  const names = ['ad', 'email', 'post', 'live'];
  const count = fc.integer({ min: 0, max: 20 });
  const touches = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 8 });
  const path = fc.record({
    touches,
    conversions: count,
    lost: count,
    value: fc.integer({ max: 900, min: 0 }),
  });
  const somePaths = fc
    .array(path, { minLength: 1, maxLength: 12 })
    .filter((paths) => paths.some(({ conversions }) => conversions > 0));

  test.each(all)(
    'S1-M4.2 %s: credits add up to the conversions, shares to 1, none below 0',
    (_, of) => {
      fc.assert(
        fc.property(somePaths, (paths) => {
          const answer = given(of(paths));
          const sum = (key: 'conversions' | 'share') =>
            answer.credits.reduce((all, one) => all + one[key], 0);
          expect(sum('share')).toBeCloseTo(1, 10);
          expect(sum('conversions')).toBeCloseTo(answer.conversions, 8);
          expect(answer.credits.every((one) => one.conversions >= 0)).toBe(true);
          const values = answer.credits.reduce((all, one) => all + (one.value ?? 0), 0);
          if (answer.credits[0]?.value !== null) expect(values).toBeCloseTo(answer.value ?? -1, 6);
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each(all)('%s: the order of the paths makes no difference', (_, of) => {
    fc.assert(
      fc.property(somePaths, (paths) => {
        const [one, other] = [conversionsBy(of(paths)), conversionsBy(of([...paths].reverse()))];
        for (const name of Object.keys(one)) expect(other[name]).toBeCloseTo(one[name] ?? -1, 9);
      }),
      { numRuns: 40 },
    );
  });

  test.each(all)('%s: channels that change names change credits', (_, of) => {
    const swap = (name: string) => (name === 'ad' ? 'email' : name === 'email' ? 'ad' : name);
    fc.assert(
      fc.property(somePaths, (paths) => {
        const one = conversionsBy(of(paths));
        const other = conversionsBy(of(paths.map((p) => ({ ...p, touches: p.touches.map(swap) }))));
        for (const name of Object.keys(one)) {
          expect(other[swap(name)]).toBeCloseTo(one[name] ?? -1, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each(all)('%s: a channel that is in no converting path changes nothing', (_, of) => {
    fc.assert(
      fc.property(somePaths, (paths) => {
        const [one, other] = [
          conversionsBy(of(paths)),
          conversionsBy(of([...paths, { touches: ['nobody'], conversions: 0, lost: 9 }])),
        ];
        expect(other.nobody).toBe(0);
        for (const name of Object.keys(one)) expect(other[name]).toBeCloseTo(one[name] ?? -1, 9);
      }),
      { numRuns: 40 },
    );
  });

  test('Shapley by its closed form is that of all sets', () => {
    const worth = (paths: readonly ConversionPath[], has: (name: string) => boolean) =>
      paths.reduce((sum, p) => (p.touches.every(has) ? sum + p.conversions : sum), 0);
    const factorial = [1, 1, 2, 6, 24];
    fc.assert(
      fc.property(somePaths, (paths) => {
        const credits = conversionsBy(shapleyAttribution(paths));
        for (const [at, name] of names.entries()) {
          let sum = 0;
          for (let set = 0; set < 16; set++) {
            if (set & (1 << at)) continue;
            const size = names.filter((_, i) => set & (1 << i)).length;
            const inSet = (mask: number) => (one: string) => !!(mask & (1 << names.indexOf(one)));
            const more = worth(paths, inSet(set | (1 << at))) - worth(paths, inSet(set));
            sum += ((factorial[size] ?? 0) * (factorial[3 - size] ?? 0) * more) / 24;
          }
          expect(credits[name] ?? 0).toBeCloseTo(sum, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a chain of any order converts as often as the paths did', () => {
    fc.assert(
      fc.property(somePaths, fc.constantFrom(1, 2, 3), (paths, order) => {
        const lost = paths.reduce((sum, p) => sum + p.lost, 0);
        const answer = given(markovAttribution(paths, { order }));
        expect(answer.probability).toBeCloseTo(
          answer.conversions / (answer.conversions + lost),
          12,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the chooser', () => {
  test('S1-M4.1 says what each method needs and takes the one that the data bear', () => {
    const rich = [{ touches: ['a', 'b', 'a'], conversions: 60, lost: 40 }];
    expect(attributionChoice(rich).suggested).toBe('markov');
    const unlost = [{ touches: ['a', 'b'], conversions: 60 }];
    expect(attributionChoice(unlost).suggested).toBe('shapley');
    expect(attributionChoice(unlost).methods[0]).toMatchObject({ method: 'markov', fits: false });
    expect(attributionChoice([{ touches: ['a'], conversions: 60 }]).suggested).toBe('linear');
    expect(attributionChoice([{ touches: ['a', 'b'], conversions: 4 }])).toMatchObject({
      suggested: 'last',
      reason: expect.stringContaining('4 conversions'),
    });
    expect(attributionChoice([{ touches: ['a'], conversions: 0 }]).suggested).toBeNull();
    expect(attributionChoice([]).methods.every(({ fits }) => !fits)).toBe(true);
  });
});
