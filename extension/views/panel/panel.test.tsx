import { render } from 'preact';
import { expect, test } from 'vitest';
import type { PageReadings, Reading } from '../../../core/model/index.ts';
import { type PageView, Refusal } from '../../messages/index.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { formatsFor } from '../format.ts';
import { Panel } from './panel.tsx';
import { type PanelApi, PanelModel } from './panel-model.ts';

// biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
const seen = (element: HTMLElement) => element.innerText;

const ID = 'a'.repeat(32);
const reading = (change: Partial<Reading> = {}): Reading => ({
  ...{ label: 'Views', value: 1200, low: 1150, high: 1250, unit: '1', raw: '1.2K' },
  ...{ metric: 'content.views', subject: { platform: 'kilnview.example', account: '' } },
  ...{ period: null, delta: null, confidence: 0.95, status: 'ok', place: 'div > b', by: 'reader' },
  ...change,
});
const WHY = 'What stands around Pots is different from before. Nothing was stored for it.';
const doubted = reading({
  ...{ label: 'Pots', raw: '9', value: 9, low: 9, high: 9, status: 'quarantined', why: WHY },
  ...{ place: 'p > b', by: 'recipe', recipe: ID, metric: 'own.pots-abc123' },
});
const page: PageReadings = {
  ...{ source: 'https://kilnview.example/x', platform: null, page: null, account: null },
  ...{ period: null, readings: [reading(), doubted], problems: [], durationMs: 1 },
};
const last = { value: 312, low: 312, high: 312, unit: '1', seen: '2026-11-24T08:00:00.000Z' };
const view: PageView = {
  page,
  taken: [0],
  left: [{ label: 'Pots', why: WHY, reading: 1, last }],
};

async function open(answers: Record<string, unknown> = {}) {
  const asked: [string, object][] = [];
  const api: PanelApi = {
    tab: async () => 7,
    openDashboard: () => undefined,
    ask: (async (type: string, data: object) => {
      asked.push([type, data]);
      const answer = type in answers ? answers[type] : type === 'page.read' ? view : {};
      if (answer instanceof Error) throw answer;
      return answer;
    }) as PanelApi['ask'],
  };
  const model = new PanelModel(api, formatsFor('en'));
  render(<Panel model={model} api={api} locale="en" />, root);
  await model.read();
  await settled();
  const buttons = () => [...root.querySelectorAll('button')];
  return {
    asked,
    model,
    settled,
    press: async (name: string) => {
      buttons()
        .find((one) => one.textContent === name)
        ?.click();
      await settled();
    },
  };
}

test('a number in doubt stands with its reason beside the last good one', async () => {
  await open();
  const text = seen(root);
  expect(text).toContain(WHY);
  expect(text).toMatch(/Last good\s+312[\s\S]+On the page now\s+9/);
  expect(text).toContain('1 number needs a look');
});

test('"Fix" opens the picker at its place with the last good number', async () => {
  const { press, asked } = await open();
  await press('Fix');
  expect(asked.at(-1)).toMatchObject([
    'picker.open',
    { tab: 7, fix: { place: 'p > b', raw: '9', recipe: ID, why: WHY, good: { words: '312' } } },
  ]);
});

test('"It is right" stores it and says so', async () => {
  const stored = { ...last, value: 9, low: 9, high: 9, from: '2026-10-28', to: '2026-11-25' };
  const { press, asked } = await open({ 'recipes.confirm': { name: 'Pots', stored } });
  await press('It is right');
  expect(asked).toContainEqual(['recipes.confirm', { tab: 7, id: ID }]);
  expect(seen(root)).toContain('Stored 9 as Pots');
});

test('"Forget" can be taken back', async () => {
  const removed = { id: ID, label: 'Pots' };
  const { press, asked } = await open({ 'recipes.remove': { removed } });
  await press('Forget');
  expect(seen(root)).toContain('Fourfold no longer looks for Pots. What was stored stays.');
  await press('Undo');
  expect(asked).toContainEqual(['recipes.restore', { recipe: removed }]);
  expect(seen(root)).toContain('Pots is looked for again.');
});

test('a number is outlined while it is looked at, and not once the page in front is another', async () => {
  const { asked, model, settled } = await open();
  const shows = () => asked.filter(([type]) => type === 'picker.show').map(([, data]) => data);
  expect(shows()).toEqual([]);
  root.querySelector<HTMLElement>('.label.plain')?.focus();
  await settled();
  expect(shows()).toEqual([{ tab: 7, at: { place: 'div > b', raw: '1.2K' } }]);
  await model.turnTo();
  expect(shows().at(-1)).toEqual({ tab: 7, at: null });
});

test('what could not be done is said, and the page stays in view', async () => {
  const { press } = await open({ 'picker.open': new Refusal('The page went away.') });
  await press('Teach a number');
  expect(seen(root)).toContain('The page went away.');
  expect(seen(root)).toContain('Views');
});
