import { expect, test } from 'vitest';
import type { RiskUse } from '../../../core/model/index.ts';
import { setRisk } from '../../../core/templates/index.ts';
import type { Ask } from '../asks.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';
import { EditModel } from '../kpis/edit-model.ts';
import { NEW, RecordModel } from './record-model.ts';

const RISK: RiskUse = {
  ...{ kpi: 'orders', category: 'operational', objective: 'sell', owner: 'The shop' },
  ...{ appetite: 20, tolerance: 10, cadenceDays: 14 },
};

test('a record that is stored shows in the list and no more in its form, however long the scores take', async () => {
  const kept = new KeptScorecard(SMALL, {});
  let scored = () => {};
  const edit = new EditModel(kept.ask as Ask, () => new Promise<void>((done) => (scored = done)));
  await edit.load();
  const records = new RecordModel<{ owner: string }>(edit, () => ({}));
  records.begin(NEW, { owner: '' });
  const seen: (readonly [listed: number, open: boolean])[] = [];
  const both = () => [edit.mine.value?.scorecard.risks?.length ?? 0, records.open.value.has(NEW)];
  const note = () => void seen.push(both() as [number, boolean]);
  const stops = [edit.mine.subscribe(note), records.open.subscribe(note)];
  const saved = records.save(NEW, 'A risk was added.', () => (now) => setRisk(now, RISK));
  await expect.poll(() => edit.mine.value?.scorecard.risks?.length).toBe(1);
  expect(both()).toEqual([1, false]);
  // At no moment is it in both places, nor in neither.
  for (const [listed, open] of seen) expect(listed === 1).toBe(!open);
  scored();
  expect(await saved).toBe(true);
  for (const stop of stops) stop();
});
