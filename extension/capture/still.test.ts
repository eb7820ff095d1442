import { afterEach, expect, test } from 'vitest';
import { whenStill } from './index.ts';

const made: Element[] = [];
const timers: ReturnType<typeof setInterval>[] = [];

function put(html: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  made.push(box);
  return box;
}

afterEach(() => {
  for (const timer of timers.splice(0)) clearInterval(timer);
  for (const el of made.splice(0)) el.remove();
});

test('a page at rest is still after the quiet time, not later', async () => {
  const started = performance.now();
  expect(await whenStill(document, { quietMs: 60, maxMs: 5000 })).toBe('still');
  const took = performance.now() - started;
  expect(took).toBeGreaterThanOrEqual(55);
  expect(took).toBeLessThan(2000);
});

test('a page that fills in is waited for until its last number stands', async () => {
  const box = put('<p>0</p>');
  let n = 0;
  const timer = setInterval(() => {
    n += 1;
    box.firstElementChild?.replaceChildren(String(n));
    if (n === 6) clearInterval(timer);
  }, 30);
  timers.push(timer);
  expect(await whenStill(document, { quietMs: 250, maxMs: 10_000 })).toBe('still');
  expect(box.textContent).toBe('6');
});

test('a page that never rests ends as busy when the time is up', async () => {
  const box = put('<p>tick</p>');
  let n = 0;
  timers.push(setInterval(() => box.firstElementChild?.replaceChildren(String(n++)), 10));
  const started = performance.now();
  expect(await whenStill(document, { quietMs: 300, maxMs: 500 })).toBe('busy');
  expect(performance.now() - started).toBeLessThan(3000);
});

test('a fade is waited for, an endless pulse is not', async () => {
  const box = put('<p>1,204</p>');
  const el = box.firstElementChild as HTMLElement;
  el.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 400 });
  el.animate([{ color: 'red' }, { color: 'blue' }], { duration: 100, iterations: Infinity });
  const started = performance.now();
  expect(await whenStill(document, { quietMs: 50, maxMs: 5000 })).toBe('still');
  expect(performance.now() - started).toBeGreaterThanOrEqual(380);
});

test('a change inside an open shadow root counts', async () => {
  const box = put('<div></div>');
  const shadow = (box.firstElementChild as HTMLElement).attachShadow({ mode: 'open' });
  shadow.innerHTML = '<b>0</b>';
  let n = 0;
  timers.push(setInterval(() => shadow.firstElementChild?.replaceChildren(String(n++)), 10));
  expect(await whenStill(document, { quietMs: 200, maxMs: 450 })).toBe('busy');
});
