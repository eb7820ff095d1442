import { describe, expect, test } from 'vitest';
import type { DecisionRecord, ScorecardDefinition } from '../../../core/model/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

const LINKED: ScorecardDefinition = { ...SMALL, links: [{ from: 'please', to: 'sell' }] };
const ORDERS = [numberOf('commerce.orders', 15), numberOf('engagement.likes', 150)];

const DECISION: DecisionRecord = {
  ...{ id: 'a', what: 'Post less', day: '2026-07-10', does: 'change', owner: 'Social' },
  ...{ due: '2026-10-01', kpi: 'orders', scoreThen: 30 },
};

const keeping = (scorecard: ScorecardDefinition, aside: readonly object[] = []) =>
  new KeptScorecard(scorecard, {
    'numbers.choices': () => ({ metrics: [['commerce.orders', 1]] }),
    'findings.state': () => ({ aside }),
  });

describe('S1-M5.4: alignment reviews', () => {
  test('the next four quarters are planned at once, and once they are planned nothing more is offered', async () => {
    const kept = keeping(LINKED);
    const page = await openWork(root, 'reviews', kept, ORDERS);
    expect(page.seen()).toContain('No review is planned yet.');
    await page.press('Plan the reviews of the next 4 quarters');
    expect(kept.scorecard.reviews?.map(({ day }) => day)).toEqual([
      ...['2027-01-08', '2027-04-08', '2027-07-08', '2027-10-08'],
    ]);
    expect(page.seen()).toContain('Review of the quarter to Dec 31, 2026');
    expect(page.seen()).not.toMatch(/Plan the reviews? of/);
    await page.press('Undo');
    expect(kept.scorecard).not.toHaveProperty('reviews');
  });

  test('the agenda fills itself, and what was put aside is not on it', async () => {
    const loose: ScorecardDefinition = {
      ...LINKED,
      links: [],
      kpis: LINKED.kpis.map((one) => ({ ...one, review: '2026-10-01' })),
    };
    const page = await openWork(root, 'reviews', keeping(loose), [numberOf('commerce.orders', 15)]);
    const seen = page.seen();
    for (const words of [
      'KPIs whose day of review has come (2)',
      'Orders was to be looked at again by 2026-10-01.',
      'Out of date, or without a number (1)',
      'Likes has no number yet.',
      'Linked to nothing (2)',
      'The goal “Sell” is linked to no other goal',
    ]) {
      expect(seen).toContain(words);
    }
    const findings = /Open findings \((\d+)\)/.exec(seen)?.[1];
    expect(Number(findings)).toBeGreaterThan(0);
    const all = ['please', 'sell'].map((id) => ({
      ...{ id: `goal-without-decision:${id}`, severity: 'act', what: 'x', why: 'y' },
      ...{ until: 'worse', of: SMALL.id, at: '2026-10-01' },
    }));
    const other = await openWork(root, 'reviews', keeping(loose, all), [
      numberOf('commerce.orders', 15),
    ]);
    expect(other.seen()).not.toContain(`Open findings (${findings})`);
  });

  test('a review is held: its agenda is kept as it was, with minutes as text and nothing else', async () => {
    const hostile = '<img src=x onerror=alert(1)>\nSecond line';
    const kept = keeping({ ...LINKED, reviews: [{ id: 'q3', name: 'Q3', day: '2026-10-08' }] });
    const page = await openWork(root, 'reviews', kept, [numberOf('commerce.orders', 15)]);
    expect(page.seen()).toContain('▲ To be held');
    await page.press('Change the review Q3');
    await page.type('Minutes', hostile);
    await page.press('Save');
    expect(page.seen()).toContain('Say on which day it was held, as it has minutes.');
    await page.type('Held on, once it was', '2026-10-30');
    await page.press('Save');
    expect(page.seen()).toContain('A review cannot have been held after today.');
    await page.type('Held on, once it was', '2026-10-29');
    await page.press('Save');
    const [held] = kept.scorecard.reviews ?? [];
    expect(held).toMatchObject({ held: '2026-10-29', minutes: hostile });
    expect(held?.agenda).toContainEqual({
      ...{ kind: 'stale', about: 'likes', what: 'Likes has no number yet.' },
    });
    expect(page.seen()).toContain('● Held');
    expect(page.seen()).toContain('<img src=x');
    expect(root.querySelector('img')).toBeNull();
    // Said otherwise later, the agenda of that day stays.
    await page.press('Change the review Q3');
    await page.type('Name of the review', 'Third quarter');
    await page.press('Save');
    expect(kept.scorecard.reviews?.[0]?.agenda).toEqual(held?.agenda);
  });

  test('a thing of the agenda is decided: what is missing is said, and the KPI gets its next day', async () => {
    const kept = keeping(LINKED);
    const page = await openWork(root, 'reviews', kept, [numberOf('commerce.orders', 15)]);
    await page.press('Decide about: Likes has no number yet.');
    expect(page.field('About which KPI').value).toBe('likes');
    await page.press('Save');
    expect(page.seen()).toContain('Say what was decided.');
    expect(page.seen()).toContain('A role is enough.');
    await page.type('What was decided', 'Capture likes every week');
    await page.type('Who carries it out', 'Social team');
    await page.type('Looked at again on', '2026-10-01');
    await page.press('Save');
    expect(page.seen()).toContain('on the day on which it is taken or later');
    await page.type('Looked at again on', '2027-01-08');
    await page.press('Save');
    expect(kept.scorecard.decisions).toEqual([
      {
        ...{ id: 'capture-likes-every-week', what: 'Capture likes every week', kpi: 'likes' },
        ...{ does: 'keep', day: '2026-10-29', owner: 'Social team', due: '2027-01-08' },
      },
    ]);
    expect(kept.scorecard.kpis.find(({ kpi }) => kpi === 'likes')?.review).toBe('2027-01-08');
  });

  test('one that retires its KPI takes it out and keeps the score it had; undone, all is as before', async () => {
    const kept = keeping(LINKED);
    const page = await openWork(root, 'reviews', kept, ORDERS);
    await page.press('Add a decision');
    await page.type('What was decided', 'Orders are the shop’s');
    await page.type('Who carries it out', 'Shop team');
    await page.press('Save');
    expect(page.seen()).toContain('Choose the KPI that it is about');
    await page.type('About which KPI', 'orders');
    await page.type('What it does', 'retire');
    expect(page.seen()).toContain('The KPI leaves the scorecard when you save.');
    await page.press('Save');
    expect(kept.scorecard.kpis.map(({ kpi }) => kpi)).toEqual(['likes']);
    expect(kept.scorecard.retired?.map(({ kpi, on }) => [kpi, on])).toEqual([
      ['orders', '2026-10-29'],
    ]);
    expect(kept.scorecard.decisions?.[0]).toMatchObject({ kpi: 'orders', scoreThen: 50 });
    expect(page.seen()).toContain('Orders: Retire it');
    await page.press('Undo');
    expect(kept.scorecard.kpis.map(({ kpi }) => kpi)).toEqual(['orders', 'likes']);
    expect(kept.scorecard).not.toHaveProperty('decisions');
  });
});

describe('S3-20: what decisions were worth', () => {
  test('what came of a decision is said later, with the points of its score, and stands in the report', async () => {
    const kept = keeping({ ...LINKED, decisions: [DECISION] });
    const page = await openWork(root, 'reviews', kept, ORDERS);
    expect(page.seen()).toContain('The day has come to look what came of it.');
    expect(page.seen()).toContain('Nobody said yet what came of “Post less”');
    // The score is 50 by now: not looked at yet, so it is said to be so far, and is in no middle.
    expect(page.seen()).toContain('+20 so far');
    expect(page.seen()).toContain('Of no decision is it known yet');
    await page.press('Change the decision Post less');
    await page.type('What was found', 'Fewer posts, more orders');
    await page.press('Save');
    expect(page.seen()).toContain('Say what came of it, as something was found.');
    await page.type('What came of it', 'worked');
    await page.press('Save');
    expect(kept.scorecard.decisions?.[0]).toMatchObject({
      ...{ outcome: 'worked', found: 'Fewer posts, more orders', scoreThen: 30, scoreAfter: 50 },
    });
    expect(page.seen()).toContain('● Worked');
    expect(page.seen()).toContain('moved by +20 points.');
    expect(page.seen()).toContain('does not show that it moved because of it');
  });

  test('the report is a file of text alone, whatever was written', async () => {
    const kept = keeping({
      ...LINKED,
      title: '</title><script>alert(1)</script>',
      reviews: [{ id: 'q3', name: '<b>Q3</b>', day: '2026-10-08', held: '2026-10-08' }],
      decisions: [{ ...DECISION, review: 'q3', what: '<script>alert(2)</script>' }],
    });
    const page = await openWork(root, 'reviews', kept, ORDERS);
    await page.press('Save as a file');
    const [[name, blob] = []] = page.saved;
    const text = (await blob?.text()) ?? '';
    expect(name).toBe('review.html');
    expect(text).toContain('&lt;script&gt;alert(2)&lt;/script&gt;');
    const read = new DOMParser().parseFromString(text, 'text/html');
    expect(read.querySelectorAll('script, b, a, button').length).toBe(0);
    expect(read.title).toContain('<b>Q3</b>');
    expect(read.querySelector('h2')?.textContent).toBe('<b>Q3</b>');
  });

  test('without a decision the report says so, and nothing is 0 that nobody measured', async () => {
    const page = await openWork(root, 'reviews', keeping(LINKED), ORDERS);
    expect(page.seen()).toContain('No decision was taken in this time.');
  });
});

describe('S1-M7.1: the lives of KPIs', () => {
  test('days are set for all at once, one is watched, retired with its reason, and brought back', async () => {
    const kept = keeping({ ...LINKED, kpis: [...LINKED.kpis, { kpi: 'refund-rate' }] });
    const page = await openWork(root, 'reviews', kept, ORDERS);
    const line = (name: string) =>
      [...root.querySelectorAll('.life')].find((one) => one.textContent?.startsWith(name))
        ?.textContent ?? '';
    expect(line('Orders')).toMatch(/● Active.*counts once.*0 decisions.*signal not known yet/);
    expect(line('Orders')).toContain('newest number of today');
    expect(page.seen()).not.toContain('0 days');
    await page.press('Ask after the 3 KPIs without a day on Jan 8, 2027');
    expect(kept.scorecard.kpis.map(({ review }) => review)).toEqual(Array(3).fill('2027-01-08'));
    expect(page.seen()).not.toContain('without a day');
    await page.press('Add a decision');
    await page.type('What was decided', '<b>Look whether it helps</b>');
    await page.type('About which KPI', 'orders');
    await page.type('What it does', 'watch');
    await page.type('Who carries it out', 'Shop team');
    await page.press('Save');
    expect(line('Orders')).toMatch(/▲ Watched.*1 decision about it/);
    await page.press('Add a decision');
    await page.type('What was decided', 'It is no help');
    await page.type('About which KPI', 'orders');
    await page.type('What it does', 'retire');
    await page.type('Who carries it out', 'Shop team');
    await page.press('Save');
    expect(line('Orders')).toMatch(/■ Retired.*Decided: “It is no help”\. Its score was 50\./);
    expect(root.querySelector('.life b')).toBeNull();
    await page.press('Bring back Orders');
    expect(kept.scorecard.kpis.some(({ kpi }) => kpi === 'orders')).toBe(true);
    expect(kept.scorecard.decisions?.length).toBe(2);
  });

  test('a KPI whose day has come is told by its words, and a new day ends that', async () => {
    const [orders, ...others] = LINKED.kpis;
    if (!orders) throw new Error('no KPI');
    const kept = keeping({ ...LINKED, kpis: [{ ...orders, review: '2026-10-01' }, ...others] });
    const page = await openWork(root, 'reviews', kept, ORDERS);
    expect(root.querySelector('.life')?.textContent).toContain('▲ Time to ask after it');
    const field = root.querySelector<HTMLInputElement>('.life input');
    if (!field) throw new Error('no day to set');
    field.value = '2027-01-08';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(kept.scorecard.kpis[0]?.review).toBe('2027-01-08');
    expect(page.seen()).not.toContain('Time to ask after it');
  });
});
