import { render } from 'preact';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageOf, reading } from '../../messages/fixtures/readings.ts';
import type { PageView } from '../../messages/index.ts';
import { speak } from '../../words/index.ts';
import { settled } from '../fixtures/settled.ts';
import '../look.css';
import './popup.css';
import { Popup } from './popup.tsx';
import { type PopupApi, popupModel } from './popup-model.ts';

const WIDTH = 360;
let root: HTMLElement;

beforeAll(async () => {
  await speak('ar');
  document.documentElement.dir = 'rtl';
  root = document.createElement('div');
  root.style.width = `${WIDTH}px`;
  document.body.append(root);
});

afterAll(async () => {
  render(null, root);
  root.remove();
  document.documentElement.dir = 'ltr';
  await speak('en');
});

const view: PageView = {
  page: pageOf([reading(), reading({ label: 'Likes', status: 'quarantined', place: '/b' })]),
  taken: [0],
  left: [{ label: 'Likes', why: 'The page shows two numbers for Likes.', reading: 1 }],
};

const answers: Record<string, unknown> = {
  'page.recognised': view,
  'page.read': view,
  'site.state': { remembered: false },
};

test('in Arabic the popup is written from right to left, in its words, and inside its width', async () => {
  const api = {
    tab: { id: 7, origin: 'https://kilnview.example' },
    ...{ allow: async () => true, openPanel: async () => undefined, close: () => undefined },
    openDashboard: () => undefined,
    ask: async (type: string) => answers[type],
  } as unknown as PopupApi;
  const model = popupModel(api);
  render(<Popup model={model} api={api} locale="ar" />, root);
  await model.read();
  await settled();
  const button = [...root.querySelectorAll('button')].find((one) =>
    one.textContent?.includes('التقاط الأرقام'),
  );
  expect(button).toBeDefined();
  expect(root.scrollWidth).toBeLessThanOrEqual(WIDTH);
  const { right } = root.getBoundingClientRect();
  const heading = root.querySelector('h1, .heading, p');
  expect(getComputedStyle(heading as Element).direction).toBe('rtl');
  // Nothing stands out on either side.
  for (const one of root.querySelectorAll('*')) {
    const box = one.getBoundingClientRect();
    if (box.width === 0) continue;
    expect(box.right).toBeLessThanOrEqual(right + 1);
    expect(box.left).toBeGreaterThanOrEqual(right - WIDTH - 1);
  }
  // The name of a number begins at the right, its value ends at the left.
  const [first] = root.querySelectorAll('li');
  const cells = [...(first?.children ?? [])].map((one) => one.getBoundingClientRect());
  if (cells[0] && cells[1] && Math.abs(cells[0].top - cells[1].top) < 4)
    expect(cells[0].left).toBeGreaterThanOrEqual(cells[1].left);
});
