import { expect, test } from 'vitest';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

type Known = readonly (readonly [platform: string, metric: string, to: string])[];

const answers = (
  known: Known,
  dashboards: readonly string[] = [],
  pages: readonly object[] = [],
) => ({
  'numbers.choices': () => ({
    ...{ platforms: [], accounts: [], metrics: [], kinds: [] },
    known,
  }),
  'round.list': () => ({ pages }),
  'first.state': () => ({ dashboards }),
});

const NUMBERS = [numberOf('commerce.orders', 30)];
const SHOP: Known = [
  ['shopify', 'commerce.orders', '2026-10-29'],
  ['shopify', 'commerce.refunds', '2026-10-29'],
];

const card = (name: string) =>
  [...root.querySelectorAll<HTMLElement>('.coverage-card')].find(
    (one) => one.querySelector('h2')?.textContent === name,
  );

const press = async (name: string, within: ParentNode | undefined = root) => {
  const button = [...(within ?? root).querySelectorAll('button')].find(
    (one) => one.ariaLabel === name,
  );
  if (!button) throw new Error(`no field called ${name}`);
  button.click();
  await settled();
};

test('S0-I4: each platform of mine stands with its fields, and a gap names where its numbers stand', async () => {
  const kept = new KeptScorecard(SMALL, answers(SHOP, ['https://www.tiktok.com/tiktokstudio']));
  const page = await openWork(root, 'coverage', kept, NUMBERS);
  expect(card('Shopify')?.querySelectorAll('td')).toHaveLength(2 * 3);
  // The dashboard that was chosen in the first run stands there before any number of it.
  expect(card('TikTok Studio')?.textContent).toContain('No numbers');
  await press('Financial, Convert: Measured', card('Shopify'));
  expect(page.seen()).toContain('Orders counts Orders');
  await press('Customer, Engage: No numbers', card('TikTok Studio'));
  expect(card('TikTok Studio')?.textContent).toContain('Likes asks for Likes');
  const link = card('TikTok Studio')?.querySelector<HTMLAnchorElement>('a[target]');
  expect(link?.href).toBe('https://www.tiktok.com/tiktokstudio/analytics');
});

test('S0-I4: a KPI of the library is added from the gap that it closes', async () => {
  const kept = new KeptScorecard(
    SMALL,
    answers([['shopify', 'content.impressions', '2026-10-29']]),
  );
  const page = await openWork(root, 'coverage', kept, NUMBERS);
  await press('Customer, Attract: No KPI');
  const add = [...root.querySelectorAll('.entry button')][0] as HTMLButtonElement;
  const before = kept.scorecard.kpis.length;
  add.click();
  await settled();
  expect(kept.scorecard.kpis).toHaveLength(before + 1);
  expect(kept.scorecard.goals[1]?.lagging.length).toBe(2);
  expect(page.seen()).toContain('Measured');
  await page.press('Undo');
  expect(kept.scorecard.kpis).toHaveLength(before);
});

test('S0-I4: a page that was captured before is what a gap opens', async () => {
  const pages = [
    {
      ...{ key: 'a', platform: 'tiktok-studio', page: 'content' },
      address: 'https://www.tiktok.com/tiktokstudio/content?tab=2',
    },
    { key: 'b', platform: null, page: null, address: 'https://elsewhere.example/' },
  ];
  const old: Known = [['tiktok-studio', 'engagement.likes', '2026-09-01']];
  const kept = new KeptScorecard(SMALL, answers(old, [], pages));
  await openWork(root, 'coverage', kept, NUMBERS);
  await press('Customer, Engage: Old numbers');
  expect(root.querySelector<HTMLAnchorElement>('a[target]')?.href).toBe(pages[0]?.address);
});

test('S0-I4: with nothing stored it says so, and another platform is looked at', async () => {
  const kept = new KeptScorecard(
    SMALL,
    answers([['manual', 'learning.training-hours', '2026-10-29']]),
  );
  const page = await openWork(root, 'coverage', kept, []);
  expect(page.seen()).toContain('No number of a platform is stored yet.');
  await page.type('Look at another platform', 'instagram');
  expect(card('Instagram')?.textContent).toContain('No numbers');
  expect(root.querySelector('h2')?.textContent).toMatch(/^0 of \d+ fields that can be known/);
});

test('a platform with a hostile name is words, and a stage is no field of what has none', async () => {
  const hostile: Known = [['<img src=x onerror=alert(1)>', 'commerce.orders', 'never']];
  const kept = new KeptScorecard(SMALL, answers(hostile));
  const page = await openWork(root, 'coverage', kept, []);
  expect(root.querySelector('img')).toBeNull();
  expect(page.seen()).toContain('<img src=x onerror=alert(1)>');
});
