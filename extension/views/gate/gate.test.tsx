import { expect, test } from 'vitest';
import type { Observation } from '../../../core/model/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

const threads = (at: number): Observation => ({
  ...numberOf('commerce.orders', 30 + at),
  ...{ id: `${at}`.padStart(32, '0'), subject: { platform: 'threads', account: `kiln ${at}` } },
});
const ROWS = Array.from({ length: 12 }, (_, at) => threads(at));

const answers = (days = 3, rows: readonly Observation[] = ROWS) => ({
  'numbers.choices': () => ({
    ...{ accounts: [], metrics: [], kinds: [] },
    platforms: [
      ['shopify', 3],
      ['threads', rows.length],
      ['manual', 2],
    ],
    known: [['threads', 'commerce.orders', '2026-10-29']],
  }),
  'round.list': () => ({ pages: [] }),
  'first.state': () => ({ dashboards: [] }),
  'gate.state': () => ({ tallies: [{ platform: 'threads', found: 20, due: 20, days }] }),
  'gate.compare': ({ text }: { text: string }) => ({ agreed: text !== '7' }),
  'numbers.find': () => ({
    total: rows.length,
    rows: rows.map((observation) => ({ observation, isCorrected: false })),
  }),
});

const GATED = { ...SMALL, gate: { since: '2026-10-01', counted: ['shopify'] } };

async function answered(page: Awaited<ReturnType<typeof openWork>>) {
  for (const question of [
    'Would its numbers change what you do for a goal of this scorecard?',
    'Are the people whom you want to reach on it?',
    'Do you know what each of its numbers counts, and how?',
    'Will somebody capture it as often as the period needs?',
  ])
    await page.type(question, 'yes');
  await page.type('Do you expect to use it for at least two more periods?', 'unsure');
}

const compare = async (page: Awaited<ReturnType<typeof openWork>>, text: string) => {
  const field = [...root.querySelectorAll('input')].find((one) =>
    one.labels?.[0]?.textContent?.startsWith('Open the page and type'),
  );
  await page.type(field?.labels?.[0]?.textContent ?? '', text);
  await page.press('Compare');
};

test('S1-M7.4: the gate is off until it is switched on, and what has numbers then goes on counting', async () => {
  const kept = new KeptScorecard(SMALL, answers());
  const page = await openWork(root, 'coverage', kept);
  expect(page.seen()).toContain('Every platform counts as soon as it has numbers.');
  await page.press('Look at new platforms first');
  expect(kept.scorecard.gate).toEqual({ since: '2026-10-29', counted: ['shopify', 'threads'] });
  expect(page.seen()).toContain('2 platforms had numbers before and go on counting.');
  await page.press('Let new platforms count at once');
  expect(kept.scorecard.gate).toBeUndefined();
});

test('S1-M7.4: a new platform is shown and not scored; it passes by answers, captures and nine comparisons', async () => {
  const kept = new KeptScorecard(GATED, answers());
  const page = await openWork(root, 'coverage', kept);
  expect(page.seen()).toContain('Numbers kept: 12. None of them is scored yet');
  expect(page.seen()).toContain('On probation');
  expect(page.seen()).toMatch(/^0 of \d+ fields that can be known are measured/m);
  expect(page.seen()).toContain('Reliability is not known yet.');
  await answered(page);
  for (let at = 0; at < 8; at += 1) await compare(page, '30');
  expect(page.seen()).toContain('8 of 8 compared numbers agreed');
  expect(page.seen()).toContain('1 more that agrees is enough.');
  await compare(page, '30');
  await page.press('Let Threads count');
  expect(kept.scorecard.gate?.entrants).toMatchObject([
    { platform: 'threads', outcome: { kind: 'passed', captures: { found: 20, due: 20, days: 3 } } },
  ]);
  expect(page.seen()).toContain('passed on');
  await page.press('Put Threads on probation again');
  expect(kept.scorecard.gate?.entrants?.[0]).not.toHaveProperty('outcome');
});

test('S1-M7.4: one that differs is told with what was captured, and it is let in only with a reason', async () => {
  const kept = new KeptScorecard(GATED, answers(1));
  const page = await openWork(root, 'coverage', kept);
  await compare(page, '7');
  expect(page.seen()).toMatch(/Orders · kiln 0 differs: 30 was captured/);
  expect(page.seen()).toContain('Capture it on at least 3 days');
  const go = [...root.querySelectorAll('button')].find((one) => one.textContent === 'Let it in');
  expect(go?.disabled).toBe(true);
  await page.type('Reason, which is kept with the scorecard', '<b>The board</b> asked');
  await page.press('Let it in');
  expect(kept.scorecard.gate?.entrants?.[0]?.outcome).toEqual({
    kind: 'let-in',
    on: '2026-10-29',
    reason: '<b>The board</b> asked',
  });
  expect(page.seen()).toContain('without having passed: <b>The board</b> asked');
});
