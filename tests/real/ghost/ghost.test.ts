import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../../commands/support/index.ts';
import type { PageReadings, Reading } from '../../../core/index.ts';
import { accepted, capture, openBrowser } from '../support/capture.ts';
import type { Server } from '../support/process.ts';
import { OWNER, openPublication } from './ghost.ts';

const today = new Date().toISOString().slice(0, 10);
const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const FROM = addDays(today, -30);

interface MemberDay {
  readonly date: string;
  readonly paid: number;
  readonly free: number;
  readonly comped: number;
}
interface Post {
  readonly id: string;
  readonly email: { readonly email_count: number; readonly opened_count: number } | null;
  readonly count: {
    readonly clicks: number;
    readonly positive_feedback: number;
    readonly negative_feedback: number;
  };
}

describe('Ghost', () => {
  let ghost: Server;
  let browser: Launched;
  let page: Page;

  beforeAll(async () => {
    ghost = await openPublication(today);
    browser = await openBrowser(ghost.url);
    page = await browser.context.newPage();
    await page.goto(`${ghost.url}/ghost/`);
    await page.locator('#identification, input[type="email"]').first().fill(OWNER.email);
    await page.locator('input[type="password"]').fill(OWNER.password);
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="Members"]').waitFor({ timeout: 60_000 });
  });

  afterAll(async () => {
    await browser?.close();
    await ghost?.stop();
  });

  async function api<T>(path: string): Promise<T[]> {
    const answer = await page.request.get(`${ghost.url}/ghost/api/admin/${path}`);
    if (!answer.ok()) throw new Error(`Ghost answered ${answer.status()} for ${path}`);
    const [list] = Object.values((await answer.json()) as Record<string, T[]>);
    return list ?? [];
  }

  async function read(hash: string, ready: string): Promise<PageReadings> {
    await page.goto(`${ghost.url}/ghost/${hash}`);
    await page.locator(ready).first().waitFor();
    const readings = await capture(browser, page);
    expect(readings.platform).toBe('ghost');
    expect(readings.account).toMatchObject({ id: new URL(ghost.url).host, name: 'Kiln & Co' });
    expect(readings.problems).toEqual([]);
    return readings;
  }

  const members = (day: MemberDay) => day.paid + day.free + day.comped;

  async function levels(from = FROM) {
    const days = await api<MemberDay>(`stats/member_count/?date_from=${from}`);
    const money = await api<{ date: string; mrr: number }>(`stats/mrr/?date_from=${from}`);
    const [first, last] = [levelOn(days, from), days.at(-1)];
    const [before, now] = [levelOn(money, from), money.at(-1)];
    if (!first || !last || !before || !now) throw new Error('Ghost has no history');
    return {
      'membership.members': [members(first), members(last)],
      'membership.free-members': [first.free, last.free],
      'membership.paid-members': [first.paid, last.paid],
      'membership.mrr': [before.mrr / 100, now.mrr / 100],
    } as Record<string, [number, number]>;
  }

  /** A level and its change, against what the API says of the first and the last day. */
  function expectLevel(reading: Reading, [before, now]: [number, number]): void {
    expectNumber(reading, now);
    expect(reading.period).toEqual({ from: today, to: today });
    const change = ((now - before) / before) * 100;
    expect(reading.delta?.sign, reading.label).toBe(change > 0 ? '+' : '-');
    expect(Math.abs((reading.delta?.value ?? Number.NaN) - Math.abs(change))).toBeLessThanOrEqual(
      0.5,
    );
  }

  test('members and revenue of the overview, with changes that rise and fall', async () => {
    const readings = await read('#/analytics', '[data-testid="MRR"] [data-slot]');
    expect(readings.period).toMatchObject({ from: FROM, to: addDays(today, 1) });
    const found = accepted(readings);
    expect(found.map(({ metric }) => metric)).toEqual(['membership.members', 'membership.mrr']);
    const known = await levels();
    for (const reading of found) expectLevel(reading, of(known, reading));
    expect(found.map(({ delta }) => delta?.sign)).toEqual(['+', '-']);
    expect(found.map(({ unit }) => unit)).toEqual(['1', 'USD']);
  });

  test('members of each kind and revenue of the growth page', async () => {
    const readings = await read(
      '#/analytics/growth',
      '[data-testid="total-members-card"] [data-slot]',
    );
    const found = accepted(readings);
    expect(found.map(({ metric }) => metric)).toEqual([
      'membership.members',
      'membership.free-members',
      'membership.paid-members',
      'membership.mrr',
    ]);
    const known = await levels();
    for (const reading of found) expectLevel(reading, of(known, reading));
    expect(found.map(({ delta }) => delta?.sign)).toEqual(['+', '+', '-', '-']);
  });

  async function chooseDays(name: string): Promise<void> {
    await page.getByRole('combobox', { name: 'Date range' }).click();
    await page.getByRole('option', { name }).click();
    await page.getByRole('option').first().waitFor({ state: 'detached' });
  }

  test('another choice of days, with the changes of these days', async () => {
    await chooseDays('Last 90 days');
    const readings = await capture(browser, page);
    const from = addDays(today, -90);
    expect(readings.period).toMatchObject({ from, to: addDays(today, 1) });
    const found = accepted(readings);
    expect(found).toHaveLength(4);
    const known = await levels(from);
    for (const reading of found) expectLevel(reading, of(known, reading));
    await chooseDays('Last 30 days');
  });

  test('subscribers, rates and the list of the newsletters page', async () => {
    const readings = await read(
      '#/analytics/newsletters',
      '[data-testid="top-newsletters-card"] td',
    );
    const found = accepted(readings);
    const [newsletter] = await api<{ id: string }>('newsletters/?limit=1');
    const range = `date_from=${FROM}&date_to=${today}&newsletter_id=${newsletter?.id}`;
    const [count] = await api<{ total: number; values: { value: number }[] }>(
      `stats/subscriber-count/?${range}`,
    );
    const sent = await api<{
      post_id: string;
      post_title: string;
      sent_to: number;
      open_rate: number;
    }>(`stats/newsletter-basic-stats/?${range}`);
    const ids = sent.map(({ post_id }) => post_id).join(',');
    const clicks = await api<{ post_id: string; click_rate: number }>(
      `stats/newsletter-click-stats/?newsletter_id=${newsletter?.id}&post_ids=${ids}`,
    );
    const clickRate = (id: string) => clicks.find(({ post_id }) => post_id === id)?.click_rate ?? 0;
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

    const cards = found.filter(({ subject }) => subject.item === undefined);
    expect(cards.map(({ metric }) => metric)).toEqual([
      'audience.subscribers',
      'membership.open-rate',
      'membership.click-rate',
    ]);
    const [subscribers, openRate, clicked] = cards;
    if (!subscribers || !openRate || !clicked || !count) throw new Error('a card is missing');
    expectLevel(subscribers, [count.values[0]?.value ?? 0, count.total]);
    expectNumber(openRate, mean(sent.map(({ open_rate }) => open_rate)) * 100);
    expectNumber(clicked, mean(sent.map(({ post_id }) => clickRate(post_id))) * 100);
    expect(openRate.value).toBeGreaterThan(0);

    for (const { post_id, post_title, sent_to, open_rate } of sent) {
      const row = found.filter(({ subject }) => subject.item === post_title);
      expect(row.map(({ metric }) => metric)).toEqual([
        'membership.emails-sent',
        'membership.open-rate',
        'membership.click-rate',
      ]);
      for (const [index, value] of [sent_to, open_rate * 100, clickRate(post_id) * 100].entries()) {
        expectNumber(row[index], value);
      }
    }
    expect(found).toHaveLength(cards.length + sent.length * 3);
  });

  describe.each([0, 1, 2])('the post at place %i', (place) => {
    async function post(): Promise<Post> {
      const counts = 'count.clicks,count.positive_feedback,count.negative_feedback';
      const posts = await api<Post>(
        `posts/?limit=10&filter=status:published&include=email,${counts}`,
      );
      const chosen = posts.filter(({ email }) => email !== null)[place];
      if (!chosen) throw new Error('a post is missing');
      return chosen;
    }

    function expectAll(readings: PageReadings, id: string, expected: Record<string, number>): void {
      const found = accepted(readings);
      expect(found.map(({ metric }) => metric)).toEqual(Object.keys(expected));
      for (const reading of found) {
        expectNumber(reading, of(expected, reading));
        expect(reading.subject.item).toBe(id);
      }
    }

    const rates = ({ email, count }: Post) => ({
      'membership.open-rate': ((email?.opened_count ?? 0) / (email?.email_count ?? 1)) * 100,
      'membership.click-rate': (count.clicks / (email?.email_count ?? 1)) * 100,
    });

    async function growth(id: string) {
      const [grown] = await api<{ free_members: number; paid_members: number }>(
        `stats/posts/${id}/growth/`,
      );
      return {
        'membership.free-signups': grown?.free_members ?? 0,
        'membership.paid-conversions': grown?.paid_members ?? 0,
      };
    }

    test('open rate, click rate and what it brought, on its first page', async () => {
      const shown = await post();
      const readings = await read(`#/posts/analytics/${shown.id}`, '[data-testid="growth"]');
      expectAll(readings, shown.id, { ...rates(shown), ...(await growth(shown.id)) });
    });

    test('sent, opened, clicked, rates and feedback of its newsletter', async () => {
      const shown = await post();
      const readings = await read(
        `#/posts/analytics/${shown.id}/newsletter`,
        'svg.lucide-thumbs-up',
      );
      const { positive_feedback: more, negative_feedback: less, clicks } = shown.count;
      expectAll(readings, shown.id, {
        'membership.emails-sent': shown.email?.email_count ?? 0,
        'membership.emails-opened': shown.email?.opened_count ?? 0,
        'membership.emails-clicked': clicks,
        ...rates(shown),
        'membership.positive-feedback-rate': (more / (more + less)) * 100,
      });
    });

    test('members that it brought, on its growth page', async () => {
      const shown = await post();
      const readings = await read(
        `#/posts/analytics/${shown.id}/growth`,
        '[data-testid="members-card"]',
      );
      expectAll(readings, shown.id, await growth(shown.id));
    });
  });
});

/** A level holds from the day on which it was reached until the next one. */
function levelOn<T extends { readonly date: string }>(
  days: readonly T[],
  day: string,
): T | undefined {
  return days.filter(({ date }) => date <= day).at(-1) ?? days[0];
}

function of<T>(known: Readonly<Record<string, T>>, reading: Reading): T {
  const value = known[reading.metric ?? ''];
  if (value === undefined) throw new Error(`nothing is known of ${reading.metric}`);
  return value;
}

/** The value that the API gives, rounded as the page rounds it, and inside the reading's bounds. */
function expectNumber(reading: Reading | undefined, value: number): void {
  if (!reading) throw new Error('a reading is missing');
  const { status, raw, low, high } = reading;
  expect(status, reading.why).toBe('ok');
  const digits = /[.](\d+)/.exec(raw)?.[1]?.length ?? 0;
  expect(reading.value, reading.label).toBe(Number(value.toFixed(digits)));
  expect(low).toBeLessThanOrEqual(value);
  expect(high).toBeGreaterThanOrEqual(value);
}
