import { expect, test } from 'vitest';
import { type Observation, observationId } from '../../../core/model/index.ts';
import { addKpi } from '../../../core/templates/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

const seen = (change: Partial<Observation>): Observation => {
  const content = { ...numberOf('content.reach', 1), ...change };
  return { ...content, id: observationId(content) };
};

const post = (item: string, value: number) =>
  seen({
    ...{ value, low: value, high: value },
    subject: { platform: 'shopify', account: 'kiln', item },
  });

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ACTIVE = DAYS.flatMap((day) =>
  Array.from({ length: 24 }, (_, hour) => {
    const value = day === 'Friday' && hour >= 18 && hour < 21 ? 3 : 0.5;
    return seen({
      ...{ metric: 'audience.active-times', unit: '%', value, low: value, high: value },
      subject: {
        ...{ platform: 'shopify', account: 'kiln' },
        segment: `${day} ${String(hour).padStart(2, '0')}:00`,
      },
    });
  }),
);

const REACH = [120, 90, 110, 100, 95, 105];
const POSTS = [
  ...REACH.map((value, i) => post(`How we glaze ${i} #HowTo`, 4 * value)),
  ...REACH.map((value, i) => post(`Shop news ${i} <img src=x onerror=alert(1)>`, value)),
];

const answers = (observations: readonly Observation[]) => ({
  'scorecard.numbers': () => ({ observations }),
});

test('S3-4 S3-13: times and topics of my own numbers stand with their evidence, and are tried', async () => {
  const kept = new KeptScorecard(
    addKpi(SMALL, 'impressions', { goal: 'please', part: 'lagging' }),
    answers([...ACTIVE, ...POSTS]),
  );
  const numbers = [numberOf('commerce.orders', 30), numberOf('content.impressions', 900)];
  const page = await openWork(root, 'advice', kept, numbers);
  expect(page.seen()).toMatch(/Impressions\s*900/);
  expect(page.seen()).toContain('Friday, 18:00 to 21:00');
  expect(page.seen()).toContain('168 hours of the week are known');
  // When people are there is not when posts do better.
  expect(page.seen()).toContain('Suggested, not shown by posts yet');
  expect(page.seen()).toContain('#howto');
  expect(page.seen()).toContain('Clear: more than chance brings');
  expect(root.querySelector('img')).toBeNull();
  await page.press('Try it: #howto');
  expect(kept.scorecard.experiments).toMatchObject([
    { theme: 'topic', begun: '2026-10-29', name: 'Post about #howto' },
  ]);
  expect(page.seen()).toContain('It stands among the experiments');
  await page.press('Undo');
  expect(kept.scorecard.experiments).toBeUndefined();
});

test('S3-4 S3-13: what is not known yet is said with what is missing, and nothing is suggested', async () => {
  const kept = new KeptScorecard(SMALL, answers([post('dQw4w9WgXcQ', 9)]));
  const page = await openWork(root, 'advice', kept, [numberOf('commerce.orders', 30)]);
  expect(page.seen()).toContain('No KPI of your scorecard counts how many people see you.');
  expect(page.seen().match(/Not known yet/g)).toHaveLength(2);
  expect(page.seen()).toContain('No title of a stored post carries a hashtag.');
  expect(root.querySelectorAll('.advice')).toHaveLength(0);
});
