import {
  engagementRings,
  indexOfDispersion,
  periodEndSpikes,
} from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { known, type NumberSeries, rangeOf, seriesName } from '../number-series.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, type SaidTable, said } from '../said.ts';

interface Part {
  readonly suspected: number;
  readonly says: readonly string[];
  readonly tables: readonly SaidTable[];
}

/** Places of the first day after each period that the days hold the end of. */
function endsOf({ days }: NumberSeries, period: string): readonly number[] {
  if (period === 'month' || period === 'quarter') {
    const first = period === 'month' ? /-01$/ : /-(?:01|04|07|10)-01$/;
    const ends = days.flatMap((day, i) => (first.test(day) && i > 0 ? [i] : []));
    // The last day may itself be the last of its month.
    const next = new Date(Date.parse(days.at(-1) ?? '') + 86_400_000).toISOString().slice(0, 10);
    return first.test(next) ? [...ends, days.length] : ends;
  }
  return days
    .flatMap((_, i) => ((days.length - i) % 28 === 0 && i > 0 ? [i] : []))
    .concat(days.length);
}

function atPeriodEnds(given: Given): Part {
  const [series] = given.manySeries('number');
  if (!series) return { suspected: 0, says: [], tables: [] };
  if (series.step !== 'day') {
    throw new Lacking(
      'The end of a period is seen day by day alone. Choose a number of single days.',
    );
  }
  const { figures } = given;
  if (series.values.some((one) => one !== null && one < 0)) {
    throw new Lacking(
      'Some of these numbers are below 0, and pushed means times as many. Choose an amount.',
    );
  }
  const found = periodEndSpikes(series.values, endsOf(series, given.choice('period')));
  if (found.why !== null)
    return { suspected: 0, says: [`Ends of periods: ${found.why}`], tables: [] };
  const isSuspected = found.status !== null;
  const times = figures.value(found.factor);
  return {
    suspected: isSuspected ? 1 : 0,
    says: [
      isSuspected
        ? `The last 3 days of a period bring ${times} times the usual of their weekdays; chance does that in ${figures.chance(found.p)}.`
        : `The last 3 days of a period bring ${times} times the usual of their weekdays, which chance explains or which is little.`,
    ],
    tables: [
      {
        title: 'Ends of periods',
        columns: ['Last day', 'Times the usual'],
        rows: found.ends.map(({ end, factor }) => [
          series.days[end - 1] ?? '',
          figures.value(factor),
        ]),
      },
    ],
  };
}

function whoActsTogether(given: Given): Part {
  if (!given.hasTable('engagements')) return { suspected: 0, says: [], tables: [] };
  const { figures } = given;
  const table = given.table('engagements');
  const posts = table.texts('post');
  const rows = table
    .texts('who')
    .flatMap((who, i) => (who === '' || posts[i] === '' ? [] : [{ item: posts[i] ?? '', who }]));
  const found = engagementRings(rows);
  if (found.why !== null) return { suspected: 0, says: [`Groups: ${found.why}`], tables: [] };
  const { rings, people, items } = found;
  return {
    suspected: rings.length,
    says: [
      `${figures.many(people, 'account')} on ${figures.many(items, 'post')} were compared, each with each.`,
    ],
    tables:
      rings.length === 0
        ? []
        : [
            {
              // Counts alone: who they are stays in the table that was brought.
              title: 'Groups that engage together',
              columns: ['Group', 'State', 'Accounts', 'Posts', 'In common', 'By chance'],
              rows: rings.map((one, i) => [
                i + 1,
                'suspected (acts-together)',
                one.members.length,
                one.items,
                figures.value(one.shared),
                figures.value(one.expected),
              ]),
            },
          ],
  };
}

function tooEven(given: Given): Part {
  if (!given.hasTable('posts')) return { suspected: 0, says: [], tables: [] };
  const counts = given.table('posts').allNumbers('count');
  if (counts.some((one) => !Number.isInteger(one) || one < 0)) {
    throw new Lacking(
      'A count is a whole number from 0 on. Rounded ones cannot be judged: they look even.',
    );
  }
  const found = indexOfDispersion(counts);
  if (found.why !== null) return { suspected: 0, says: [`Counts: ${found.why}`], tables: [] };
  const index = given.figures.value(found.index);
  return {
    suspected: found.status === null ? 0 : 1,
    says: [
      found.status === null
        ? `The counts of the posts differ ${index} times as much as chance alone makes them.`
        : `The counts of the posts differ ${index} times as much as chance alone makes them: they are too even (counts-too-even).`,
    ],
    tables: [],
  };
}

function answer(given: Given): Said {
  const [series] = given.manySeries('number');
  if (!series && !given.hasTable('engagements') && !given.hasTable('posts')) {
    return refused(
      'There is neither a number over time nor a table. Choose a number, or bring a table of who engaged with which post.',
    );
  }
  const parts = [atPeriodEnds(given), whoActsTogether(given), tooEven(given)];
  const says = parts.flatMap((one) => one.says);
  const tables = parts.flatMap((one) => one.tables);
  const count = parts.reduce((sum, one) => sum + one.suspected, 0);
  const isNothing =
    parts.every((one) => one.tables.length === 0) &&
    says.every((one) => /^(?:Ends of periods|Groups|Counts): /.test(one));
  const used = series
    ? `${given.figures.many(known(series), 'number')} of ${seriesName(series)}`
    : given.figures.many(
        given.table(given.hasTable('posts') ? 'posts' : 'engagements').rows,
        'row',
      );
  if (isNothing)
    return refused(says[0]?.replace(/^[^:]+: /, '') ?? 'The numbers are too few.', used);
  return said(
    count > 0
      ? `Suspected in ${given.figures.many(count, 'case')}. That is a reason to look, no proof.`
      : 'Nothing looks pushed.',
    {
      says,
      assumes: [
        'Paydays and shop events at the end of a month bring more as well. Look at those days before you judge.',
        'Friends and fans of one theme engage together, too.',
      ],
      tables,
      range: series ? rangeOf(series.days) : null,
      used,
    },
  );
}

/** Whether a number is pushed for the report, or engagement comes from a group that acts together. */
export const pushed = defineQuestion({
  id: 'pushed',
  group: 'Trust',
  question: 'Is a number being pushed?',
  brief:
    'Looks whether a number rises just before each period ends, and whether the same accounts engage together.',
  needs: 'A number day by day over three periods, or a table of who engaged with which post.',
  source: ['S1-M6.2'],
  asks: [
    {
      kind: 'series',
      id: 'number',
      label: 'Number',
      isOptional: true,
      prefer: ['commerce.orders', 'commerce.revenue', 'engagement.interactions'],
    },
    {
      kind: 'choice',
      id: 'period',
      label: 'Periods',
      choices: [
        ['month', 'months'],
        ['quarter', 'quarters'],
        ['28', '28 days up to the last number'],
      ],
    },
    {
      kind: 'table',
      id: 'engagements',
      label: 'Who engaged with what',
      isOptional: true,
      hint: 'A code in place of each name will do. Only counts are shown and kept.',
      columns: [
        { id: 'post', label: 'Post', isNeeded: true, also: ['item', 'url', 'link'] },
        { id: 'who', label: 'Account', isNeeded: true, also: ['code', 'user', 'commenter'] },
      ],
      example: 'Post,Account\n1,a7\n1,b2\n2,a7',
    },
    {
      kind: 'table',
      id: 'posts',
      label: 'Counts of posts',
      isOptional: true,
      columns: [
        {
          id: 'count',
          label: 'Count',
          isNeeded: true,
          also: ['comments', 'likes', 'shares', 'engagements'],
        },
      ],
      example: 'Comments\n52\n17\n31',
    },
  ],
  answer,
});
