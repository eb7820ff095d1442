import { type MixPart, marketingMix } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import type { GivenTable } from '../given-table.ts';
import { Lacking } from '../lacking.ts';
import { defineQuestion, type Tell } from '../question.ts';
import { refused, type Said, type SaidTable, said } from '../said.ts';

const SEASONS: Readonly<Record<string, number>> = { week: 52.18, month: 12 };

function columnsOf(table: GivenTable) {
  const isControl = (name: string) => /^(?:control|other)[:_ ]/i.test(name);
  const skipped = new Set(['date', 'week', 'month', 'period', 'day']);
  const others = table.others.filter((name) => !skipped.has(name.toLowerCase()));
  if (others.length === 0) {
    throw new Lacking(
      'The table has no column of spending beside the sales. Add one for each channel.',
    );
  }
  const channels = others
    .filter((name) => !isControl(name))
    .map((name) => ({ name, spending: table.allNumbers(name) }));
  const controls = others
    .filter(isControl)
    .map((name) => ({ name, values: table.allNumbers(name) }));
  return { channels, controls };
}

function broughtTable({ figures }: Given, ranked: readonly MixPart[]): SaidTable {
  return {
    title: 'What each channel brought',
    columns: [
      'Channel',
      'Brought altogether',
      'Share',
      'For each unit spent',
      'Still felt a period later',
    ],
    rows: ranked.map((one) => [
      one.name,
      figures.value(one.contribution),
      figures.share(one.share),
      figures.value(one.perSpending),
      figures.share(one.adstock),
    ]),
  };
}

function answer(given: Given, tell: Tell): Said {
  const { figures } = given;
  const table = given.table('periods');
  const response = table.allNumbers('response');
  const { channels, controls } = columnsOf(table);
  const season = SEASONS[given.choice('season')];
  const used = `${figures.many(table.rows, 'period')}, ${figures.many(channels.length, 'channel')}`;
  const found = marketingMix(response, channels, {
    controls,
    progress: tell,
    ...(season ? { season } : {}),
  });
  if (found.why !== null) return refused(found.why, used);
  const ranked = [...found.channels].sort((a, b) => (b.perSpending ?? 0) - (a.perSpending ?? 0));
  const [top] = ranked;
  const { heldOut, r2, mind } = found;
  const isBetter = heldOut.rmse < heldOut.rmseOfMean;
  return said(
    isBetter && top && top.perSpending !== null
      ? `Spending on ${top.name} brought most: ${figures.value(top.perSpending)} for each unit spent.`
      : 'It cannot be said with any trust: on periods that it had not seen, the model is no better than the mean.',
    {
      says: [
        `On the last ${figures.many(heldOut.n, 'period')}, which it had not seen, it is off by ${figures.value(heldOut.rmse)}; the mean is off by ${figures.value(heldOut.rmseOfMean)}.`,
        `It explains ${figures.share(r2)} of the ups and downs.`,
        ...mind,
      ],
      assumes: [
        'What a channel brings wears off over time and grows less the more is spent.',
        'Figures are for what was spent on average; one more unit brings less where much is spent already.',
        'Channels that are always spent on together cannot be told apart.',
      ],
      tables: [broughtTable(given, ranked)],
      chart: {
        kind: 'bars',
        title: 'Brought for each unit spent',
        unit: '1',
        bars: ranked.map(({ name, perSpending }) => ({ name, value: perSpending })),
      },
      used,
    },
  );
}

/** What spending brings, channel by channel. */
export const spendEffect = defineQuestion({
  id: 'spend-effect',
  group: 'Sales',
  question: 'What does one more unit of spend bring?',
  brief:
    'Fits sales to spending by channel, with what lingers and what saturates, and tries it on periods that it has not seen.',
  needs: 'Sales and spending by week or month, ten periods for each channel at least.',
  source: ['S1-M4.2', 'S1-M4.6'],
  asks: [
    {
      kind: 'table',
      id: 'periods',
      label: 'Periods',
      hint: 'A row a period, a column a channel. Begin a column’s name with “control:” where it is no spending.',
      hasMore: true,
      columns: [
        {
          id: 'response',
          label: 'Sales',
          isNeeded: true,
          also: ['revenue', 'orders', 'response', 'y', 'conversions'],
        },
      ],
      example: 'Week,Sales,Search,Video\n2026-01-05,5200,300,120\n2026-01-12,5900,350,80',
    },
    {
      kind: 'choice',
      id: 'season',
      label: 'Seasons of the year',
      choices: [
        ['none', 'none'],
        ['week', 'rows are weeks'],
        ['month', 'rows are months'],
      ],
    },
  ],
  answer,
});
