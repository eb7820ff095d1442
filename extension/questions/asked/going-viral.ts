import { adverseSpread, doublingTime } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { rangeOf, seriesName, together } from '../number-series.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

function adverse(given: Given): readonly string[] {
  const [all, bad] = [given.series('number'), given.manySeries('negative')[0]];
  if (!bad) return [];
  const common = together([all, bad]);
  if (!common) return ['Negative ones have no time in common with all of them.'];
  const [whole = [], negative = []] = common.values;
  const steps = whole.map((one, i) => {
    const part = negative[i] ?? null;
    return one === null || part === null || part > one || part < 0
      ? null
      : { negative: part, all: one };
  });
  const found = adverseSpread(steps.slice(-60));
  return [found.why ?? found.says];
}

function answer(given: Given): Said {
  const { figures } = given;
  const series = given.series('number');
  const last = given.maybeNumber('last') ?? 14;
  const values = series.values.slice(-last);
  const days = series.days.slice(-last);
  const used = `the last ${figures.many(values.length, series.step)} of ${seriesName(series)}`;
  if (values.some((one) => one !== null && (one < 0 || !Number.isInteger(one)))) {
    return refused(
      'This number is no count. Choose one that counts views, shares, mentions or the like.',
      used,
    );
  }
  const found = doublingTime(values);
  if (found.why !== null) return refused(found.why, used);
  const { state, doubling, doublingLow, doublingHigh, halving, now } = found;
  const headline =
    state === 'growing' && doubling !== null
      ? `It spreads: it doubles every ${figures.value(doubling)} ${series.step}s (95 % interval ${figures.value(doublingLow)} to ${figures.value(doublingHigh)}).`
      : state === 'dying' && halving !== null
        ? `It dies down: it halves every ${figures.value(halving)} ${series.step}s.`
        : 'Neither growth nor decay can be told from chance.';
  return said(headline, {
    says: [
      `By the curve, ${figures.value(now)} came in the last ${series.step}.`,
      ...adverse(given),
    ],
    assumes: [
      'Growth goes on at one pace in this stretch. Nothing doubles for ever.',
      'Counts scatter more than by lot, and the interval takes that in.',
    ],
    tables: [],
    chart: {
      kind: 'line',
      title: seriesName(series),
      unit: series.unit,
      name: seriesName(series),
      points: days.map((at, i) => ({ at, value: values[i] ?? null })),
    },
    range: rangeOf(days),
    used,
  });
}

/** Whether something spreads, and whether against you. */
export const goingViral = defineQuestion({
  id: 'going-viral',
  group: 'Content',
  question: 'Is it spreading?',
  brief: 'Says how fast a count doubles or halves, and whether what spreads speaks against you.',
  needs: 'A count day by day, five days at least and twenty in all.',
  source: ['S0-FW2', 'S3-10'],
  asks: [
    {
      kind: 'series',
      id: 'number',
      label: 'Count',
      prefer: ['engagement.shares', 'community.mentions', 'content.views'],
    },
    { kind: 'series', id: 'negative', label: 'Negative ones among them', isOptional: true },
    {
      kind: 'number',
      id: 'last',
      label: 'Look at the last',
      first: 14,
      least: 5,
      most: 400,
      hint: 'Days, weeks or months, as the number comes.',
    },
  ],
  answer,
});
