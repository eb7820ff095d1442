import { breachStates, timeToBreach } from '../../../core/analysis/index.ts';
import { BREACH_SIDE, boundOf, sideOf } from '../breach-side.ts';
import type { Given } from '../given.ts';
import { known, rangeOf, seriesName } from '../number-series.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

const STATES = {
  normal: 'within its limit',
  pending: 'outside, not yet for long',
  breaching: 'outside for three in a row or more',
  recovering: 'inside again, not yet for long',
  'no-data': 'not known',
} as const;

function answer(given: Given): Said {
  const { figures } = given;
  const series = given.series('number');
  const threshold = given.number('threshold');
  const side = sideOf(given);
  const last = given.maybeNumber('last') ?? 90;
  const values = series.values.slice(-last);
  const days = series.days.slice(-last);
  const used = `${figures.many(known({ values }), 'number')} of ${seriesName(series)}`;
  const found = timeToBreach(values, { threshold, side });
  if (found.why !== null) return refused(found.why, used);
  const { heading, steps, low, high, slope } = found;
  const limit = figures.value(threshold, series.unit);
  const when = (n: number | null) =>
    n === null ? 'maybe never' : figures.many(Math.max(1, Math.round(n)), series.step);
  const headline = {
    breached: `It is ${side} ${limit} already.`,
    towards: `In about ${when(steps)}, if it goes on as it did (90 % interval ${when(low)} to ${when(high)}).`,
    away: `It moves away from ${limit}: no breach is to be expected if it goes on so.`,
    unclear: `It cannot be said: the numbers go up and down more than they move towards ${limit}.`,
  }[heading];
  const states = breachStates(values, boundOf(given, threshold));
  const state = states.at(-1);
  return said(headline, {
    says: [
      `It changes by ${figures.value(slope, series.unit)} a ${series.step}.`,
      ...(state
        ? [
            `Now it is ${STATES[state.state]}, since ${figures.day(days[state.since] ?? days[0] ?? given.today)}.`,
          ]
        : []),
    ],
    assumes: [
      'A straight line through these numbers goes on as it is. Seasons and events are not in it.',
    ],
    tables: [],
    chart: {
      kind: 'line',
      title: `${seriesName(series)} and its limit`,
      unit: series.unit,
      name: seriesName(series),
      points: days.map((at, i) => ({ at, value: values[i] ?? null })),
      beside: {
        name: 'Limit',
        points: [days[0], days.at(-1)].flatMap((at) => (at ? [{ at, value: threshold }] : [])),
      },
    },
    range: rangeOf(days),
    used,
  });
}

/** When a number crosses its limit. */
export const breach = defineQuestion({
  id: 'breach',
  group: 'Strategy',
  question: 'When will this number breach its limit?',
  brief: 'Draws a line through the last numbers and says when it crosses, with its doubt.',
  needs: 'A number over time, eight values at least, and the limit.',
  source: ['S3-7', 'S1-M3.4'],
  asks: [
    { kind: 'series', id: 'number', label: 'Number' },
    { kind: 'number', id: 'threshold', label: 'Limit' },
    BREACH_SIDE,
    {
      kind: 'number',
      id: 'last',
      label: 'Look at the last',
      first: 90,
      least: 8,
      most: 2000,
      hint: 'Days, weeks or months, as the number comes.',
    },
  ],
  answer,
});
