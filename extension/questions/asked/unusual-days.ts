import { generalisedEsd, seasonalEsd, structuralBreak } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { known, rangeOf, seriesName } from '../number-series.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, type SaidCell, said } from '../said.ts';
import { reasonsInWords } from './bought-followers.ts';

const PERIODS = { day: 7, week: 52, month: 12 } as const;

function anomalies(given: Given) {
  const series = given.series('number');
  const period = PERIODS[series.step];
  const seasonal = seasonalEsd(series.values, { period, most: 0.1 });
  if (seasonal.why === null) {
    return { ...seasonal, list: seasonal.anomalies.map((one) => ({ ...one, at: one.index })) };
  }
  const places = series.values.flatMap((one, i) => (one === null ? [] : [i]));
  const values = places.map((i) => series.values[i] ?? 0);
  const most = Math.max(1, Math.floor(values.length / 10));
  if (values.length < 3) return { why: seasonal.why };
  const plain = generalisedEsd(values, { most, centre: 'median' });
  if (plain.why !== null) return plain;
  const list = plain.outliers.map((one) => ({
    ...one,
    at: places[one.index] ?? 0,
    expected: null,
  }));
  return { why: null, list, capped: plain.capped };
}

/** Whether the level changed for good somewhere, and what that means for a target. */
function levelShift(given: Given): readonly string[] {
  const series = given.series('number');
  const gap = series.values.lastIndexOf(null);
  const values = series.values.slice(gap + 1).filter((one) => one !== null);
  const found = structuralBreak(values, { lag: Math.min(7, Math.floor(values.length / 10)) });
  if (found.why !== null) return [`A change of level: ${found.why}`];
  if (found.level === null) return [found.says];
  const day = series.days[gap + 1 + found.at];
  return [
    `${found.says}${day ? ` That is ${given.figures.day(day)}.` : ''} An algorithm change is suspected where nothing of your own happened then.`,
  ];
}

function answer(given: Given): Said {
  const { figures } = given;
  const series = given.series('number');
  const used = `${figures.many(known(series), 'number')} of ${seriesName(series)}`;
  const found = anomalies(given);
  if (found.why !== null) return refused(found.why, used);
  const rows = found.list.map((one): SaidCell[] => [
    series.days[one.at] ?? '',
    figures.value(one.value, series.unit),
    figures.value(one.expected, series.unit),
    'suspected',
    reasonsInWords(one.reasons),
  ]);
  return said(
    rows.length === 0
      ? `No ${series.step} is out of line.`
      : `${figures.many(rows.length, series.step)} ${rows.length === 1 ? 'is' : 'are'} out of line.`,
    {
      says: [
        ...(found.capped ? ['As many were found as may be at most; there may be more.'] : []),
        ...levelShift(given),
      ],
      assumes: [
        'What repeats week by week or year by year, and slow change, is usual.',
        'Unusual is no reason: look at what happened then.',
      ],
      tables:
        rows.length > 0
          ? [
              {
                title: 'Out of line',
                columns: ['When', 'Value', 'Usual', 'State', 'Reasons'],
                rows,
              },
            ]
          : [],
      chart: {
        kind: 'line',
        title: seriesName(series),
        unit: series.unit,
        name: seriesName(series),
        points: series.days.map((at, i) => ({ at, value: series.values[i] ?? null })),
        events: found.list
          .slice(0, 6)
          .map(({ at }) => ({ day: series.days[at] ?? '', label: 'Unusual' })),
      },
      range: rangeOf(series.days),
      used,
    },
  );
}

/** Days that are out of line, and changes of level. */
export const unusualDays = defineQuestion({
  id: 'unusual-days',
  group: 'Trust',
  question: 'Which days were unusual?',
  brief:
    'Takes out what repeats and what changes slowly, and shows what does not fit; also whether the level changed for good.',
  needs: 'A number over time, two rounds of its season for the best answer.',
  source: ['S1-M3.4', 'S0-P5', 'S1-M7.3'],
  asks: [{ kind: 'series', id: 'number', label: 'Number' }],
  answer,
});
