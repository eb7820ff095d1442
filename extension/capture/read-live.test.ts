import { afterEach, expect, test } from 'vitest';
import { show } from './fixtures/framed-page.ts';
import { readLive, readPage } from './index.ts';
import { SLICE_MS } from './page/pace.ts';

const pages = import.meta.glob<string>('./fixtures/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const timers: ReturnType<typeof setInterval>[] = [];

afterEach(() => {
  for (const timer of timers.splice(0)) clearInterval(timer);
});

const options = { url: new URL('https://dashboard.example/'), today: '2026-11-23', budgetMs: 1e5 };
/** A rest after each step: a page read so is interrupted wherever it can be. */
const restless = { ...options, sliceMs: 0 };

const card = (label: string, value: string) =>
  `<div class="card"><div>${label}</div><div style="font-size:24px">${value}</div></div>`;
const tick = (root: Document, n: number) => {
  const text = root.querySelector('.card > :last-child')?.firstChild as Text;
  text.data = String(n);
};
const page = (body: string) => `<html lang="en"><body>${body}</body></html>`;

test.each(Object.entries(pages))('%s is read in slices as in one go', async (_path, html) => {
  const root = await show(html);
  const { durationMs: _one, ...atOnce } = readPage(root, options);
  const { durationMs: _two, ...inSlices } = await readLive(root, restless);
  expect(inSlices).toEqual(atOnce);
});

test('no slice of a page of 20,000 elements lasts 50 ms', async () => {
  const cards = Array.from({ length: 2000 }, (_, i) =>
    card(`Thing ${'abcdef'[i % 6]}${i}`, `${i}`),
  );
  const root = await show(
    page(cards.join('') + '<ul><li><a>A line of words</a></li></ul>'.repeat(4600)),
  );
  expect(root.querySelectorAll('*').length).toBeGreaterThan(19_000);
  // The first layout is the page's own work.
  root.body.getBoundingClientRect();
  // A busy machine takes the thread away now and then, which is not the reader's work: each step
  // counts by the quickest of its runs, of which there are more where the machine is busier.
  let quickest: number[] = [];
  const longest = () => SLICE_MS + Math.max(...quickest);
  for (let i = 0; i < 4 || (i < 40 && longest() >= 50); i += 1) {
    const steps: number[] = [];
    const { readings } = await readLive(root, { ...restless, onSlice: (ms) => steps.push(ms) });
    expect(readings.length).toBeGreaterThan(1000);
    quickest = i === 0 ? steps : steps.map((ms, n) => Math.min(ms, quickest[n] ?? ms));
  }
  expect(quickest.length).toBeGreaterThan(100);
  expect(longest()).toBeLessThan(50);
}, 120_000);

test('a page that changes once while it is read is read again, and no mixture comes out', async () => {
  const root = await show(page(card('Views', '1,204') + card('Orders', '7')));
  let rests = 0;
  const { readings, problems } = await readLive(root, {
    ...restless,
    onRested: () => {
      rests += 1;
      if (rests !== 3) return;
      const values = root.querySelectorAll('.card > :last-child');
      values[0]?.replaceChildren('2,408');
      values[1]?.replaceChildren('14');
    },
  });
  expect(readings.map(({ label, value, status }) => [label, value, status])).toEqual([
    ['Views', 2408, 'ok'],
    ['Orders', 14, 'ok'],
  ]);
  expect(problems).toEqual([]);
});

test('a number that changes each time is quarantined and said; the rest is read', async () => {
  const root = await show(page(card('Views', '1,204') + card('Orders', '7')));
  let n = 0;
  const { readings, problems } = await readLive(root, {
    ...restless,
    onRested: () => tick(root, ++n),
  });
  expect(readings.map(({ label, status }) => [label, status])).toEqual([
    ['Views', 'quarantined'],
    ['Orders', 'ok'],
  ]);
  expect(problems.map(({ what }) => what)).toContain(
    'Views kept changing while the page was read. Nothing was stored for it. Read the page again when it has come to rest.',
  );
});

test('what is known to move neither stops the rest nor is taken', async () => {
  const root = await show(page(card('Viewers now', '1,204') + card('Orders', '7')));
  const moving = [...root.querySelectorAll('.card > :last-child')].slice(0, 1);
  let n = 0;
  let rests = 0;
  const onRested = () => {
    rests += 1;
    tick(root, ++n);
  };
  const { readings } = await readLive(root, { ...restless, moving, onRested });
  expect(readings.map(({ label, status }) => [label, status])).toEqual([
    ['Viewers now', 'quarantined'],
    ['Orders', 'ok'],
  ]);
  const once = rests;
  rests = 0;
  await readLive(root, { ...restless, onRested: () => (rests += 1) });
  expect(once).toBeLessThan(2 * rests);
});

test('a page that scrolls while it is read is read right', async () => {
  const root = await show(
    page(
      `<div style="height:600px"></div>${card('Views', '1,204')}${card('Orders', '7')}<div style="height:3000px"></div>`,
    ),
  );
  const { readings } = await readLive(root, {
    ...restless,
    onRested: () => root.defaultView?.scrollBy(0, 40),
  });
  for (const one of readings) {
    const value = one.label === 'Views' ? 1204 : 7;
    if (one.status === 'ok') expect([one.label, one.value]).toEqual([one.label, value]);
  }
  expect(readings.map(({ label }) => label).sort()).toEqual(['Orders', 'Views']);
});

test('who ends the reading ends it at the next rest', async () => {
  const root = await show(page(card('Views', '1,204').repeat(500)));
  const ending = new AbortController();
  let rests = 0;
  const reading = readLive(root, {
    ...restless,
    signal: ending.signal,
    onRested: () => {
      rests += 1;
      if (rests === 5) ending.abort(new Error('elsewhere'));
    },
  });
  await expect(reading).rejects.toThrow('elsewhere');
  expect(rests).toBe(5);
});
