import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../../commands/support/index.ts';
import { accepted, capture, line, openBrowser } from '../support/capture.ts';
import { daily, sold } from './api.ts';
import { openShop, type Shop } from './vendure.ts';

const today = new Date().toISOString().slice(0, 10);
const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The days that each chip stands for: weeks begin on Sunday, months on the first. */
function daysOf(chip: string): { from: string; to: string } {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const sunday = addDays(today, -weekday);
  const first = `${today.slice(0, 8)}01`;
  const next = `${addDays(first, 31).slice(0, 8)}01`;
  if (chip === 'Today') return { from: today, to: addDays(today, 1) };
  if (chip === 'Yesterday') return { from: addDays(today, -1), to: today };
  if (chip === 'This week') return { from: sunday, to: addDays(sunday, 7) };
  return { from: first, to: next };
}

describe('Vendure', () => {
  let shop: Shop;
  let browser: Launched;
  let page: Page;

  beforeAll(async () => {
    shop = await openShop(today);
    browser = await openBrowser(shop.url);
    page = await browser.context.newPage();
    await page.goto(`${shop.url}/admin`);
    await page.getByRole('textbox').first().fill('superadmin');
    await page.locator('input[type="password"]').fill('superadmin');
    await page.keyboard.press('Enter');
    await page.locator('vdr-order-summary-widget .stat-figure').first().waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });

  test.each(['Today', 'Yesterday', 'This week', 'This month'])(
    'orders and revenue of the chip %s are those that its API gives for these days',
    async (chip) => {
      const { from, to } = daysOf(chip);
      await choose(page, 'vdr-order-summary-widget', chip);
      const read = await capture(browser, page);
      expect(read.platform).toBe('vendure');
      expect(read.page).toBe('dashboard');
      expect(read.problems).toEqual([]);
      const { orders, value } = await sold(shop.api, from, to);
      const seeded = shop.orders.filter(({ day }) => from <= day && day < to);
      expect(orders).toBe(seeded.length);
      const cards = accepted(read).filter((reading) => reading.label.startsWith('Total'));
      expect(cards.map(line)).toEqual([
        `commerce.orders ${orders} 1 ${from}/${to} ok`,
        `commerce.revenue ${value / 100} EUR ${from}/${to} ok`,
      ]);
      // Beside the cards stands the chart, a number a day, and nothing else that would be stored.
      const others = accepted(read).filter((reading) => !cards.includes(reading));
      expect(new Set(others.map(({ metric }) => metric)).size).toBe(1);
      expect(new Set(others.map(({ period }) => period?.from)).size).toBe(others.length);
    },
  );

  test.each([
    ['Order total value', 'OrderTotal', 'commerce.revenue', 'EUR', 100],
    ['Number of orders', 'OrderCount', 'commerce.orders', '1', 1],
    ['Average order value', 'AverageOrderValue', 'commerce.average-order-value', 'EUR', 100],
  ])(
    'every day of the chart of %s is what its API gives',
    async (chip, type, metric, unit, per) => {
      await choose(page, 'vdr-order-chart-widget', chip);
      const read = await capture(browser, page);
      const days = accepted(read).filter((reading) => reading.label === chip);
      const expected = [...(await daily(shop.api, type))].map(
        ([day, value]) => `${metric} ${value / per} ${unit} ${day}/${addDays(day, 1)} ok`,
      );
      expect(expected.length).toBeGreaterThan(25);
      expect(days.map(line)).toEqual(expected);
      expect(accepted(read)).toHaveLength(days.length + 2);
    },
  );
});

async function choose(page: Page, widget: string, chip: string): Promise<void> {
  const answered = page
    .waitForResponse((response) => response.url().includes('admin-api'), { timeout: 5000 })
    .catch(() => null);
  await page.locator(`${widget} button`, { hasText: chip }).click();
  await answered;
}
