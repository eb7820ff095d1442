import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Observation, observationId } from '../../model/index.ts';
import { isoDay } from '../days.ts';
import { metricOver, numbersOf } from '../index.ts';
import type { MetricLaw } from '../metric-value.ts';
import { ObservationTable } from './observation-table.ts';

const LAWS: readonly MetricLaw[] = [
  { id: 'shop.views', name: 'Views', kind: 'flow', unit: '1', cadenceDays: 7 },
  { id: 'shop.reach', name: 'Reach', kind: 'flow', unit: '1', cadenceDays: 7, distinct: true },
  { id: 'shop.revenue', name: 'Revenue', kind: 'flow', unit: 'money', cadenceDays: 7 },
  { id: 'shop.followers', name: 'Followers', kind: 'stock', unit: '1', cadenceDays: 7 },
  { id: 'shop.rate', name: 'Rate', kind: 'ratio', unit: '%', cadenceDays: 7 },
];

/** The same by a name that no number has, and by several. */
const RENAMED: readonly MetricLaw[] = [
  {
    id: 'shop.watches',
    name: 'Watches',
    kind: 'flow',
    unit: '1',
    cadenceDays: 7,
    formerIds: ['shop.views'],
  },
  {
    id: 'shop.followers',
    name: 'Followers',
    kind: 'stock',
    unit: '1',
    cadenceDays: 7,
    formerIds: ['shop.views', 'shop.reach'],
  },
];

const FIRST = 20_700;
const day = fc.integer({ min: 0, max: 40 });

/** Days, weeks, four weeks, "since the beginning", moments by day and by the clock. */
const time = fc.oneof(
  fc.tuple(day, fc.constantFrom(1, 1, 1, 7, 28)).map(([at, length]) => ({
    from: isoDay(FIRST + at),
    to: isoDay(FIRST + at + length),
  })),
  day.map((at) => ({ from: '2020-01-01', to: isoDay(FIRST + at) })),
  day.map((at) => ({ from: isoDay(FIRST + at), to: isoDay(FIRST + at) })),
  fc.tuple(day, fc.constantFrom('00:00', '10:30')).map(([at, clock]) => {
    const moment = `${isoDay(FIRST + at)}T${clock}:00Z`;
    return { from: moment, to: moment };
  }),
  fc.tuple(day, fc.integer({ min: 1, max: 30 })).map(([at, hours]) => ({
    from: `${isoDay(FIRST + at)}T06:00:00Z`,
    to: new Date((FIRST + at + 0.25 + hours / 24) * 86_400_000).toISOString(),
  })),
);

interface Made {
  readonly content: Omit<Observation, 'id'>;
  /** Which of those before it it corrects: the last of its kind, any, or itself. */
  readonly corrects: number | null;
}

const made: fc.Arbitrary<Made> = fc
  .record({
    law: fc.constantFrom(...LAWS),
    platform: fc.constantFrom('tilla', 'tilla', 'tilla', 'orla'),
    account: fc.constantFrom('', 'a', 'a', 'a', 'a', 'b'),
    item: fc.option(fc.constant('x'), { freq: 6, nil: undefined }),
    value: fc.integer({ min: 0, max: 1000 }),
    slack: fc.integer({ min: 0, max: 3 }),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'USD'),
    odd: fc.integer({ min: 0, max: 19 }),
    time,
    seen: day,
    corrects: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
  })
  .map(({ law, platform, account, item, value, slack, currency, odd, time: when, ...rest }) => {
    const unit = law.unit === 'money' ? currency : odd === 0 ? 's' : law.unit;
    const subject = { platform, account, ...(item === undefined ? {} : { item }) };
    const content: Omit<Observation, 'id'> = {
      metric: law.id,
      subject,
      value,
      low: value - slack,
      high: value + slack,
      unit,
      ...when,
      seen: `${isoDay(FIRST + rest.seen)}T08:00:00Z`,
      source: { kind: 'page', raw: String(value) },
    };
    return { content, corrects: rest.corrects };
  });

/** Corrections name ids, most of them of the same valid time, as a store writes them. */
function observationsOf(all: readonly Made[]): Observation[] {
  const list: Observation[] = [];
  for (const { content, corrects } of all) {
    const sameTime = list.filter(
      (one) =>
        one.metric === content.metric &&
        JSON.stringify(one.subject) === JSON.stringify(content.subject),
    );
    const target =
      corrects === null
        ? undefined
        : corrects < 50
          ? sameTime.at(-1 - (corrects % 4))
          : corrects < 58
            ? list[corrects % Math.max(1, list.length)]
            : undefined;
    const isMoved = corrects !== null && corrects < 45;
    const whole: Omit<Observation, 'id'> = target
      ? {
          ...content,
          ...(isMoved ? { from: target.from, to: target.to, unit: target.unit } : {}),
          supersedes: target.id,
        }
      : corrects === null
        ? content
        : { ...content, supersedes: corrects === 60 ? 'nowhere' : 'later' };
    list.push({ id: observationId(whole), ...whole });
  }
  return list;
}

const observations = fc
  .array(made, { minLength: 1, maxLength: 60, size: 'max' })
  .map(observationsOf);

const ASKED = [
  { from: isoDay(FIRST + 2), to: isoDay(FIRST + 30), asOf: isoDay(FIRST + 30) },
  { from: isoDay(FIRST + 2), to: isoDay(FIRST + 30), asOf: `${isoDay(FIRST + 30)}T06:00:00+07:00` },
  { from: isoDay(FIRST + 10), to: isoDay(FIRST + 17), asOf: isoDay(FIRST + 17), exactOnly: true },
  { from: isoDay(FIRST + 5), to: isoDay(FIRST + 12), asOf: isoDay(FIRST + 60), currency: 'EUR' },
] as const;

/** By when they were seen, on a zone's calendar, and both; as of a day and as of an instant. */
const ASKED_OTHERWISE = [
  { ...ASKED[0], seenBy: isoDay(FIRST + 20) },
  { ...ASKED[0], seenBy: `${isoDay(FIRST + 12)}T08:00:00Z`, exactOnly: true },
  { ...ASKED[1], timeZone: 'America/Los_Angeles' },
  { ...ASKED[3], timeZone: 'Asia/Jakarta', seenBy: isoDay(FIRST + 30) },
] as const;

type Asked = (typeof ASKED)[number] | (typeof ASKED_OTHERWISE)[number];

function plainly(list: readonly Observation[], { from, to, ...options }: Asked, laws = LAWS) {
  return laws.map((law) => metricOver(law, { from, to }, list, options));
}

function asked(
  numbers: ReturnType<typeof numbersOf>,
  { from, to, ...options }: Asked,
  laws = LAWS,
) {
  return laws.map((law) => numbers.over(law, { from, to }, options));
}

describe('numbers kept in columns give the same as a list that is looked at from end to end', {
  timeout: 60_000,
}, () => {
  test('also with corrections, also of other times and units, items, moments and odd lengths', () => {
    let found = 0;
    fc.assert(
      fc.property(observations, (list) => {
        const numbers = numbersOf(list);
        for (const one of ASKED) {
          const values = plainly(list, one);
          expect(asked(numbers, one)).toEqual(values);
          found += values.filter((value) => value.value !== null).length;
        }
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(150);
  });

  test('added one by one, with questions in between, and all at once', () => {
    fc.assert(
      fc.property(observations, fc.nat(5), (list, every) => {
        const table = new ObservationTable();
        const numbers = numbersOf(table);
        for (const [at, one] of list.entries()) {
          table.add([one]);
          if (at % (every + 1) !== 0 && at < list.length - 1) continue;
          for (const question of ASKED) {
            expect(asked(numbers, question)).toEqual(plainly(list.slice(0, at + 1), question));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('in whatever order they come, and in batches of any size', () => {
    fc.assert(
      fc.property(
        observations.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
            fc.nat(list.length),
          ),
        ),
        ([list, shuffled, cut]) => {
          const table = new ObservationTable();
          const numbers = numbersOf(table);
          table.add(shuffled.slice(0, cut));
          for (const one of ASKED) asked(numbers, one);
          table.add(shuffled.slice(cut));
          for (const one of ASKED) expect(asked(numbers, one)).toEqual(plainly(shuffled, one));
          expect(plainly(shuffled, ASKED[0])).toEqual(plainly(list, ASKED[0]));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('as they were seen by a day, on the calendar of a zone, and by former names', () => {
    let found = 0;
    fc.assert(
      fc.property(observations, fc.nat(60), (list, cut) => {
        const table = new ObservationTable();
        const numbers = numbersOf(table);
        for (const part of [list.slice(0, cut), list.slice(cut)]) {
          table.add(part);
          const now = part === list ? list : list.slice(0, table.length);
          for (const one of [...ASKED, ...ASKED_OTHERWISE]) {
            const laws = one.asOf === ASKED[0].asOf ? [...LAWS, ...RENAMED] : LAWS;
            const values = plainly(now, one, laws);
            expect(asked(numbers, one, laws)).toEqual(values);
            found += values.filter((value) => value.value !== null).length;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(150);
  });

  test('also days in no order, most of them late, several of one day, and some corrected', () => {
    const days = fc
      .array(
        fc.record({
          at: day,
          value: fc.nat(1000),
          seen: day,
          corrects: fc.option(fc.nat(30), { freq: 3 }),
        }),
        { minLength: 40, maxLength: 120, size: 'max' },
      )
      .map((all) => {
        const law = LAWS[0] as MetricLaw;
        const contents = all.map(({ at, value, seen, corrects }): Made => {
          const [from, to] = [isoDay(FIRST + at), isoDay(FIRST + at + 1)];
          const subject = { platform: 'tilla', account: 'a' };
          const rest = { seen: isoDay(FIRST + seen), source: { kind: 'page' as const } };
          const content = { metric: law.id, subject, unit: '1', from, to, value, ...rest };
          return { content: { ...content, low: value, high: value }, corrects };
        });
        return observationsOf(contents);
      });
    fc.assert(
      fc.property(
        days.chain((list) =>
          fc.tuple(fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(list.length)),
        ),
        ([list, cut]) => {
          const table = new ObservationTable();
          const numbers = numbersOf(table);
          table.add(list.slice(0, cut));
          for (const one of ASKED) {
            expect(asked(numbers, one)).toEqual(plainly(list.slice(0, cut), one));
          }
          table.add(list.slice(cut));
          for (const one of ASKED) expect(asked(numbers, one)).toEqual(plainly(list, one));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('as columns, into another table and behind what it holds', () => {
    fc.assert(
      fc.property(observations, observations, (first, second) => {
        const given = new ObservationTable();
        given.add(second);
        const table = new ObservationTable();
        table.add(first);
        table.addColumns(given.toColumns());
        const numbers = numbersOf(table);
        const list = [...first, ...second];
        for (const one of ASKED) expect(asked(numbers, one)).toEqual(plainly(list, one));
      }),
      { numRuns: 60 },
    );
  });
});
