import { costPerQualified } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

function answer(given: Given): Said {
  const { figures } = given;
  const table = given.table('channels');
  const [cost, all, qualified] = ['cost', 'interactions', 'qualified'].map((one) =>
    table.allNumbers(one),
  );
  const rows = table.texts('channel').map((channel, i) => ({
    channel,
    cost: cost?.[i] ?? 0,
    interactions: all?.[i] ?? 0,
    qualified: qualified?.[i] ?? 0,
  }));
  const wrong = rows.find(
    (one) => one.qualified > one.interactions || one.cost < 0 || one.qualified < 0,
  );
  if (wrong)
    return refused(
      `The row of “${wrong.channel}” cannot be: more qualified than interactions, or a number below 0.`,
    );
  const used = figures.many(rows.length, 'channel');
  const found = costPerQualified(rows);
  if (found.why !== null) return refused(found.why, used);
  return said(found.says, {
    assumes: [
      'Interactions count as qualified by the rule that you chose; it has to be the same for all channels.',
      'Costs are all of one currency.',
    ],
    tables: [
      {
        title: 'By channel',
        columns: [
          'Channel',
          'For each qualified',
          '95 % interval',
          'Qualified of all',
          'For each interaction',
        ],
        rows: found.channels.map((one) => [
          one.channel,
          figures.value(one.perQualified),
          `${figures.value(one.low)} to ${figures.value(one.high)}`,
          figures.share(one.qualifiedShare),
          figures.value(one.perInteraction),
        ]),
      },
    ],
    chart: {
      kind: 'bars',
      title: 'Cost of a qualified interaction',
      unit: '1',
      bars: found.channels.map(({ channel, perQualified, low, high }) => ({
        name: channel,
        value: perQualified,
        low,
        high,
      })),
    },
    used,
  });
}

/** What a qualified interaction costs, channel by channel. */
export const qualifiedCost = defineQuestion({
  id: 'qualified-cost',
  group: 'Sales',
  question: 'What does a qualified interaction cost?',
  brief:
    'Compares channels by cost for each interaction that counts, and names a cheapest only where chance does not.',
  needs: 'A row for each channel with cost, interactions and how many of them were qualified.',
  source: ['S2-G7-d'],
  asks: [
    {
      kind: 'table',
      id: 'channels',
      label: 'Channels',
      columns: [
        { id: 'channel', label: 'Channel', isNeeded: true },
        { id: 'cost', label: 'Cost', isNeeded: true, also: ['spend'] },
        {
          id: 'interactions',
          label: 'Interactions',
          isNeeded: true,
          also: ['clicks', 'engagements'],
        },
        {
          id: 'qualified',
          label: 'Qualified',
          isNeeded: true,
          also: ['qualified interactions', 'leads'],
        },
      ],
      example: 'Channel,Cost,Interactions,Qualified\nsearch,400,900,60\nsocial,300,2000,38',
    },
  ],
  answer,
});
