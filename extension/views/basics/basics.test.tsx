import { expect, test } from 'vitest';
import { effectiveShares } from '../../../core/strategy/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';

test('name, period, currency, thresholds and a rate are changed in one edit, and taken back', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'basics', kept);
  await page.type('Name of the scorecard', 'Our kiln');
  await page.type('Days that a report covers', '90');
  await page.type('Currency', 'idr');
  await page.type('On track from score', '75');
  await page.press('Add a rate');
  expect(page.seen()).toContain('A rate needs two different currencies');
  await page.type('From', 'USD');
  await page.type('To', 'IDR');
  await page.type('On', '2026-10-01');
  await page.type('One is worth', '16000');
  await page.press('Save');
  expect(kept.scorecard).toMatchObject({
    ...{ title: 'Our kiln', periodDays: 90, currency: 'IDR' },
    thresholds: { good: 75, watch: 40 },
    rates: [{ from: 'USD', to: 'IDR', day: '2026-10-01', rate: 16_000 }],
  });
  expect(kept.revisions).toHaveLength(1);
  await page.press('Undo');
  expect(kept.scorecard).toEqual(SMALL);
});

test('S1-M2.5: weights count as shares of the whole or within what they are in, and the score stays', async () => {
  const card = {
    ...SMALL,
    perspectives: SMALL.perspectives.map((one) =>
      one.id === 'financial' ? { ...one, weight: 3 } : one,
    ),
  };
  const kept = new KeptScorecard(card);
  const page = await openWork(root, 'basics', kept);
  await page.type('Weights count', 'absolute');
  await page.press('Save');
  expect(kept.scorecard.weighting).toBe('absolute');
  expect(kept.scorecard.kpis.map(({ kpi, share }) => [kpi, share])).toEqual([
    ['orders', 0.75],
    ['likes', 0.25],
  ]);
  await page.type('Weights count', 'relative');
  await page.press('Save');
  expect(kept.scorecard).not.toHaveProperty('weighting');
  expect(effectiveShares(kept.scorecard).get('orders')?.score).toBeCloseTo(0.75, 9);
});

test('what makes no sense is told and not stored', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'basics', kept);
  await page.refuses(
    [
      ['Name of the scorecard', ' ', 'needs a name'],
      ['Days that a report covers', '0.5', 'whole number'],
      ['Currency', 'E1R', 'three letters'],
      ['Off track below score', '90', 'begins above'],
    ],
    'Discard',
  );
  expect(kept.revisions).toEqual([]);
});
