import { expect, test } from 'vitest';
import type { Observation } from '../../../core/model/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';

/** A store that keeps what it is given, and forgets what is deleted. */
function withStore() {
  let stored: Observation[] = [];
  const kept = new KeptScorecard(SMALL, {
    'numbers.choices': () => ({
      ...{ platforms: [], metrics: [], kinds: [] },
      accounts: [['youtube-studio', 'kiln', 3]],
    }),
    'numbers.find': ({ metric }: { metric: string }) => {
      const rows = stored.filter((one) => one.metric === metric).reverse();
      return {
        total: rows.length,
        rows: rows.map((observation) => ({ observation, isCorrected: false })),
      };
    },
    'observations.store': ({ observations }: { observations: readonly Observation[] }) => {
      stored = [...stored, ...observations];
      return { added: observations.length, known: 0 };
    },
    'numbers.delete': ({ ids }: { ids: readonly string[] }) => {
      stored = stored.filter((one) => !ids.includes(one.id));
      return { ids };
    },
  });
  return { kept, stored: () => stored };
}

async function answer(item: string, choice: string) {
  const field = [...root.querySelectorAll('.item')].find((one) =>
    one.querySelector('legend')?.textContent?.startsWith(item),
  );
  const label = [...(field?.querySelectorAll('label') ?? [])].find(
    (one) => one.textContent === choice,
  );
  label?.click();
  await settled();
}

test('S2-I5: a post is rated by its list: 1 and 5 of 11 points, stored by hand with the answers as its words, and taken back', async () => {
  const { kept, stored } = withStore();
  const page = await openWork(root, 'checklists', kept);
  expect(page.seen()).toContain('Answer at least one line');
  await answer('The text was proofread', 'Yes');
  await answer('There are illustrations', 'Yes');
  await answer('There are relevant links', 'No');
  // The layout is not known: 6 of what is answered and up to 9 of 11 with it.
  expect(page.seen()).toContain('1 answer is open: it may still be 6 to 9.');
  await answer('The layout is good', 'No');
  expect(page.seen()).toMatch(/6\s+of 11 points/);
  expect(page.seen()).toContain('Say which post it is of.');
  await page.type('Which post', 'How we glaze');
  await page.press('Store the result');
  const [one, mean] = stored();
  expect(one).toMatchObject({
    metric: 'content.quality',
    subject: { platform: 'own', account: '', item: 'How we glaze' },
    ...{ value: 6, low: 6, high: 6, unit: '1', from: '2026-10-29', to: '2026-10-29' },
    source: {
      kind: 'manual',
      label: 'Content quality',
      raw: '6 of 11 points: 1/1 The text was proofread; 5/5 There are illustrations; 0/2 There are relevant links; 0/3 The layout is good',
    },
  });
  expect(mean).toMatchObject({ subject: { platform: 'own', account: '' }, value: 6 });
  expect(mean?.subject.item).toBeUndefined();
  expect(page.seen()).toContain('How we glaze');
  // A second post of 11 points: what a KPI is made of is the mean of both, 8.5.
  for (const item of ['The text', 'There are illustrations', 'There are relevant', 'The layout']) {
    await answer(item, 'Yes');
  }
  await page.type('Which post', 'A new kiln');
  await page.press('Store the result');
  expect(stored().at(-1)).toMatchObject({ value: 8.5, source: { kind: 'manual' } });
  expect(stored().at(-1)?.source.raw).toBe('Mean of 2 checklists from 2026-10-29 to 2026-10-29');
  await page.press('Undo');
  expect(stored().map(({ value }) => value)).toEqual([6, 6]);
});

test('S0-P1: a live stream is ready only with every gate met, whatever its score', async () => {
  const { kept, stored } = withStore();
  const page = await openWork(root, 'checklists', kept);
  await page.type('Checklist', 'live-readiness');
  expect(page.seen()).toContain('Not known yet whether it may begin.');
  await answer('Enough stock', 'No');
  await answer('Products are pinned', 'Yes');
  expect(page.seen()).toContain('Not ready to begin.');
  await page.press('Store the result');
  // 10 of the 25 points that are answered; with the rest anything from 10 to 85 of 100.
  expect(stored()).toHaveLength(1);
  expect(stored()[0]).toMatchObject({ metric: 'live.readiness', value: 40, low: 10, high: 85 });
  expect(stored()[0]?.subject).toEqual({ platform: 'own', account: '' });
});

test('a self-assessment goes by levels, and of one account where that is chosen', async () => {
  const { kept, stored } = withStore();
  const page = await openWork(root, 'checklists', kept);
  await page.type('Checklist', 'social-media-maturity');
  await page.type('Account', 'youtube-studio\nkiln');
  await answer('Goals come before metrics', 'Repeated');
  await page.press('Store the result');
  // The third of five levels is half of its point.
  expect(stored()[0]).toMatchObject({
    ...{ metric: 'team.maturity', value: 50 },
    subject: { platform: 'youtube-studio', account: 'kiln' },
  });
});
