import {
  type Followed,
  kaplanMeier,
  logRank,
  type SurvivalStep,
  sbgFit,
  sbgLifetime,
} from '../../../core/analysis/index.ts';
import { dayNumber } from '../../../core/model/index.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, type SaidTable, said } from '../said.ts';
import { dayInRow } from '../table-days.ts';

interface Person extends Followed {
  readonly group: string;
}

function peopleOf(given: Given): Person[] {
  const table = given.table('members');
  const [joined, left, groups] = [table.texts('joined'), table.texts('left'), table.texts('group')];
  const today = dayNumber(given.today);
  return joined.flatMap((text, i): Person[] => {
    if (text === '') return [];
    const start = dayInRow(text, i + 2);
    const gone = left[i] ?? '';
    const end = gone === '' ? today : dayInRow(gone, i + 2);
    if (end < start) throw new Lacking(`Row ${i + 2} left before joining. Put its days right.`);
    return [{ time: end - start, left: gone !== '', group: groups[i] ?? '' }];
  });
}

const at = (steps: readonly SurvivalStep[], time: number): SurvivalStep | null =>
  steps.findLast((step) => step.time <= time) ?? null;

function groupsSaid(people: readonly Person[], given: Given): readonly string[] {
  const names = [...new Set(people.map(({ group }) => group))].filter((one) => one !== '');
  if (names.length < 2 || names.length > 30) return [];
  const test = logRank(names.map((name) => people.filter(({ group }) => group === name)));
  if (test.why !== null) return [`Groups: ${test.why}`];
  return [
    test.p < 0.05
      ? `The groups (${names.join(', ')}) do not stay alike: chance makes as much in ${given.figures.chance(test.p)} cases.`
      : `Nothing shows that the groups (${names.join(', ')}) stay differently.`,
  ];
}

/** What renewals promise beyond what was seen, where months can be counted. */
function renewals(people: readonly Person[], given: Given): readonly string[] {
  const full = people.filter(({ time, left }) => left || time >= 12 * 30);
  if (full.length < people.length || people.length < 30) return [];
  const months = Array.from(
    { length: 12 },
    (_, month) => people.filter(({ time }) => time >= month * 30).length,
  );
  const fit = sbgFit(months);
  if (fit.why !== null) return [];
  return [
    `By the curve of renewals (sBG) a new member is expected to stay ${given.figures.value(sbgLifetime(fit, 0, { discount: 0.01 }))} months, later ones counting 1 % less each.`,
  ];
}

function answer(given: Given): Said {
  const { figures } = given;
  const people = peopleOf(given);
  const used = figures.many(people.length, 'member');
  const curve = kaplanMeier(people);
  if (curve.why !== null) return refused(curve.why, used);
  if (curve.left === 0)
    return refused('Nobody has left yet, so that nothing is known of leaving.', used);
  const { steps, median, left } = curve;
  const longest = Math.max(...people.map(({ time }) => time));
  const marks = [7, 30, 90, 180, 365, 730].filter((day) => day <= longest);
  const table: SaidTable = {
    title: 'Share still there',
    columns: ['After', 'Still there', '95 % interval', 'Watched so long'],
    rows: marks.map((day) => {
      const step = at(steps, day);
      return [
        figures.many(day, 'day'),
        figures.share(step?.survival ?? 1),
        step?.low == null || step.high === null
          ? '–'
          : `${figures.share(step.low)} to ${figures.share(step.high)}`,
        people.filter(({ time }) => time >= day).length,
      ];
    }),
  };
  return said(
    median === null
      ? `More than half stay longer than ${figures.many(longest, 'day')}, which is as long as anybody was watched.`
      : `Half have left after ${figures.many(median, 'day')}.`,
    {
      says: [
        `${figures.count(left)} of ${figures.count(people.length)} have left.`,
        ...groupsSaid(people, given),
        ...renewals(people, given),
      ],
      assumes: [
        'Who is still there may leave later, and is counted for as long as they were watched.',
        'Those who joined late leave as those who joined early did.',
      ],
      tables: [table],
      chart: {
        kind: 'bars',
        title: 'Share still there',
        unit: '%',
        bars: marks.map((day) => {
          const step = at(steps, day);
          return {
            name: figures.many(day, 'day'),
            value: 100 * (step?.survival ?? 1),
            low: step?.low == null ? null : 100 * step.low,
            high: step?.high == null ? null : 100 * step.high,
          };
        }),
      },
      used,
    },
  );
}

/** How long members stay. */
export const membersStay = defineQuestion({
  id: 'members-stay',
  group: 'Audience',
  question: 'How long do members stay?',
  brief: 'Follows members from joining to leaving, those who are still there included.',
  needs: 'A row for each member with the day of joining, and of leaving where they left.',
  source: ['S0-C2'],
  asks: [
    {
      kind: 'table',
      id: 'members',
      label: 'Members',
      columns: [
        {
          id: 'joined',
          label: 'Joined',
          isNeeded: true,
          also: ['start', 'joined on', 'subscribed', 'since'],
        },
        {
          id: 'left',
          label: 'Left',
          isNeeded: true,
          also: ['end', 'cancelled', 'unsubscribed', 'ended'],
        },
        { id: 'group', label: 'Group', also: ['plan', 'tier', 'channel', 'cohort'] },
      ],
      example: 'Joined,Left,Plan\n2026-01-04,2026-03-01,basic\n2026-01-09,,plus',
    },
  ],
  answer,
});
