import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Observation, observationId } from '../model/index.ts';
import { activeSlots, topicAdvice } from './content-advice.ts';

const week = (value: (day: number, hour: number) => number) =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => ({ day, hour, value: value(day, hour) })),
  );

const post = (item: string, value: number, change: Partial<Observation> = {}): Observation => {
  const content = {
    ...{ metric: 'content.reach', value, low: value, high: value, unit: '1' as const },
    subject: { platform: 'instagram', account: 'kiln', item },
    ...{ from: '2026-10-01', to: '2026-10-29', seen: '2026-10-29T07:00:00.000Z' },
    source: { kind: 'page' as const },
    ...change,
  };
  return { ...content, id: observationId(content) };
};

test('S3-4: the hours in which followers are active stand out, the greatest first', () => {
  const found = activeSlots(
    week((day, hour) => (day === 5 && hour >= 18 && hour < 21 ? 8 : day === 6 && hour < 3 ? 4 : 1)),
  );
  if (found.why !== null) throw new Error(found.why);
  expect(found.known).toBe(168);
  // The mean is (162 + 3 · 8 + 3 · 4) / 168 = 198 / 168.
  expect(found.slots.map(({ day, fromHour, toHour }) => [day, fromHour, toHour])).toEqual([
    [5, 18, 21],
    [6, 0, 3],
  ]);
  expect(found.slots[0]?.times).toBeCloseTo((8 * 168) / 198, 9);
});

test('S3-4: where all hours are alike nothing stands out, and too few hours are no answer', () => {
  expect(activeSlots(week(() => 1))).toMatchObject({ why: null, slots: [] });
  expect(activeSlots(week(() => 0)).why).toMatch(/No follower was active/);
  expect(activeSlots(week(() => 1).slice(0, 23)).why).toMatch(/^Of 23 hours/);
  expect(activeSlots([]).why).toMatch(/^Of 0 hours/);
  // One lucky hour alone is no stretch.
  const alone = week((day, hour) => (day === 1 && hour === 9 ? 90 : 1)).filter(
    ({ day, hour }) => day !== 1 || hour < 9 || hour > 9 + 2 || hour === 9,
  );
  expect(activeSlots(alone)).toMatchObject({ slots: [] });
});

const REACH = [120, 90, 110, 100, 95, 105];
const posts = [
  ...REACH.map((value, i) => post(`How we glaze ${i} #HowTo #kiln`, 4 * value)),
  ...REACH.map((value, i) => post(`Shop news ${i} #kiln`, value)),
];

test('S3-13: a topic whose posts reach clearly more is named with how much and how sure', () => {
  const found = topicAdvice(posts, 'content.reach');
  if (found.why !== null) throw new Error(found.why);
  expect(found).toMatchObject({ posts: 12, tagged: 12 });
  expect(found.topics).toHaveLength(1);
  const [howTo] = found.topics;
  expect(howTo).toMatchObject({ topic: '#howto', posts: 6, sure: 'clear' });
  expect(howTo?.times).toBeGreaterThan(3.8);
  expect(howTo?.times).toBeLessThan(4.1);
  expect(howTo?.low).toBeGreaterThan(1);
  // Every post carries this one: there is nothing to hold it against.
  expect(found.tooFew).toEqual([{ topic: '#kiln', posts: 12 }]);
});

test('S3-13: what may be chance is not called clear', () => {
  const noise = [3, 900, 40, 7, 300, 55, 12, 600, 80, 20];
  const found = topicAdvice(
    noise.map((value, i) => post(`${i} ${i % 2 ? '#a1' : '#b1'}`, value)),
    'content.reach',
  );
  if (found.why !== null) throw new Error(found.why);
  expect(new Set(found.topics.map(({ sure }) => sure))).toEqual(new Set(['unclear']));
});

test('S3-13: a post counts once, with its newest number, and accounts are not mixed', () => {
  const again = posts.map((one) =>
    post(one.subject.item ?? '', 1, { from: '2026-09-01', to: '2026-09-29' }),
  );
  const other = REACH.map((value, i) =>
    post(`Elsewhere ${i} #shop`, value, {
      subject: { platform: 'x', account: 'kiln', item: `Elsewhere ${i} #shop` },
    }),
  );
  expect(topicAdvice([...again, ...posts, ...other], 'content.reach')).toEqual(
    topicAdvice(posts, 'content.reach'),
  );
});

test('S3-13: what is missing is said, and numbers of the whole account are no posts', () => {
  expect(topicAdvice([], 'content.reach')).toEqual({
    ...{ why: 'No post with a number of its own is stored.', posts: 0, tagged: 0 },
  });
  const whole = post('x', 5, { subject: { platform: 'x', account: 'kiln' } });
  expect(topicAdvice([whole], 'content.reach').posts).toBe(0);
  expect(topicAdvice([post('dQw4w9WgXcQ', 5)], 'content.reach')).toMatchObject({
    ...{ why: 'No title of a stored post carries a hashtag.', posts: 1, tagged: 0 },
  });
  expect(topicAdvice([post('a #one', 5)], 'content.reach').why).toMatch(/at least 5 posts/);
});

test('whatever stands in titles and hours is answered', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.double()), {
        maxLength: 8,
      }),
      (rows) => {
        const found = topicAdvice(
          rows.map(([item, value]) => ({
            ...post('x', 1),
            value,
            subject: { platform: '', account: '', item },
          })),
          'content.reach',
        );
        expect(found.posts).toBeLessThanOrEqual(rows.length);
        const hours = rows.map(([, value], hour) => ({ day: value, hour, value }));
        expect(activeSlots(hours).why).not.toBeNull();
      },
    ),
    { numRuns: 12 },
  );
});
