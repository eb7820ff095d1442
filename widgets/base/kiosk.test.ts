import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { samplePublication } from '../fixtures/sample.ts';
import '../index.ts';
import '../parts/more.ts';
import type { LightElement } from './light-element.ts';
import { drawn, until } from './test-page.ts';

const SLIDES = `<script type="application/json"></script>
  <bsc-kpi kpi="comments"></bsc-kpi><bsc-findings></bsc-findings><p>Notes</p>`;

async function wall(every: string | null, inner = SLIDES): Promise<LightElement> {
  const source = document.createElement('bsc-source') as LightElement & { data: unknown };
  if (every !== null) source.setAttribute('kiosk', every);
  source.innerHTML = inner;
  source.data = samplePublication();
  document.body.append(source);
  await drawn(source);
  if (every !== null) await until(() => source.renderRoot.querySelector('nav') !== null);
  return source;
}

const slides = (source: Element) =>
  [...source.children].filter((one): one is HTMLElement => one.localName !== 'script');
const shown = (source: Element) => slides(source).findIndex((one) => !one.hidden);
const seen = (source: Element) => slides(source).filter((one) => !one.hidden).length;
const buttons = (source: LightElement) => [
  ...source.renderRoot.querySelectorAll<HTMLButtonElement>('nav button'),
];
const later = (ms: number) => vi.advanceTimersByTime(ms);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('without the attribute all stand there', async () => {
  const source = await wall(null);
  expect(seen(source)).toBe(3);
  expect(buttons(source)).toEqual([]);
});

test('one after another, each as long as it says, and round again', async () => {
  const source = await wall('5s');
  expect([shown(source), seen(source)]).toEqual([0, 1]);
  later(4500);
  expect(shown(source)).toBe(0);
  later(750);
  expect([shown(source), seen(source)]).toEqual([1, 1]);
  later(10_000);
  expect(shown(source)).toBe(0);
});

test.each([
  ['1s', 3000],
  ['1m', 60_000],
  ['soon', 20_000],
  ['<img src=x>', 20_000],
])('kiosk="%s" turns after %d ms', async (every, ms) => {
  const source = await wall(every);
  later(ms - 500);
  expect(shown(source)).toBe(0);
  later(750);
  expect(shown(source)).toBe(1);
});

test('it rests with the focus in it, and goes on afterwards', async () => {
  const source = await wall('5s');
  const [hold] = buttons(source);
  hold?.focus();
  later(30_000);
  expect(shown(source)).toBe(0);
  hold?.blur();
  later(5500);
  expect(shown(source)).toBe(1);
});

test('a button holds it and says so; the focus stays on the button', async () => {
  const source = await wall('5s');
  buttons(source)[0]?.focus();
  buttons(source)[0]?.click();
  expect(buttons(source)[0]?.getAttribute('aria-pressed')).toBe('true');
  expect(source.renderRoot.activeElement).toBe(buttons(source)[0]);
  buttons(source)[0]?.blur();
  later(60_000);
  expect(shown(source)).toBe(0);
});

test('numbers and keys choose', async () => {
  const source = await wall('5s');
  expect(buttons(source).map((one) => one.getAttribute('aria-label'))).toEqual([
    'Hold',
    '1 of 3',
    '2 of 3',
    '3 of 3',
  ]);
  buttons(source)[3]?.click();
  expect(shown(source)).toBe(2);
  buttons(source)[3]?.focus();
  const press = (key: string) =>
    source.renderRoot.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
    );
  press('ArrowRight');
  expect(shown(source)).toBe(0);
  press('End');
  expect(shown(source)).toBe(2);
  press('ArrowLeft');
  expect(shown(source)).toBe(1);
  expect(source.renderRoot.activeElement?.getAttribute('aria-current')).toBe('true');
});

test('where no motion is wanted it is held from the start', async () => {
  const real = matchMedia;
  vi.stubGlobal('matchMedia', (query: string) =>
    query.includes('reduced-motion')
      ? Object.assign(new EventTarget(), { matches: true })
      : real(query),
  );
  const source = await wall('5s');
  later(60_000);
  expect(shown(source)).toBe(0);
  expect(buttons(source)[0]?.getAttribute('aria-pressed')).toBe('true');
  vi.unstubAllGlobals();
});

test('what is added comes into the round; without the attribute all are back', async () => {
  const source = await wall('5s');
  source.append(document.createElement('bsc-risks'));
  await until(() => buttons(source).length === 5);
  expect(seen(source)).toBe(1);
  source.removeAttribute('kiosk');
  await until(() => buttons(source).length === 0);
  expect(seen(source)).toBe(4);
});

test('on paper all of it stands', async () => {
  const source = await wall('5s');
  dispatchEvent(new Event('beforeprint'));
  expect(seen(source)).toBe(3);
  dispatchEvent(new Event('afterprint'));
  expect(seen(source)).toBe(1);
});
