import { crossCorrelation, type LeadLag, leadLag } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { type NumberSeries, rangeOf, seriesName, together } from '../number-series.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

function headlineOf(
  { figures }: Given,
  { finding, lag, strength }: LeadLag,
  [first, second]: readonly [NumberSeries, NumberSeries],
): string {
  const [nameA, nameB] = [seriesName(first), seriesName(second)];
  const way = strength > 0 ? 'the same way' : 'the other way';
  return finding === 'leads'
    ? `Yes: ${nameA} goes ${figures.many(lag ?? 0, first.step)} before ${nameB}, and they move ${way}.`
    : finding === 'reversed'
      ? `No, the other way round: ${nameB} goes ${figures.many(-(lag ?? 0), first.step)} before ${nameA}.`
      : finding === 'together'
        ? `They move at the same time, ${way}; neither leads.`
        : 'Nothing shows that one leads the other: chance would make as much.';
}

function answer(given: Given): Said {
  const { figures } = given;
  const [first, second] = [given.series('first'), given.series('second')];
  if (first.key === second.key) return refused('Both are the same number. Choose two.');
  const common = together([first, second]);
  if (!common) {
    return refused(
      'The two numbers have no time in common, or one is by the day and the other by the week or month.',
    );
  }
  const [a = [], b = []] = common.values;
  const used = `${figures.many(common.days.length, first.step)} of both`;
  const prepare = given.choice('prepare') === 'prewhiten' ? 'prewhiten' : 'difference';
  const found = leadLag(a, b, { prepare });
  if (found.why !== null) return refused(found.why, used);
  const { strength, p, n, grangerP } = found;
  const headline = headlineOf(given, found, [first, second]);
  // The picture of all lags asks for both without a gap; the test itself does not.
  const isWhole = [a, b].every((one) => one.every((value) => value !== null));
  const curve = isWhole
    ? crossCorrelation(a as number[], b as number[], Math.max(1, Math.min(12, Math.floor(n / 5))))
    : null;
  return said(headline, {
    says: [
      `Changes from one ${first.step} to the next were compared, ${figures.count(n)} of them: correlation ${figures.value(strength)}, by chance in ${figures.chance(p)} cases.`,
      ...(grangerP === null
        ? []
        : [
            `The past of the first says something of the second beyond its own past: by chance in ${figures.chance(grangerP)} cases (Granger).`,
          ]),
    ],
    assumes: [
      'Order in time is evidence, no proof: something else may move both.',
      'All lags that were tried are counted against chance.',
    ],
    tables:
      curve?.why === null
        ? [
            {
              title: 'Correlation of the numbers themselves by lag',
              columns: [
                `${first.step === 'day' ? 'Days' : first.step === 'week' ? 'Weeks' : 'Months'} the first goes before`,
                'Correlation',
              ],
              rows: curve.lags.map(({ lag: at, r }) => [-at, figures.value(r)]),
            },
          ]
        : [],
    chart: null,
    range: rangeOf(common.days),
    used,
  });
}

/** Whether one number goes before another. */
export const leads = defineQuestion({
  id: 'leads',
  group: 'Strategy',
  question: 'Does one number lead another?',
  brief: 'Looks at whether changes of one number come before changes of another, and by how long.',
  needs: 'Two numbers over the same time, 20 changes at least without a gap.',
  source: ['S1-M2.4', 'S1-M7.5'],
  asks: [
    {
      kind: 'series',
      id: 'first',
      label: 'The one that may lead',
      prefer: ['content.views', 'content.impressions'],
    },
    {
      kind: 'series',
      id: 'second',
      label: 'The one that may follow',
      prefer: ['commerce.orders', 'commerce.revenue', 'audience.followers'],
    },
    {
      kind: 'choice',
      id: 'prepare',
      label: 'Trends are taken out',
      choices: [
        ['difference', 'by changes from step to step'],
        ['prewhiten', 'and by the first one’s own rhythm as well'],
      ],
    },
  ],
  answer,
});
