import { describe, expect, test } from 'vitest';
import type { Observation } from '../model/index.ts';
import { sampleObservations, TEMPLATES } from '../templates/index.ts';
import { checkPublication, type Publication, publish } from './index.ts';

const AS_OF = '2026-10-29';
const files = TEMPLATES.map((scorecard) => {
  const observations = sampleObservations(scorecard, { asOf: AS_OF });
  return publish({ scorecard, observations, asOf: AS_OF });
});
const [honest] = files.filter((one) => one.themes !== undefined) as [Publication];

type Kpi = Publication['kpis'][number];
type Changed = { -readonly [Key in keyof Kpi]: Kpi[Key] };

/** The file with something changed in the first KPI that has a value, a target and numbers listed. */
function changed(change: (kpi: Changed) => void): string[] {
  const file = structuredClone(honest);
  const kpi = file.kpis.find(
    ({ value, target, explanation }) =>
      value !== null && target !== null && (explanation?.inputs[0]?.sights.length ?? 0) > 1,
  );
  change(kpi as Changed);
  return checkPublication(file).map((one) => one.where);
}

const inputOf = (kpi: Changed) => kpi.explanation?.inputs[0] as unknown as Record<string, never>;

describe('a publication in which something was changed by hand does not follow from itself', () => {
  test.each(files.map((file) => [file.title, file] as const))('%s, as made, does', (_, file) => {
    expect(checkPublication(file)).toEqual([]);
  });

  test.each<[string, string, (kpi: Changed) => void]>([
    ['the value', 'value', (kpi) => (kpi.value = (kpi.value ?? 0) * 2)],
    ['the lower end', 'low', (kpi) => (kpi.low = (kpi.low ?? 0) - 1)],
    ['the upper end', 'high', (kpi) => (kpi.high = (kpi.high ?? 0) + 1)],
    ['no value', 'value', (kpi) => (kpi.value = null)],
    ['the target', 'target', (kpi) => (kpi.target = (kpi.target ?? 0) + 1)],
    ['the weight', 'weight', (kpi) => (kpi.weight = (kpi.weight ?? 0) / 2)],
    ['the goal', 'goal', (kpi) => (kpi.goal = 'another')],
    ['the tier', 'tier', (kpi) => (kpi.tier = kpi.tier === 'lagging' ? 'leading' : 'lagging')],
    ['the trend', 'trend', (kpi) => (kpi.trend = kpi.trend === 'up' ? 'down' : 'up')],
    ['the scale', 'full', (kpi) => (kpi.scale = { zero: kpi.scale?.zero ?? 0, full: 1e6 })],
    ['its age', 'ageDays', (kpi) => (kpi.freshness = { ...kpi.freshness, ageDays: 0.5 })],
    ['how sure it is', 'estimated', (kpi) => (kpi.estimated = !kpi.estimated)],
  ])('%s of a KPI', (_, name, change) => {
    const where = changed(change);
    expect(where.some((one) => one.startsWith('kpis ') && one.endsWith(` ${name}`))).toBe(true);
  });

  test('a number on a page, though the score stands as it was', () => {
    const where = changed((kpi) => {
      const sight = inputOf(kpi)?.sights?.[0] as unknown as Record<string, number>;
      for (const name of ['value', 'low', 'high']) sight[name] = (sight[name] ?? 0) + 5;
    });
    expect(where.some((one) => one.endsWith(' value'))).toBe(true);
  });

  test('the days of an input, its unit, and a number of it that was taken away', () => {
    for (const [name, value] of [
      ['from', '2026-01-01'],
      ['unit', '%'],
      ['sights', []],
    ] as const) {
      const where = changed((kpi) => Object.assign(inputOf(kpi), { [name]: value }));
      expect(where.length, name).toBeGreaterThan(0);
    }
  });

  test('what is said of goals, of the whole and of themes', () => {
    const file = structuredClone(honest) as unknown as {
      goals: Record<string, unknown>[];
      overall: Record<string, number>;
      themes: Record<string, number>[];
    };
    Object.assign(file.goals[0] ?? {}, { coverage: 0.123 });
    const parts = file.goals[0]?.lagging as { score: number }[];
    Object.assign(parts[0] ?? {}, { score: 99.5 });
    file.overall.kpisKnown = 0;
    Object.assign(file.themes[0] ?? {}, { variance: 0 });
    const where = checkPublication(file as unknown as Publication).map((one) => one.where);
    expect(where.filter((one) => one.startsWith('goals '))).toHaveLength(2);
    expect(where).toContain('overall kpisKnown');
    expect(where.some((one) => one.startsWith('themes '))).toBe(true);
  });

  test('themes by their goals: what is said of either side, and of how far apart they are', () => {
    for (const [name, value] of [
      ['social', 12],
      ['strategic', 34],
      ['status', 'bad'],
      ['goals', []],
    ] as const) {
      const file = structuredClone(honest);
      Object.assign(file.themes?.[0] ?? {}, { [name]: value });
      const where = checkPublication(file).map((one) => one.where);
      expect(where.length, name).toBeGreaterThan(0);
      expect(where.every((one) => one.startsWith('themes '))).toBe(true);
    }
  });

  test('S3-22: risks by their limits and the number of their KPI', () => {
    const risky = files.find((one) => one.risks.some((risk) => risk.value !== null));
    for (const change of [{ status: 'bad' }, { status: 'good' }, { value: 1e6 }] as const) {
      const file = structuredClone(risky) as Publication;
      const risk = file.risks.find((one) => one.status === 'watch');
      Object.assign(risk ?? {}, change);
      expect(checkPublication(file).map((one) => one.where)).toContain(
        `risks ${risk?.id} ${Object.keys(change)[0]}`,
      );
    }
  });

  test('a page without an account, beside one account of two of which the other fell silent long ago', () => {
    const seen = (account: string, value: number, from: string, to: string): Observation => ({
      ...{ id: `${account}${value}`.padStart(32, '0'), metric: 'content.impressions', unit: '1' },
      ...{ subject: { platform: 'shop', account }, value, low: value, high: value },
      ...{ from, to, seen: to, source: { kind: 'page' } },
    });
    const observations = [
      seen('', 100, '2026-10-01', '2026-10-29'),
      seen('north', 1000, '2026-10-01', '2026-10-29'),
      seen('south', 50, '2025-01-01', '2025-01-29'),
    ];
    const [scorecard] = TEMPLATES.filter((one) => one.id === 'social-media-strategy');
    if (!scorecard) throw new Error('no template');
    const made = (given: Observation[]) => {
      const file = publish({ scorecard, observations: given, asOf: AS_OF });
      expect(checkPublication(file)).toEqual([]);
      const [input] = file.kpis.find((one) => one.id === 'impressions')?.explanation?.inputs ?? [];
      return input?.value;
    };
    // An account of its own beside two others; the one account's where there is no other.
    expect(made(observations)).toBe(1100);
    expect(made(observations.slice(0, 2))).not.toBe(1100);
  });

  test('numbers that are not all listed are taken as they stand, and so is nothing else', () => {
    const where = changed((kpi) => {
      const input = inputOf(kpi) as unknown as { sights: unknown[]; sightsLeft: number };
      input.sightsLeft = input.sights.length;
      input.sights = [];
    });
    expect(where).toEqual([]);
  });
});
