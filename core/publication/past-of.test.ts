import { describe, expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import { sampleObservations, TEMPLATES } from '../templates/index.ts';
import { followers, kpiOf, made, travelled } from './fixtures/made.ts';
import { checkPublication, type Publication, publish, redact } from './index.ts';
import type { PublishedPast } from './read-parts.ts';
import { EXAMPLE_LIBRARY } from './worked-example.ts';

const AS_OF = '2026-10-29';
const DAYS_7 = { periodDays: 7 };
const MONTHS = { calendar: { period: { kind: 'month' }, timeZone: 'Asia/Jakarta' } } as const;

const published = (scorecard: ScorecardDefinition, asked = true): Publication =>
  publish({
    scorecard,
    observations: sampleObservations(scorecard, { asOf: AS_OF }),
    asOf: AS_OF,
    ...(asked ? { pastNumbers: true } : {}),
  });

type Kpi = Publication['kpis'][number];
type Changed = { -readonly [Key in keyof Kpi]: Kpi[Key] };
const pastOf = (kpi: Kpi): PublishedPast | undefined => kpi.explanation?.past;

/** The 100-point scale of 0 to 2,000 followers, held by a margin. */
const score = { kind: 'higher', floor: 0, target: 2000 } as const;
const held = { score, hysteresis: { margin: 2 } };
/** 1,200 were 60 points, 1,000 of two periods ago 50. */
const past = followers([1200, 1000]);

describe('points of the past are made again from the file alone', () => {
  const cases = TEMPLATES.filter((one) =>
    ['creator', 'risk-defence', 'seller'].includes(one.id),
  ).map((one, at): [string, ScorecardDefinition] => {
    if (at === 0) return [one.title, one];
    if (at === 1) return [`${one.title} by months in Jakarta`, { ...one, ...MONTHS }];
    return [`${one.title} by weeks, held`, { ...one, ...DAYS_7, hysteresis: { margin: 1 } }];
  });

  test.each(cases)('%s', (_, scorecard) => {
    const file = travelled(published(scorecard));
    expect(file.kpis.every((kpi) => pastOf(kpi)?.windows.length)).toBe(true);
    expect(checkPublication(file)).toEqual([]);
  });

  test('where they hold a status, also without being asked for; else not, as files grow by them', () => {
    const file = travelled(made(held, past));
    expect(checkPublication(file, EXAMPLE_LIBRARY)).toEqual([]);
    expect(pastOf(kpiOf(file))?.numbers[0]?.sights.map((one) => one.value)).toEqual(
      expect.arrayContaining([1200, 1000]),
    );
    expect(pastOf(kpiOf(made({ score }, past)))).toBeUndefined();
  });

  const changed = (change: (kpi: Changed, past: PublishedPast) => void) => {
    const file = structuredClone(made(held, past));
    const kpi = kpiOf(file) as Changed;
    change(kpi, pastOf(kpi) as PublishedPast);
    return checkPublication(file, EXAMPLE_LIBRARY).map((one) => one.where);
  };
  const pointOf = (kpi: Changed, value: number) =>
    kpi.series.find((one) => one.value === value) as Record<string, unknown> | undefined;

  test.each<[string, RegExp, (kpi: Changed, past: PublishedPast) => void]>([
    [
      'value',
      / point of .* value$/,
      (kpi) => Object.assign(pointOf(kpi, 1200) ?? {}, { value: 1201 }),
    ],
    [
      'lower end',
      / point of .* low$/,
      (kpi) => Object.assign(pointOf(kpi, 1200) ?? {}, { low: 0 }),
    ],
    [
      'score',
      / point of .* score$/,
      (kpi) => Object.assign(pointOf(kpi, 1200) ?? {}, { score: 99 }),
    ],
    [
      'number on a page',
      / point of .* value$/,
      (_, { numbers }) =>
        Object.assign(numbers[0]?.sights.find((one) => one.value === 1200) ?? {}, {
          value: 7,
          low: 7,
          high: 7,
        }),
    ],
    ['windows', / past windows$/, (_, { windows }) => windows.pop()],
  ])('the %s of a point that was changed by hand is named', (_, pattern, change) => {
    expect(changed(change).some((one) => pattern.test(one))).toBe(true);
  });

  test('and so is a score of the periods before them', () => {
    const file = structuredClone(made(held, followers([1200, 1000, 1100, 900, 800])));
    const { earlier = [] } = kpiOf(file).hysteresis ?? {};
    const at = earlier.indexOf(45);
    expect(at).toBeGreaterThanOrEqual(0);
    (earlier as (number | null)[])[at] = 46;
    expect(checkPublication(file, EXAMPLE_LIBRARY).map((one) => one.where)).toContain(
      `kpis followers earlier ${at} score`,
    );
  });

  test('numbers that are not all listed are taken as they stand; a past that is none is refused', () => {
    expect(
      changed((kpi, { numbers }) => {
        Object.assign(numbers[0] ?? {}, { sights: [], left: 2 });
        Object.assign(pointOf(kpi, 1200) ?? {}, { value: 1250, score: 62.5 });
      }),
    ).toEqual([]);
    expect(() => changed((kpi) => Object.assign(kpi.explanation ?? {}, { past: 'x' }))).toThrow(
      /past of followers is not as it should be/,
    );
  });

  test.each(['indexed', 'banded', 'score-only'] as const)(
    'nothing of it leaves in %s',
    (profile) => {
      const file = redact(made(held, past), profile);
      expect(JSON.stringify(file)).not.toContain('"windows"');
      expect(JSON.stringify(file)).not.toContain('1000');
    },
  );
});
