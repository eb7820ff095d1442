import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AtWork, atWork, lookedAt } from './dashboard-support.ts';
import { ask, dayFromToday as day } from './extension-support.ts';

let at: AtWork;
let panel: Page;

const row = (metric: string, value: number, unit: string, more: object = {}) =>
  JSON.stringify({
    ...{ metric, value, low: value, high: value, unit },
    subject: { platform: 'instagram', account: 'kiln', ...more },
    ...{ from: day(-28), to: day(0), seen: new Date().toISOString() },
    source: { kind: 'page', label: metric, raw: String(value) },
  });

const REACH = [120, 90, 110, 100, 95, 105];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** An account, twelve posts of which half carry a hashtag and reach four times as many, and its active hours. */
const NUMBERS = [
  row('content.impressions', 9000, '1'),
  ...REACH.map((value, i) => row('content.impressions', 4 * value, '1', { item: `${i} #HowTo` })),
  ...REACH.map((value, i) => row('content.impressions', value, '1', { item: `News ${i}` })),
  ...DAYS.flatMap((name) =>
    Array.from({ length: 24 }, (_, hour) => {
      const isEvening = name === 'Friday' && hour >= 18 && hour < 21;
      const segment = `${name} ${String(hour).padStart(2, '0')}:00`;
      return row('audience.active-times', isEvening ? 3 : 0.5, '%', { segment });
    }),
  ),
].join('\n');

// Every try begins with a browser of its own: a second one finds nothing that the first left behind.
beforeEach(async () => {
  at = await atWork('advice', 'social-media-strategy');
  ({ panel } = at);
});

afterEach(() => at.leave());

async function open(): Promise<void> {
  await panel.goto(panel.url().replace(/#.*|$/, '#advice'));
  await panel.reload();
  await panel.getByRole('heading', { name: 'What to post about' }).waitFor();
}

const looked = (name: string) => lookedAt(panel, name);

test('S3-4 S3-13: without numbers nothing is suggested; with them times and topics are, with their doubt', async () => {
  await open();
  await panel.getByText('No post with a number of its own is stored.').waitFor();
  expect(await panel.getByText('Not known yet.').count()).toBe(2);
  await looked('advice-none');
  await ask(panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
  await open();
  await panel.getByRole('heading', { name: 'Friday, 18:00 to 21:00' }).waitFor();
  await panel.getByText('Suggested, not shown by posts yet').first().waitFor();
  await panel.getByRole('heading', { name: '#howto' }).waitFor();
  await panel.getByText('Clear: more than chance brings').waitFor();
  await looked('advice');
  await panel.getByRole('button', { name: 'Try it: #howto' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByText('It stands among the experiments').waitFor();
  const { scorecard } = await ask(panel, 'scorecard.mine', {});
  expect(scorecard.experiments).toMatchObject([{ name: 'Post about #howto', theme: 'topic' }]);
});
