import { expect, test } from 'vitest';
import { USUAL_JOURNEY } from '../../../core/templates/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

const NUMBERS = [
  numberOf('commerce.orders', 30),
  numberOf('engagement.interactions', 50),
  numberOf('content.reach', 1000),
];

const line = (name: string) =>
  [...root.querySelectorAll<HTMLElement>('li.kpi')].find(
    (one) => one.querySelector('h2')?.textContent === name,
  )?.textContent ?? '';
const stage = (name: string) =>
  [...root.querySelectorAll<HTMLButtonElement>('button.stage')].find((one) =>
    one.textContent?.startsWith(name),
  );

test('S0-CW1: the usual journey has loops, says what is known, and that the rest is not known and not 0', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'journey', kept, NUMBERS);
  expect(root.querySelectorAll('button.stage')).toHaveLength(5);
  expect(root.querySelectorAll('.journey .way')).toHaveLength(USUAL_JOURNEY.flows.length);
  // Orders are used by the scorecard; the others are not worked out, and nothing measures this way.
  expect(line('Convert')).toContain('30');
  expect(line('Attract → Engage')).toContain('Your scorecard does not use');
  expect(line('Convert → Retain')).toContain('Nothing measures it yet.');
  expect(line('Engage, again')).toContain('not known');
  expect(page.seen()).not.toMatch(/\b0 ?%/);
  await page.press('Make it mine');
  expect(kept.scorecard.journey).toEqual(USUAL_JOURNEY);
  // 50 of 1,000 people reached.
  expect(line('Attract → Engage')).toMatch(/5 ?%/);
  expect(line('Retain → Convert')).toContain('No number yet');
  await page.press('Back to the usual one');
  expect(kept.scorecard).toEqual(SMALL);
});

test('S0-CW1: a stage is chosen with the keyboard, and only its ways stay in the list', async () => {
  const page = await openWork(root, 'journey', new KeptScorecard(SMALL), NUMBERS);
  const convert = stage('Convert');
  convert?.focus();
  expect(document.activeElement).toBe(convert);
  convert?.click();
  await settled();
  expect(stage('Convert')?.ariaPressed).toBe('true');
  expect(line('Engage → Convert')).not.toBe('');
  expect(line('Advocate → Attract')).toBe('');
  expect(root.querySelectorAll('.journey .quiet').length).toBe(6);
  await page.press('Show all');
  expect(line('Advocate → Attract')).not.toBe('');
});

test('S0-CW1: stages and ways are added, measured, changed and taken out, each undone by itself', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'journey', kept, NUMBERS);
  await page.press('Add a stage');
  await page.type('Name of the stage', 'convert');
  await page.press('Save');
  expect(page.seen()).toContain('Another stage has this name.');
  await page.type('Name of the stage', 'Return');
  await page.press('Save');
  expect(kept.scorecard.journey?.stages.at(-1)).toEqual({ id: 'return', name: 'Return' });
  await page.press('Add a way');
  await page.type('From', 'return');
  await page.type('To', 'return');
  await page.type('KPI that says how many go this way', 'orders');
  await page.press('Save');
  expect(kept.scorecard.journey?.flows.at(-1)).toEqual({
    ...{ from: 'return', to: 'return', kpi: 'orders' },
  });
  expect(line('Return, again')).toContain('30');
  await page.press('Add a way');
  await page.type('From', 'attract');
  await page.type('To', 'engage');
  await page.press('Save');
  expect(page.seen()).toContain('This way is there already.');
  await page.press('Cancel');
  await page.press('Change the way Return, again');
  await page.press('Remove');
  expect(kept.scorecard.journey?.flows).toEqual(USUAL_JOURNEY.flows);
  await page.press('Undo');
  expect(kept.scorecard.journey?.flows).toHaveLength(USUAL_JOURNEY.flows.length + 1);
  await page.press('Change the stage Return');
  await page.press('Remove');
  expect(kept.scorecard.journey).toEqual(USUAL_JOURNEY);
});
