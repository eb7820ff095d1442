import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventColumns, eventsDuring } from './calendar-event.ts';
import { causalImpact } from './causal-impact.ts';
import { chowTest } from './chow-test.ts';
import { compareMeans } from './compare-means.ts';
import { differenceInDifferences } from './difference-in-differences.ts';
import { experimentResult } from './experiment-result.ts';
import { interruptedCounts } from './interrupted-counts.ts';
import { interruptedSeries } from './interrupted-series.ts';
import { placeboInSpace, placeboInTime } from './placebo-impact.ts';
import { residualCusum } from './residual-cusum.ts';
import { sampleRatioCheck } from './sample-ratio-check.ts';
import { seasonColumns } from './season-columns.ts';
import { structuralBreak } from './structural-break.ts';
import { targetAfterBreak } from './target-after-break.ts';
import { twoProportionTest } from './two-proportion-test.ts';
import { welchTest } from './welch-test.ts';

/** Noise without chance: the same for everybody, evenly spread. */
const noise = (i: number, seed = 1) =>
  ((Math.sin(i * 12.9898 * seed + seed) * 43_758.5453) % 1) - 0;
const steps = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Whether all numbers in a result, however deep, are finite. */
function finite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every(finite);
}

describe('what data cannot carry is refused in words', () => {
  test('an arm with no users, and arms in which nobody or everybody did it', () => {
    const empty = twoProportionTest({ hits: 0, n: 0, name: 'blue' }, { hits: 3, n: 9 });
    expect(empty.why).toBe('There are no users in blue, so that its share is not known.');
    expect(twoProportionTest({ hits: 0, n: 50 }, { hits: 0, n: 70 }).why).toContain('Nobody');
    expect(twoProportionTest({ hits: 5, n: 5 }, { hits: 7, n: 7 }).why).toContain('Everybody');
    expect(experimentResult({ hits: 0, n: 0 }, { hits: 0, n: 0 }).why).toContain('no users');
    expect(sampleRatioCheck([0, 0]).why).toContain('no users');
    expect(sampleRatioCheck([5]).why).toContain('two arms');
    expect(sampleRatioCheck([0, 40])).toMatchObject({ why: null, mismatch: true });
  });

  test('values that do not vary', () => {
    const flat = steps(40).map(() => 7);
    for (const refused of [
      welchTest([2, 2], [3, 3]),
      compareMeans([2, 2], [2, 2]),
      chowTest(flat, 20),
      structuralBreak(flat),
      residualCusum(flat),
      interruptedSeries(flat, 20),
      causalImpact(flat, 20),
    ]) {
      expect(refused.why).toMatch(/not vary/);
    }
    expect(
      interruptedCounts(
        flat.map(() => 0),
        20,
      ).why,
    ).toContain('All counts are 0');
  });

  test('too few on a side, and nothing but gaps after the event', () => {
    expect(interruptedSeries([1, 2, 3, 4, 5, 6, null, 8], 5).why).toContain(
      'There are 2 numbers after the event',
    );
    expect(interruptedCounts([1, null, null, 4, 5, 6, 4, 8], 3).why).toContain(
      'There is 1 number before the event',
    );
    expect(causalImpact([1, 3, 2, 4, 1, 3, 2, 4, 5, null, null], 9).why).toContain(
      'no number after the event',
    );
    expect(structuralBreak([1, 2, 3]).why).toContain('3 numbers are too few');
    expect(chowTest([1, 2, 3, 4], 1).why).toContain('1 rows on one side');
  });

  test('a cell of a difference in differences without rows is named', () => {
    const refused = differenceInDifferences([1, 2, 3], [true, false, false], [true, false, true]);
    expect(refused.why).toContain('the treated before');
  });

  test('controls that are alike, that stand still, or that are the series itself', () => {
    const y = steps(30).map((i) => i + noise(i));
    const x = steps(30).map((i) => noise(i, 2));
    expect(causalImpact(y, 20, [x, x]).why).toContain('column 2');
    expect(causalImpact(y, 20, [x.map(() => 3)], { names: ['clicks'] }).why).toContain('clicks');
    expect(causalImpact(y, 20, [y]).why).toContain('same series');
  });

  test('numbers that are none are the caller’s mistake', () => {
    expect(() => causalImpact([1, Number.NaN, 2], 1)).toThrow('NaN');
    expect(() => causalImpact([1, 2, 3], 3)).toThrow('at must be');
    expect(() => causalImpact([1, 2, 3], 1, [[1, 2]])).toThrow('length of a control');
    expect(() => interruptedCounts([1, 2, -3, 4, 5, 6, 7, 8], 4)).toThrow('-3');
    expect(() => twoProportionTest({ hits: 3, n: 2 }, { hits: 1, n: 2 })).toThrow('3');
    expect(() => sampleRatioCheck([1, 2], { shares: [1, 0] })).toThrow('share');
    expect(() => structuralBreak(steps(30), { lag: -1 })).toThrow('lag');
  });
});

describe('causal impact', () => {
  const control = steps(120).map((i) => 50 + 10 * Math.sin(i / 9) + noise(i, 3));
  const plain = control.map((x, i) => 20 + 1.5 * x + 2 * noise(i, 5));
  const lifted = plain.map((y, i) => (i >= 90 ? y + 6 : y));

  test('a lift of 6 a step is found, and none where there is none', () => {
    const found = causalImpact(lifted, 90, [control]);
    const none = causalImpact(plain, 90, [control]);
    if (found.why !== null || none.why !== null) throw new Error('refused');
    expect(Math.abs(found.effect.average.value - 6)).toBeLessThan(1);
    expect(found.effect.cumulative.low).toBeGreaterThan(0);
    expect(found.says).toContain('higher');
    expect(none.effect.cumulative.low).toBeLessThan(0);
    expect(none.effect.cumulative.high).toBeGreaterThan(0);
    expect(found.points.at(-1)?.cumulative).toEqual(found.effect.cumulative);
    expect(finite(found)).toBe(true);
  });

  test('the same data give the same answer, and the size of the numbers makes no difference', () => {
    const once = causalImpact(lifted, 90, [control]);
    expect(causalImpact(lifted, 90, [control])).toEqual(once);
    const large = causalImpact(
      lifted.map((y) => y * 1e6 + 1e9),
      90,
      [control.map((x) => x * 1e-3)],
    );
    if (once.why !== null || large.why !== null) throw new Error('refused');
    expect(large.effect.cumulative.value / 1e6 / once.effect.cumulative.value).toBeCloseTo(1, 4);
    expect(
      large.effect.cumulative.standardError / 1e6 / once.effect.cumulative.standardError,
    ).toBeCloseTo(1, 4);
  });

  test('gaps before and after are left out of sums and not taken for 0', () => {
    const gaps = lifted.map((y, i) => (i % 7 === 3 ? null : y));
    const found = causalImpact(gaps, 90, [control]);
    if (found.why !== null) throw new Error(found.why);
    const there = gaps.slice(90).filter((one) => one !== null);
    expect(found.effect.average.value * there.length).toBeCloseTo(found.effect.cumulative.value, 8);
    expect(found.points.filter(({ effect }) => effect === null)).toHaveLength(30 - there.length);
    expect(Math.abs(found.effect.average.value - 6)).toBeLessThan(1);
  });

  test('the interval of the sum agrees with the sum of a walk’s covariances, by hand', () => {
    // Level variance w, noise v, end variance p: steps 1 and 2 together 4p + (4 + 1)w + 2v.
    const found = causalImpact(lifted, 90);
    if (found.why !== null) throw new Error(found.why);
    const { endVariance: p, levelVariance: w, noiseVariance: v } = found.model;
    const second = found.points[1]?.cumulative.standardError ?? 0;
    expect(second ** 2 / (4 * p + 5 * w + 2 * v)).toBeCloseTo(1, 10);
  });

  test('placebos in time and in space', () => {
    const found = placeboInTime(lifted, 90, [control]);
    if (found.why !== null) throw new Error(found.why);
    expect(found.placebos.length).toBe(20);
    expect(found.p).toBeCloseTo(1 / 21, 10);
    expect(found.placebos.every(({ at }) => at + 30 <= 90)).toBe(true);
    const others = [1, 2, 3, 4, 5].map((k) => control.map((x, i) => k * x + noise(i, 7 + k)));
    const space = placeboInSpace(lifted, 90, others);
    if (space.why !== null) throw new Error(space.why);
    expect(space.placebos).toHaveLength(5);
    expect(space.p).toBeCloseTo(1 / 6, 10);
    expect(finite(space) && finite(found)).toBe(true);
  });
});

describe('breaks', () => {
  test('S1-M7.3: a change of level is placed and measured; a steady series has none', () => {
    const steady = steps(60).map((i) => 100 + 5 * noise(i, 11));
    const cut = steady.map((y, i) => (i >= 41 ? 0.7 * y : y));
    const found = structuralBreak(cut);
    if (found.why !== null) throw new Error(found.why);
    expect(found.at).toBe(41);
    expect(found.level).toBe(0.01);
    expect(found.change).toBeCloseTo(-0.3, 1);
    expect(structuralBreak(steady)).toMatchObject({ why: null, level: null });
    expect(residualCusum(steady)).toMatchObject({ why: null });
  });

  test('S1-M7.3: a new target asks for as much as the old one, and only after a break', () => {
    const cut = steps(60).map((i) => (i >= 40 ? 70 : 100) + noise(i, 11));
    const found = structuralBreak(cut);
    if (found.why !== null) throw new Error(found.why);
    const proposal = targetAfterBreak(found, 200);
    if (proposal.why !== null) throw new Error(proposal.why);
    expect(proposal.target).toBeCloseTo(140, 0);
    expect(proposal.baseline).toBeCloseTo(70, 0);
    expect(targetAfterBreak({ ...found, level: null }, 200).why).toContain('stays');
    expect(targetAfterBreak({ ...found, after: { mean: 70, n: 5 } }, 200).why).toContain(
      '5 numbers',
    );
    expect(targetAfterBreak({ ...found, before: { mean: 0, n: 40 } }, 200).why).toContain(
      'above 0',
    );
    expect(() => targetAfterBreak(found, 0)).toThrow('0');
  });

  test('weather is not taken for climate: a slow wave is a break without a lag and none with it', () => {
    const wave = steps(60).map((i) => 100 + 10 * Math.sin(i / 6) + noise(i, 2));
    const [plain, patient] = [structuralBreak(wave), structuralBreak(wave, { lag: 8 })];
    if (plain.why !== null || patient.why !== null) throw new Error('refused');
    expect(patient.supF).toBeLessThan(plain.supF / 3);
  });

  test('a change of slope is found where the slope may change', () => {
    const time = steps(60);
    const bent = time.map((i) => (i < 30 ? i : 30 - 2 * (i - 30)) + noise(i, 3));
    expect(structuralBreak(bent, { columns: [time] })).toMatchObject({ why: null, level: 0.01 });
    const f = chowTest(bent, 30, [time]);
    if (f.why !== null) throw new Error(f.why);
    expect(f.p).toBeLessThan(1e-10);
  });
});

describe('S1-M4.3: the event calendar', () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03'];
  const press = { name: 'Press', kind: 'pr', from: '2026-03-02', to: '2026-03-03' } as const;
  const launch = { name: 'Launch', kind: 'launch', from: '2026-03-01' } as const;
  const old = { name: 'Old', kind: 'season', from: '2025-12-01', to: '2026-01-01' } as const;

  test('events become columns; those that no column can tell are named', () => {
    const made = eventColumns([press, launch, old], days);
    expect(made.columns).toEqual([[0, 1, 0]]);
    expect(made.names).toEqual(['Press']);
    expect(made.left.map(({ name }) => name)).toEqual(['Launch', 'Old']);
    expect(eventsDuring([press, launch, old], '2026-03-01', '2026-03-02')).toEqual([launch]);
    expect(() => eventColumns([{ ...press, from: 'soon' }], days)).toThrow('soon');
  });

  test('a season is followed by its columns, and the jump is found beside it', () => {
    const seasons = seasonColumns(48, 12, { pairs: 2 });
    const y = steps(48).map(
      (i) => 100 + 20 * Math.sin((2 * Math.PI * i) / 12) + (i >= 30 ? 15 : 0) + noise(i, 4),
    );
    const found = interruptedSeries(y, 30, { columns: seasons });
    if (found.why !== null) throw new Error(found.why);
    expect(Math.abs(found.level.estimate - 15)).toBeLessThan(1.5);
    expect(found.level.p).toBeLessThan(0.001);
    expect(seasonColumns(4, 2)).toEqual([[1, -1, 1, -1].map((one) => Math.round(one))]);
  });
});

test('a mean next to nothing before a break has no part that can be told', () => {
  const series = [1e-323, 0, 0, 0, 5e-324, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0];
  const found = structuralBreak(series, { lag: 2 });
  if (found.why !== null) throw new Error(found.why);
  expect(found.change).toBeNull();
});

test('never NaN: whatever the series, a causal impact, a break and an interruption are finite or refused', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.constant(0),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.integer({ min: 0, max: 3 }),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 12, maxLength: 40 }), (series) => {
      const numbers = series.map((one) => one ?? 0);
      expect(finite(causalImpact(series, 9))).toBe(true);
      expect(finite(causalImpact(series, 9, [numbers.map((one, i) => one / 2 + i)]))).toBe(true);
      expect(finite(interruptedSeries(series, 6))).toBe(true);
      expect(
        finite(
          interruptedCounts(
            series.map((one) => one && Math.abs(one)),
            6,
          ),
        ),
      ).toBe(true);
      expect(finite(structuralBreak(numbers, { lag: 2 }))).toBe(true);
      expect(finite(residualCusum(numbers))).toBe(true);
      expect(finite(chowTest(numbers, 6))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('never NaN: placebos and steady levels, with tiny numbers, huge ones and controls that nearly are the series', () => {
  const value = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 3 }),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: -1e-9, max: 1e-9, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 24, maxLength: 40 }), (series) => {
      const controls = [1, 2, 3, 4].map((k) => series.map((x, i) => x * k + Math.sin(i * k)));
      expect(finite(placeboInTime(series, 20, [], { times: 5 }))).toBe(true);
      expect(finite(placeboInSpace(series, 20, controls))).toBe(true);
      expect(finite(causalImpact(series, 11, [], { level: 'steady' }))).toBe(true);
    }),
    { numRuns: 40 },
  );
});
