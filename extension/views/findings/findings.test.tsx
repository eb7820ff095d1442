import { beforeEach, expect, test, vi } from 'vitest';
import type { Observation } from '../../../core/model/index.ts';
import { observationId } from '../../../core/model/index.ts';
import type { PutAside } from '../../messages/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';
import '../../../widgets/index.ts';

/** Orders of eight weeks: forty a day and a little, and three hundred on one day of the last week. */
const ORDERS = Array.from({ length: 56 }, (_, i): Observation => {
  const day = (n: number) => new Date(Date.UTC(2026, 8, 3 + n)).toISOString().slice(0, 10);
  const value = i === 52 ? 300 : 40 + (i % 7) + ((i * 5) % 3);
  const content = {
    metric: 'commerce.orders',
    subject: { platform: 'shopify', account: 'kiln' },
    ...{ value, low: value, high: value, unit: '1', from: day(i), to: day(i + 1) },
    seen: '2026-10-29T07:00:00.000Z',
    source: { kind: 'page' as const, label: 'Orders', raw: String(value) },
  };
  return { id: observationId(content), ...content };
});

/** A background that keeps what is put aside and knows the numbers. */
function keeping() {
  let aside: PutAside[] = [];
  const kept = new KeptScorecard(SMALL, {
    'numbers.choices': () => ({
      ...{ platforms: [], accounts: [], kinds: [] },
      metrics: [['commerce.orders', ORDERS.length]],
    }),
    'findings.state': () => ({ aside }),
    'findings.put-aside': ({ finding }: { finding: PutAside }) => {
      aside = [{ ...finding, of: SMALL.id, at: '2026-10-29T08:00:00.000Z' }, ...aside];
      return { aside };
    },
    'findings.bring-back': ({ id }: { id: string }) => {
      aside = aside.filter((one) => one.id !== id);
      return { aside };
    },
    'numbers.read': ({ id }: { id: string }) => ({
      versions: ORDERS.filter((one) => one.id === id),
      ...{ removed: [], revisions: [], pages: [] },
    }),
  });
  return { kept, aside: () => aside };
}

const list = () => root.querySelector('bsc-findings');
/** What the element shows: its own words, without what the page put below them. */
const drawn = () => list()?.shadowRoot?.textContent ?? '';
const told = (part: string) =>
  [...root.querySelectorAll<HTMLElement>('.one-finding')].find((one) =>
    one.getAttribute('slot')?.includes(part),
  );
const open = (details: Element | null | undefined) => {
  if (details instanceof HTMLDetailsElement) details.open = true;
};

beforeEach(() => root.replaceChildren());

test('S1-M3.4: all that was noticed in one list, by our own element, with reason and what to do', async () => {
  const { kept } = keeping();
  const page = await openWork(root, 'findings', kept, ORDERS);
  await vi.waitFor(() => expect(drawn()).toContain('stands out with 300'));
  // Of the period, of the numbers, and of how the scorecard is made.
  expect(drawn()).toContain('Likes has no number yet');
  expect(drawn()).toContain('Nobody answers for Orders and Likes.');
  expect(told('unusual-day')?.textContent).toContain(
    'Unusual day: A day fits neither its weekday nor the weeks around it.',
  );
  expect(told('unusual-day')?.textContent).toContain('Look for a campaign');
  expect(told('no-number')?.querySelector('a')?.getAttribute('href')).toBe('#today');
  await page.type('Urgency', 'watch');
  await vi.waitFor(() => expect(drawn()).not.toContain('Likes has no number yet'));
  await page.type('What it is about', 'made');
  await vi.waitFor(() => expect(drawn()).not.toContain('stands out with 300'));
  await page.type('Find', '.*[');
  expect(page.seen()).toMatch(/None of the \d+ findings fits/);
  await page.press('Show all');
  await vi.waitFor(() => expect(drawn()).toContain('stands out with 300'));
});

test('a finding opens down to the number on its page, and a KPI down to its score', async () => {
  const { kept } = keeping();
  const page = await openWork(root, 'findings', kept, ORDERS);
  open(told('unusual-day')?.querySelector('details'));
  const number = () =>
    [...(told('unusual-day')?.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent?.includes('300'),
    );
  await vi.waitFor(() => expect(number()).toBeDefined());
  number()?.click();
  await vi.waitFor(() =>
    expect(root.querySelector('dialog[open]')?.textContent).toContain('“300”'),
  );
  root.querySelector('dialog')?.close();
  told('no-number:likes')?.querySelector('button')?.click();
  expect(page.explained).toEqual(['likes']);
});

test('put aside with a reason and not without, undone, put aside again and brought back', async () => {
  const { kept, aside } = keeping();
  const page = await openWork(root, 'findings', kept, ORDERS);
  await vi.waitFor(() => expect(drawn()).toContain('stands out with 300'));
  const said = told('unusual-day')?.querySelector('[aria-label^="Put aside"]')?.ariaLabel ?? '';
  await page.press(said);
  const form = () => page.inForm(said);
  await form().press('Put aside');
  expect(page.seen()).toContain('Say why in a few words');
  expect(aside()).toEqual([]);
  await form().type('Why it needs nothing', ' Opening day <b>of the kiln</b> ');
  await form().press('Put aside');
  expect(aside()).toMatchObject([
    { why: 'Opening day <b>of the kiln</b>', until: '2026-11-26', severity: 'watch' },
  ]);
  await vi.waitFor(() => expect(drawn()).not.toContain('stands out with 300'));
  await page.press('Undo');
  await vi.waitFor(() => expect(drawn()).toContain('stands out with 300'));
  await page.press(said);
  await form().type('Why it needs nothing', 'A sale');
  await form().type('For how long', 'worse');
  await form().press('Put aside');
  open([...root.querySelectorAll('details')].find((one) => one.textContent?.includes('A sale')));
  expect(page.seen()).toContain('Until it is more urgent.');
  await page.press(said.replace('Put aside', 'Bring back'));
  await vi.waitFor(() => expect(drawn()).toContain('stands out with 300'));
  expect(aside()).toEqual([]);
});

test('what the check-up found is mended here, and taken back', async () => {
  const { kept } = keeping();
  const page = await openWork(root, 'findings', kept, ORDERS);
  await page.type('Who answers for it', 'Shop team');
  await page.press('Name as owner of 2 KPIs');
  expect(kept.scorecard.kpis.map(({ owner }) => owner)).toEqual(['Shop team', 'Shop team']);
  await vi.waitFor(() => expect(drawn()).not.toContain('Nobody answers for'));
  await page.press('Undo');
  await vi.waitFor(() => expect(drawn()).toContain('Nobody answers for'));
});
