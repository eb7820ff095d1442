import { render } from 'preact';
import { expect, test } from 'vitest';
import type { AssumptionDefinition, ScorecardDefinition } from '../../../core/model/index.ts';
import { ReviewsDue } from '../dashboard/reviews-due.tsx';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';
import { formatsFor } from '../format.ts';
import { EditModel } from '../kpis/edit-model.ts';
import { KpiList } from '../kpis/kpi-list.tsx';
import { linkInWords, linksIn } from '../map/link-words.ts';

const LINKED: ScorecardDefinition = { ...SMALL, links: [{ from: 'please', to: 'sell' }] };
const ONE: AssumptionDefinition = {
  ...{ id: 'loyal', statement: 'Likes bring orders', about: { from: 'please', to: 'sell' } },
  ...{ owner: 'Marketing', review: '2026-10-29', status: 'open' },
};

test('S1-M1.6: an assumption is written down about a link, with owner, review and evidence, refuted and undone', async () => {
  const kept = new KeptScorecard(LINKED);
  const page = await openWork(root, 'assumptions', kept);
  expect(page.seen()).toContain('No assumption is written down yet.');
  await page.press('Add an assumption');
  await page.press('Save');
  for (const words of ['Say what you take for granted.', 'Choose the KPI', 'has to look at it']) {
    expect(page.seen()).toContain(words);
  }
  expect(kept.revisions).toEqual([]);
  // A quarter from now, where nothing else is said.
  expect(page.field('Looked at again on').value).toBe('2027-01-27');
  await page.type('What you take for granted', ' Likes bring orders ');
  await page.type('About which KPI or link', 'link please sell');
  await page.type('Who looks at it again', 'Marketing');
  await page.type('Looked at again on', '2026-10-29');
  await page.press('Save');
  expect(kept.scorecard.assumptions).toEqual([{ ...ONE, id: 'likes-bring-orders' }]);
  expect(page.seen()).toContain('Please → Sell');
  expect(page.seen()).toContain('The day of its review has come.');
  await page.press('Change the assumption Likes bring orders');
  await page.type('How it stands', 'refuted');
  await page.type('What speaks for it, or refuted it', 'Orders fell while likes rose.');
  await page.press('Save');
  expect(kept.scorecard.assumptions?.[0]).toMatchObject({
    ...{ status: 'refuted', evidence: 'Orders fell while likes rose.' },
  });
  expect(page.seen()).toContain('■ Refuted');
  expect(page.seen()).not.toContain('The day of its review has come.');
  await page.press('Undo');
  expect(kept.scorecard.assumptions?.[0]?.status).toBe('open');
  await page.press('Change the assumption Likes bring orders');
  await page.press('Remove');
  expect(kept.scorecard).not.toHaveProperty('assumptions');
});

test('S1-M1.6: what was refuted is shown at its link and at its KPI', async () => {
  const scorecard: ScorecardDefinition = {
    ...LINKED,
    assumptions: [
      { ...ONE, status: 'refuted' },
      { ...ONE, id: 'b', about: { kpi: 'likes' }, status: 'refuted', statement: '<img src=x>' },
      { ...ONE, id: 'c', about: { kpi: 'orders' } },
    ],
  };
  const [link] = linksIn(scorecard);
  expect(link && linkInWords(link)).toContain('its assumption was refuted');
  const kept = new KeptScorecard(scorecard);
  const model = new EditModel(kept.ask, async () => {});
  await model.load();
  const mine = model.mine.value;
  if (!mine) throw new Error('nothing is stored');
  const publication = kept.published([]);
  const [formats, day] = [formatsFor('en'), '2026-10-29'];
  render(<KpiList {...{ model, mine, publication, formats, day }} />, root);
  await settled();
  const at = (kpi: string) => root.querySelector<HTMLElement>(`#kpi-${kpi}`)?.textContent ?? '';
  expect(at('likes')).toContain('Rests on what was refuted: “<img src=x>”.');
  expect(at('orders')).not.toContain('Rests on');
  expect(root.querySelector('img')).toBeNull();
});

test('S1-M1.6: Today names the reviews that are due, and says nothing where none is', () => {
  const due = (review: string) =>
    new KeptScorecard({ ...LINKED, assumptions: [{ ...ONE, review }] }).published([]);
  const formats = formatsFor('en');
  render(<ReviewsDue publication={due('2026-10-30')} formats={formats} />, root);
  expect(root.textContent).toBe('');
  render(<ReviewsDue publication={due('2026-10-29')} formats={formats} />, root);
  expect(root.textContent).toContain('To be looked at again');
  expect(root.textContent).toContain('Likes bring orders');
  expect(root.textContent).toContain('Marketing, due');
  expect(root.querySelector('a')?.getAttribute('href')).toBe('#assumptions');
});
