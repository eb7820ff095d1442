import { afterEach, expect, test, vi } from 'vitest';
import { put } from '../fixtures/put.ts';
import { settle, whenStill } from '../index.ts';

const timers: (ReturnType<typeof setInterval> | ReturnType<typeof setTimeout>)[] = [];

afterEach(() => {
  for (const timer of timers.splice(0)) clearInterval(timer);
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

test('a ticker in a corner blocks nothing and is named; the rest is still', async () => {
  const box = put('<p>Orders 342</p><p class="tick">0</p>');
  let n = 0;
  const tick = box.querySelector('.tick') as Element;
  timers.push(setInterval(() => tick.replaceChildren(String(n++)), 50));
  const { how, moving } = await settle(document, { quietMs: 700, maxMs: 12_000 });
  expect(how).toBe('still');
  expect(moving).toEqual([tick]);
});

test('a count up to its number by frames is waited for, and is not taken for a ticker', async () => {
  const box = put('<p>0</p>');
  const text = box.firstElementChild?.firstChild as Text;
  const since = performance.now();
  const count = () => {
    const share = Math.min(1, (performance.now() - since) / 1500);
    text.data = Math.round(1204 * share).toLocaleString('en');
    if (share < 1) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const { how, moving } = await settle(document, { quietMs: 200, maxMs: 8000 });
  expect([how, moving.length, box.textContent]).toEqual(['still', 0, '1,204']);
});

test('a browser that draws late counts up late, and its number is waited for', async () => {
  const drawn = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((call) => {
    const timer = setTimeout(() => call(performance.now()), 600);
    timers.push(timer);
    return 0;
  });
  const box = put('<p>0</p>');
  const text = box.firstElementChild?.firstChild as Text;
  let shown = 0;
  const count = () => {
    shown += 1;
    text.data = `${shown * 401}`;
    if (shown < 3) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const { how } = await settle(document, { quietMs: 200, maxMs: 8000 });
  drawn.mockRestore();
  expect([how, box.textContent]).toEqual(['still', '1203']);
});

test('grey bars where numbers will stand are waited for', async () => {
  const box = put(
    '<div class="card-skeleton" style="width:200px;height:20px;background:#ddd"></div>',
  );
  timers.push(setTimeout(() => box.replaceChildren('1,204'), 1200));
  expect(await whenStill(document, { quietMs: 100, maxMs: 8000 })).toBe('still');
  expect(box.textContent).toBe('1,204');
});

test('grey bars for ever are decoration', async () => {
  put('<div class="skeleton" style="width:200px;height:20px;background:#ddd"></div>');
  const started = performance.now();
  expect(await whenStill(document, { quietMs: 100, maxMs: 9000 })).toBe('still');
  expect(performance.now() - started).toBeLessThan(6000);
});

test('a part marked as busy is waited for', async () => {
  const box = put('<div aria-busy="true" style="width:200px;height:20px">Revenue</div>');
  const part = box.firstElementChild as Element;
  timers.push(
    setTimeout(() => {
      part.append(' 1,204');
      part.setAttribute('aria-busy', 'false');
    }, 1000),
  );
  expect(await whenStill(document, { quietMs: 100, maxMs: 8000 })).toBe('still');
  expect(box.textContent).toBe('Revenue 1,204');
});

test('a list that comes in pieces is waited for to its last piece', async () => {
  const box = put('<ul></ul>');
  const list = box.firstElementChild as Element;
  for (const ms of [50, 350, 700, 1450, 2200])
    timers.push(
      setTimeout(() => {
        list.append(Object.assign(document.createElement('li'), { textContent: 'Row' }));
      }, ms),
    );
  expect(await whenStill(document, { quietMs: 400, maxMs: 10_000 })).toBe('still');
  expect(list.childElementCount).toBe(5);
});

test('a list without an end: the page is busy when the time is up', async () => {
  const box = put('<ul></ul>');
  timers.push(setInterval(() => box.firstElementChild?.append(Math.random().toString(36)), 40));
  const { how } = await settle(document, { quietMs: 200, maxMs: 1500 });
  expect(how).toBe('busy');
});

test('sent elsewhere without a load, the old page is not taken for the new', async () => {
  const box = put('<p>Orders 342</p>');
  timers.push(setTimeout(() => box.replaceChildren('Orders 17'), 900));
  const options = { quietMs: 100, maxMs: 8000, awaitsChange: true };
  expect(await whenStill(document, options)).toBe('still');
  expect(box.textContent).toBe('Orders 17');
});

test('where nothing changes after all, it is not waited for without end', async () => {
  put('<p>Orders 342</p>');
  const started = performance.now();
  expect(await whenStill(document, { quietMs: 100, maxMs: 9000, awaitsChange: true })).toBe(
    'still',
  );
  expect(performance.now() - started).toBeLessThan(5000);
});

test('what is written anew as it was is no change', async () => {
  const box = put('<p class="a">1,204</p>');
  const p = box.firstElementChild as Element;
  timers.push(
    setInterval(() => {
      p.replaceChildren('1,204');
      p.setAttribute('class', 'a');
    }, 20),
  );
  const started = performance.now();
  expect(await whenStill(document, { quietMs: 200, maxMs: 9000 })).toBe('still');
  expect(performance.now() - started).toBeLessThan(2500);
});

test('a page that names its images as the document’s members is waited for all the same', async () => {
  put('<img name="readyState"><img name="getAnimations"><img name="fonts"><p>Orders 342</p>');
  expect(await whenStill(document, { quietMs: 60, maxMs: 5000 })).toBe('still');
});
