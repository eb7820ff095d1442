import {
  type CausalImpact,
  causalImpact,
  differenceInDifferences,
  eventsDuring,
  interruptedSeries,
  placeboInTime,
  seasonColumns,
} from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { type NumberSeries, rangeOf, seriesName, together } from '../number-series.ts';
import { defineQuestion, type Tell } from '../question.ts';
import {
  type AnswerChart,
  refused,
  type Said,
  type SaidCell,
  type SaidTable,
  said,
} from '../said.ts';

/** Pretended events of which more look like effects make the answer untrustworthy. */
const MOST_ALARMS = 0.2;

interface Laid {
  readonly days: readonly string[];
  readonly series: readonly (number | null)[];
  readonly controls: readonly (readonly number[])[];
  readonly names: readonly string[];
  readonly left: readonly string[];
  readonly at: number;
}

/** Controls with gaps are left out: what is not known of them cannot explain anything. */
function laid(target: NumberSeries, controls: readonly NumberSeries[], day: string): Laid | string {
  const others = controls.filter(({ key }) => key !== target.key);
  const common = together([target, ...others]);
  if (!common)
    return 'The numbers to compare with have no time in common with the one you look at. Choose others, or none.';
  const [series = [], ...rest] = common.values;
  const whole = rest.flatMap((values, i) =>
    values.every((one) => one !== null)
      ? [{ values: values as readonly number[], series: others[i] }]
      : [],
  );
  const left = others
    .filter((one) => !whole.some(({ series: kept }) => kept === one))
    .map(seriesName);
  const at = common.days.findIndex((one) => one >= day);
  if (at < 0) return `There is no number on or after ${day}. Capture or import newer ones.`;
  if (at === 0)
    return `There is no number before ${day}, so that nothing can be expected. Import older ones.`;
  return {
    days: common.days,
    series,
    at,
    controls: whole.map(({ values }) => values),
    names: whole.flatMap(({ series: one }) => (one ? [seriesName(one)] : [])),
    left,
  };
}

/** Weekdays as waves, once four weeks before the event show them. */
function seasonOf({ step }: NumberSeries, at: number, rows: number) {
  const columns = step === 'day' && at >= 28 ? seasonColumns(rows, 7, { pairs: 3 }) : [];
  return { columns, names: columns.map((_, i) => `weekday, wave ${i + 1}`) };
}

function methodRows(
  given: Given,
  impact: CausalImpact,
  { series, at, controls }: Laid,
  unit: string,
): SaidTable {
  const { figures } = given;
  const value = (one: number) => figures.value(one, unit);
  const rows: SaidCell[][] = [
    [
      'Causal impact',
      value(impact.effect.average.value),
      `${value(impact.effect.average.low)} to ${value(impact.effect.average.high)}`,
      figures.chance(impact.p),
    ],
  ];
  const season = seasonOf(given.series('number'), at, series.length);
  const line = interruptedSeries(series, at, season);
  rows.push(
    line.why === null
      ? [
          'Line before and after',
          value(line.average.estimate),
          `${value(line.average.low)} to ${value(line.average.high)}`,
          line.average.p === null ? '–' : figures.chance(line.average.p),
        ]
      : ['Line before and after', '–', line.why, '–'],
  );
  const [control] = controls;
  if (control) {
    const known = series.flatMap((one, i) =>
      one === null ? [] : [{ i, one, other: control[i] ?? 0 }],
    );
    const outcome = [...known.map(({ one }) => one), ...known.map(({ other }) => other)];
    const after = [...known, ...known].map(({ i }) => i >= at);
    const treated = outcome.map((_, row) => row < known.length);
    const did = differenceInDifferences(outcome, treated, after);
    rows.push(
      did.why === null
        ? [
            'Difference to what you compare with',
            value(did.robust.estimate),
            `${value(did.robust.low)} to ${value(did.robust.high)}`,
            did.robust.p === null ? '–' : figures.chance(did.robust.p),
          ]
        : ['Difference to what you compare with', '–', did.why, '–'],
    );
  }
  return {
    title: 'The same by other methods, a step on average',
    columns: ['Method', 'Effect', '95 % interval', 'Chance of so much without an effect'],
    rows,
  };
}

function chartOf(
  { days, series, at }: Laid,
  impact: CausalImpact,
  unit: string,
  name: string,
  event: string,
): AnswerChart {
  return {
    kind: 'line',
    title: 'What came and what was to be expected',
    unit,
    name,
    points: days.map((day, i) => ({ at: day, value: series[i] ?? null })),
    beside: {
      name: 'To be expected',
      points: impact.points.map((point) => ({
        at: days[point.at] ?? '',
        value: point.foretold.value,
        low: point.foretold.low,
        high: point.foretold.high,
      })),
    },
    events: [{ day: days[at] ?? '', label: event.slice(0, 40) }],
  };
}

function headlineOf(given: Given, { effect }: CausalImpact, isTrusted: boolean): string {
  const { figures } = given;
  const { average } = effect;
  const { name } = given.event('event');
  const { unit, step } = given.series('number');
  if (average.low <= 0 && average.high >= 0) {
    return `Nothing shows that “${name}” changed it: what came is within what was to be expected.`;
  }
  return isTrusted
    ? `Yes: after “${name}” it was ${figures.value(Math.abs(average.value), unit)} a ${step} ${average.value > 0 ? 'higher' : 'lower'} than was to be expected (95 % interval ${figures.value(average.low, unit)} to ${figures.value(average.high, unit)}).`
    : `It looks changed after “${name}”, but days without any event look changed just as often. Do not build on it.`;
}

function answer(given: Given, tell: Tell): Said {
  const { figures } = given;
  const target = given.series('number');
  const event = given.event('event');
  const facts = laid(target, given.manySeries('others'), event.from);
  if (typeof facts === 'string') return refused(facts);
  const { days, series, at, controls, names, left } = facts;
  const used = `${figures.many(series.filter((one) => one !== null).length, 'number')} of ${seriesName(target)}`;
  const season = seasonOf(target, at, days.length);
  const impact = causalImpact(series, at, [...controls, ...season.columns], {
    names: [...names, ...season.names],
  });
  if (impact.why !== null) return refused(impact.why, used);
  tell(0.3);
  const placebo = placeboInTime(series, at, [...controls, ...season.columns], {
    names: [...names, ...season.names],
  });
  tell(1);
  const { unit } = target;
  const { cumulative } = impact.effect;
  const alarms = placebo.why === null ? placebo.falseAlarms : null;
  const headline = headlineOf(given, impact, alarms === null || alarms <= MOST_ALARMS);
  const others = eventsDuring(given.events, days[at] ?? '', given.today).filter(
    (one) => one.name !== event.name || one.from !== event.from,
  );
  return said(headline, {
    says: [
      impact.says,
      `Altogether since then: ${figures.value(cumulative.value, unit)} (${figures.value(cumulative.low, unit)} to ${figures.value(cumulative.high, unit)}).`,
      placebo.why === null ? placebo.says : `No pretended events could be tried: ${placebo.why}`,
      ...others
        .slice(0, 5)
        .map(
          ({ name, from }) =>
            `In the same time there was “${name}” (${figures.day(from)}), which may be the reason as well.`,
        ),
      ...left.map((name) => `${name} has gaps and was not compared with.`),
      ...(controls.length === 0
        ? [
            'Nothing was compared with. Choose numbers that the event could not touch, and the answer becomes surer.',
          ]
        : []),
    ],
    assumes: [
      ...impact.assumes,
      ...(season.columns.length > 0
        ? ['Days of the week differ in the same way before and after.']
        : []),
    ],
    tables: [methodRows(given, impact, facts, unit)],
    chart: chartOf(facts, impact, unit, seriesName(target), event.name),
    range: rangeOf(days),
    used,
  });
}

/** Whether an event changed a number. */
export const eventEffect = defineQuestion({
  id: 'event-effect',
  group: 'Strategy',
  question: 'Did this event change anything?',
  brief:
    'Compares what came after an event with what was to be expected without it, and tries the same on days without one.',
  needs: 'A number day by day, two weeks before the event at least and a few days after it.',
  source: ['S1-M4.3', 'S0-F4', 'S1-M7.3'],
  asks: [
    {
      kind: 'series',
      id: 'number',
      label: 'Number',
      prefer: ['commerce.revenue', 'commerce.orders', 'content.views', 'audience.followers'],
    },
    {
      kind: 'event',
      id: 'event',
      label: 'Event',
      hint: 'One of your calendar, or a day of its own.',
    },
    {
      kind: 'series',
      id: 'others',
      label: 'Compare with',
      isMany: true,
      isOptional: true,
      hint: 'Numbers that move alike and that the event could not touch.',
    },
  ],
  answer,
});
