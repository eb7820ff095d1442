import { bestTimeToPost, type TimedPost, type TimeSlot } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

const DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
const WHEN = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2})(?::\d{2})?/;

/** The weekday and hour of a moment as it is written, whatever zone it is of. */
function timeOf(text: string, row: number): { day: number; hour: number } {
  const [, year, month, day, hour] = WHEN.exec(text) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (hour === undefined || Number.isNaN(at) || Number(hour) > 23) {
    throw new Lacking(
      `Row ${row} holds “${text.slice(0, 40)}” as its time. Write times as 2026-10-29 18:30.`,
    );
  }
  return { day: (new Date(at).getUTCDay() + 6) % 7, hour: Number(hour) };
}

const slotName = ({ day, fromHour, toHour }: TimeSlot) =>
  `${DAYS[day] ?? ''} ${fromHour}–${toHour}`;

function answer(given: Given): Said {
  const { figures } = given;
  const table = given.table('posts');
  const values = table.numbers('value');
  const posts = table.texts('time').flatMap((text, i): TimedPost[] => {
    const value = values[i] ?? null;
    return value === null || text === '' ? [] : [{ ...timeOf(text, i + 2), value }];
  });
  const used = figures.many(posts.length, 'post');
  const found = bestTimeToPost(posts, { hours: Number(given.choice('hours')) });
  if (found.why !== null) return refused(found.why, used);
  const { best, slots, overall, timeMatters, says } = found;
  return said(
    best
      ? `${slotName(best)} o’clock: ${figures.value(best.shrunk)} a post in place of ${figures.value(overall)}.`
      : 'No time stands out: what looks better may well be chance.',
    {
      says: [says, `Of all that tells posts apart, the time makes ${figures.share(timeMatters)}.`],
      assumes: [
        'Times with few posts are drawn towards the mean of all, so that one lucky post makes no best time.',
        'What was posted when was not drawn by lot: good posts may have gone out at certain times for other reasons.',
        'Times are taken as they are written in the table.',
      ],
      tables: [
        {
          title: 'Times of the week',
          columns: ['Time', 'Posts', 'Mean', 'Mean with doubt', '95 % interval', 'Better'],
          rows: slots.map((slot) => [
            slotName(slot),
            slot.posts,
            figures.value(slot.mean),
            figures.value(slot.shrunk),
            `${figures.value(slot.low)} to ${figures.value(slot.high)}`,
            slot.good ? 'yes' : '–',
          ]),
        },
      ],
      chart: {
        kind: 'bars',
        title: 'A post’s mean by time, with its doubt',
        unit: '1',
        bars: slots.slice(0, 12).map((slot) => ({
          name: slotName(slot),
          value: slot.shrunk,
          low: slot.low,
          high: slot.high,
        })),
      },
      used,
    },
  );
}

/** The best time of the week to post. */
export const bestTime = defineQuestion({
  id: 'best-time',
  group: 'Content',
  question: 'When is the best time to post?',
  brief:
    'Compares times of the week by how posts did, and names one only where chance does not explain it.',
  needs: 'Ten posts at least with their times and one number each.',
  source: ['S2-G8-b'],
  asks: [
    {
      kind: 'table',
      id: 'posts',
      label: 'Posts',
      columns: [
        {
          id: 'time',
          label: 'Time',
          isNeeded: true,
          also: [
            'date',
            'published',
            'publish time',
            'post time',
            'video publish time',
            'posted',
            'created',
          ],
        },
        {
          id: 'value',
          label: 'Value',
          isNeeded: true,
          also: ['views', 'reach', 'impressions', 'engagements', 'likes', 'video views'],
        },
      ],
      example: 'Time,Views\n2026-10-05 18:30,4200\n2026-10-07 09:00,1900',
    },
    {
      kind: 'choice',
      id: 'hours',
      label: 'Times of',
      choices: [
        ['3', 'three hours'],
        ['6', 'six hours'],
        ['1', 'one hour'],
        ['24', 'a whole day'],
      ],
    },
  ],
  answer,
});
