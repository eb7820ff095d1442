import { type ValuedOutcome, valuedBenefit } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

function outcomesOf(given: Given): readonly ValuedOutcome[] {
  const table = given.table('outcomes');
  const [names, reasons] = [table.texts('outcome'), table.texts('assumption')];
  const [points, worth] = [table.allNumbers('points'), table.allNumbers('worth')];
  const [least, most] = [table.allNumbers('least'), table.allNumbers('most')];
  return names.map((outcome, i) => {
    const perPoint = worth[i] ?? 0;
    const [low, high] = [least[i] ?? perPoint, most[i] ?? perPoint];
    if (!(low <= perPoint && perPoint <= high)) {
      throw new Lacking(
        `Row ${i + 2} has a worth that lies outside its least and most. Put it right.`,
      );
    }
    return { outcome, points: points[i] ?? 0, perPoint, low, high, assumption: reasons[i] ?? '' };
  });
}

function answer(given: Given): Said {
  const { figures } = given;
  const outcomes = outcomesOf(given);
  const used = figures.many(outcomes.length, 'row');
  const cost = given.maybeNumber('cost');
  const found = valuedBenefit(outcomes, {
    booked: given.maybeNumber('booked') ?? 0,
    ...(cost === null ? {} : { cost }),
  });
  if (found.why !== null) return refused(found.why, used);
  const { valued, booked, valuedShare, bookedRoi, socialRoi } = found;
  const value = (one: number) => figures.value(one);
  const between = (one: { low: number; high: number }) => `${value(one.low)} to ${value(one.high)}`;
  return said(
    `${value(valued.value)} by these assumptions (${between(valued)}); none of it is booked.`,
    {
      says: [
        `Booked beside it: ${value(booked)}.`,
        ...(valuedShare === null
          ? []
          : [`Of both together ${figures.share(valuedShare)} rests on assumptions.`]),
        ...(bookedRoi === null || socialRoi === null
          ? []
          : [
              `Return on booked sales alone: ${figures.share(bookedRoi)}.`,
              `Return with the valued part: ${figures.share(socialRoi.value)} (${figures.share(socialRoi.low)} to ${figures.share(socialRoi.high)}).`,
            ]),
      ],
      assumes: [
        'What a point is worth is what you wrote down. Bounds are as if all of it were wrong in the same direction.',
      ],
      tables: [
        {
          title: 'By outcome',
          columns: ['Outcome', 'Worth', 'Between', 'Assumption'],
          rows: found.rows.map((one) => [
            one.outcome,
            value(one.value),
            between(one),
            one.assumption.slice(0, 300),
          ]),
        },
      ],
      chart: {
        kind: 'bars',
        title: 'By outcome',
        unit: '1',
        bars: found.rows.map(({ outcome, value: worth, low, high }) => ({
          ...{ name: outcome.slice(0, 60), value: worth, low, high },
        })),
      },
      used,
    },
  );
}

/** What outcomes are worth that nobody paid for, beside what was booked. */
export const valuedOutcomes = defineQuestion({
  id: 'valued-outcomes',
  group: 'Sales',
  question: 'What is worth something without being a sale?',
  brief:
    'Values sentiment, share of voice and the like by what you take a point to be worth, apart from booked sales.',
  needs: 'A table of outcomes with what a point is worth, between which bounds, and why.',
  source: ['S1-M4.4', 'S0-F0e'],
  asks: [
    {
      kind: 'table',
      id: 'outcomes',
      label: 'Outcomes',
      columns: [
        { id: 'outcome', label: 'Outcome', isNeeded: true, also: ['what', 'name'] },
        { id: 'points', label: 'Points', isNeeded: true, also: ['change', 'change in points'] },
        { id: 'worth', label: 'Worth of a point', isNeeded: true, also: ['per point'] },
        { id: 'least', label: 'Least', isNeeded: true, also: ['low', 'at least'] },
        { id: 'most', label: 'Most', isNeeded: true, also: ['high', 'at most'] },
        { id: 'assumption', label: 'Assumption', isNeeded: true, also: ['why', 'reason'] },
      ],
      example:
        'Outcome,Points,Worth of a point,Least,Most,Assumption\nSentiment,4,50,20,80,A point keeps one customer a month\nShare of voice,2,100,60,150,A point costs this much in ads',
    },
    { kind: 'number', id: 'booked', label: 'Booked revenue', isOptional: true },
    { kind: 'number', id: 'cost', label: 'Cost', isOptional: true, least: 0.01 },
  ],
  answer,
});
