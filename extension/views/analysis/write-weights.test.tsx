import { render } from 'preact';
import { expect, test } from 'vitest';
import { effectiveShares } from '../../../core/strategy/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';
import { WriteWeights, withApproved } from './write-weights.tsx';

const APPROVED = [
  { id: 'orders', weight: 0.7 },
  { id: 'likes', weight: 0.3 },
];

test('S1-M2.3: approved weights are shown as a difference, written by one word, and taken back', async () => {
  const kept = new KeptScorecard(SMALL);
  render(<WriteWeights ask={kept.ask} approved={APPROVED} />, root);
  await settled();
  // Two goals of one KPI each, alike before.
  expect(root.textContent).toContain('Orders50 % 70 %');
  expect(root.textContent).toContain('Likes50 % 30 %');
  expect(kept.revisions).toEqual([]);
  const press = async (words: string) => {
    [...root.querySelectorAll('button')].find((one) => one.textContent === words)?.click();
    await settled();
  };
  await press('Write these weights into the scorecard');
  const shares = effectiveShares(kept.scorecard);
  expect(shares.get('orders')?.score).toBeCloseTo(0.7, 3);
  expect(shares.get('likes')?.score).toBeCloseTo(0.3, 3);
  expect(root.textContent).toContain('2 KPIs have the weights that you approved.');
  expect(root.textContent).toContain('already has these weights');
  await press('Undo');
  expect(kept.scorecard).toEqual(SMALL);
});

test('what was proposed for some KPIs leaves the share of the others', () => {
  const [first, second] = SMALL.goals;
  if (!first || !second) throw new Error('no goals');
  const card = {
    ...SMALL,
    goals: [
      { ...first, lagging: [{ kpi: 'orders' }, { kpi: 'followers' }] },
      { ...second, lagging: [{ kpi: 'likes' }, { kpi: 'shares' }] },
    ],
  };
  // A quarter each; followers and shares keep it, orders and likes split their half anew.
  const written = withApproved(card, APPROVED);
  expect(
    written?.shares.map(({ id, before, after }) => [id, before, Number(after.toFixed(3))]),
  ).toEqual([
    ['orders', 0.25, 0.35],
    ['likes', 0.25, 0.15],
  ]);
  expect(withApproved(card, [{ id: 'no-such-kpi', weight: 1 }])).toBeNull();
  expect(withApproved(card, [{ id: 'orders', weight: Number.NaN }])).toBeNull();
});
