import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AtWork, lookedAt, mineOf, openSection, sellerAtWork } from './dashboard-support.ts';

let at: AtWork;
let panel: Page;

const open = (section: string) => openSection(panel, section);
const looked = (name: string) => lookedAt(panel, name);
const mine = () => mineOf(panel);

beforeAll(async () => {
  at = await sellerAtWork('coverage');
  ({ panel } = at);
});

afterAll(() => at.leave());

test('S0-I4: the coverage matrix shows the gap of a platform, a KPI closes it, and it is taken back', async () => {
  await open('scorecard');
  await panel.getByRole('link', { name: 'Coverage', exact: true }).click();
  const shop = panel.getByRole('region', { name: 'Shopify', exact: true });
  await shop.getByRole('button', { name: 'Financial, Convert: Measured' }).click();
  await panel.getByLabel('Look at another platform').selectOption({ label: 'TikTok Studio' });
  const studio = panel.getByRole('region', { name: 'TikTok Studio', exact: true });
  await studio
    .getByRole('button', { name: /: Neither$/ })
    .first()
    .focus();
  await panel.keyboard.press('Enter');
  await studio.getByRole('link', { name: 'Open TikTok Studio' }).waitFor();
  await looked('coverage');
  const before = (await mine()).kpis.length;
  await studio.getByRole('button', { name: /^Add / }).first().click();
  await panel
    .getByText(/^The KPI “.+” was added to/)
    .first()
    .waitFor();
  expect((await mine()).kpis).toHaveLength(before + 1);
  await panel.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(async () => (await mine()).kpis.length).toBe(before);
});
