import { expect, test } from 'vitest';
import { memoryContext } from '../fixtures/context.ts';
import { pageOf, reading } from '../fixtures/readings.ts';
import { HANDLERS } from './registry.ts';

const ORIGIN = 'https://kilnview.example';
const page = { ...pageOf([reading()]), source: `${ORIGIN}/overview` };

async function captured() {
  const made = memoryContext({ page, allowed: [ORIGIN], at: `${ORIGIN}/overview` });
  await HANDLERS['page.capture']({ tab: 7 }, made.context);
  return { ...made, id: made.store.rows[0]?.id ?? '' };
}

test('S1-M7.4: captures are counted, and what the person read is held against what was captured', async () => {
  const { context, id, store } = await captured();
  expect(await HANDLERS['gate.state']({}, context)).toEqual({
    tallies: [{ platform: 'kilnview.example', found: 1, due: 1, days: 1 }],
  });
  const compare = (text: string) => HANDLERS['gate.compare']({ id, text }, context);
  // 1,204 was captured: "1.2K" means 1,150 to 1,250.
  expect(await compare('1,204')).toEqual({ agreed: true });
  expect(await compare('1.2K')).toEqual({ agreed: true });
  expect(await compare('1,205')).toEqual({ agreed: false });
  expect(await compare('1.3K')).toEqual({ agreed: false });
  await expect(compare('<img src=x>')).rejects.toThrow(/Write it as the page would/);
  await expect(compare('12 %')).rejects.toThrow(/another unit/);
  expect(store.rows).toHaveLength(1);
});

test('a number that is gone is refused in words', async () => {
  const { context } = await captured();
  await expect(
    HANDLERS['gate.compare']({ id: '0'.repeat(32), text: '3' }, context),
  ).rejects.toThrow('This number is not here any more. Compare another one.');
});
