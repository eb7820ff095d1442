import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AtWork, lookedAt, mineOf, openSection, sellerAtWork } from './dashboard-support.ts';
import { ask, numbersOfMonth } from './extension-support.ts';

/** Nine shops of a platform that is new to the scorecard, two orders each. */
const NEW = Array.from({ length: 9 }, (_, at) => at)
  .map((at) =>
    numbersOfMonth([['commerce.orders', 2]])
      .replace('"platform":"shopify"', '"platform":"threads"')
      .replace('"account":"kiln"', `"account":"kiln ${at}"`),
  )
  .join('\n');

let at: AtWork;
let panel: Page;

const open = (section: string) => openSection(panel, section);
const ordersNow = async () => {
  const { publication } = await ask(panel, 'scorecard.read', {});
  const orders = publication.kpis.find(
    ({ explanation }) => explanation?.formula === 'commerce.orders',
  );
  return [orders?.value, orders?.explanation?.scoring.words.includes('on probation')];
};

beforeEach(async () => {
  at = await sellerAtWork('gate');
  ({ panel } = at);
});

afterEach(() => at.leave());

test('S1-M7.4: a new platform is shown and not scored until it has passed, and what was there counts on', async () => {
  expect(await ordersNow()).toEqual([40, false]);
  await open('coverage');
  await panel.getByRole('button', { name: 'Look at new platforms first' }).click();
  await panel.getByText('1 platform had numbers before and goes on counting.').waitFor();
  await ask(panel, 'observations.import', { file: 'threads.ndjson', text: NEW });
  expect(await ordersNow()).toEqual([40, true]);
  await open('coverage');
  const card = panel.getByRole('region', { name: 'Threads on probation' });
  await card.getByText('Numbers kept: 9. None of them is scored yet').waitFor();
  const answers = card.locator('.gate-questions select');
  for (let n = 0; n < 5; n += 1) {
    await answers.nth(n).selectOption('yes');
    await card.getByText(`${n + 1} of 5 answered with yes`).waitFor();
  }
  const typed = card.getByLabel(/^Open the page and type what it shows/);
  await typed.fill('two hundred');
  await card.getByRole('button', { name: 'Compare', exact: true }).click();
  await card.getByRole('alert').waitFor();
  for (let n = 1; n <= 9; n += 1) {
    await typed.fill('2');
    await card.getByRole('button', { name: 'Compare', exact: true }).click();
    await card.getByText(`${n} of ${n} compared numbers agreed`).waitFor();
    if (n === 4) await lookedAt(panel, 'gate');
  }
  expect(await ordersNow()).toEqual([40, true]);
  await card.getByRole('button', { name: 'Let Threads count', exact: true }).click();
  await panel.getByText(/passed on/).waitFor();
  await expect.poll(ordersNow).toEqual([58, false]);
  expect((await mineOf(panel)).gate?.entrants?.[0]?.outcome).toMatchObject({ kind: 'passed' });
});

test('S1-M7.4: the person asks for a look at one that counts, and lets it in with a reason that is kept', async () => {
  await ask(panel, 'observations.import', { file: 'threads.ndjson', text: NEW });
  expect(await ordersNow()).toEqual([58, false]);
  await open('coverage');
  await panel.getByLabel('Put a platform on probation').selectOption({ label: 'Shopify' });
  const card = panel.locator('.gate-card');
  await card.getByText('None of them is scored yet').waitFor();
  await expect.poll(ordersNow).toEqual([18, true]);
  // Where a KPI has no other number it is not known, and says why: it is not 0.
  const { publication } = await ask(panel, 'scorecard.read', {});
  const lost = publication.kpis.filter(({ why }) => why?.includes('a platform on probation'));
  expect(lost.length).toBeGreaterThan(0);
  expect(new Set(lost.map(({ value, score }) => `${value} ${score}`))).toEqual(
    new Set(['null null']),
  );
  await lookedAt(panel, 'gate-asked');
  await card.getByText('Let it count all the same').click();
  await card.getByLabel('Reason, which is kept with the scorecard').fill('It is our own shop.');
  await card.getByRole('button', { name: 'Let it in' }).click();
  await panel.getByText('without having passed: It is our own shop.').waitFor();
  await expect.poll(ordersNow).toEqual([58, false]);
  await lookedAt(panel, 'gate-decided');
});
