import { afterEach, expect, test } from 'vitest';
import { RowsSeen, readLive } from './index.ts';

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const ROW = 30;
const SHOWN = 10;
const HEAD =
  '<div role="row" aria-rowindex="1" style="position:sticky;top:0;z-index:1;background:#fff"><span role="columnheader">Video</span><span role="columnheader">Views</span><span role="columnheader">Likes</span></div>';
const STYLE =
  '<style>[role=row]{display:flex;height:30px;position:absolute;left:0;right:0}[role=row]>span{width:200px}</style>';

interface Made {
  readonly root: Document;
  readonly scroll: (to: number) => void;
  readonly names: string[];
}

/** A list of which only the rows in view are there, drawn into the same few elements again and again. */
async function list(
  rows: number,
  total: string,
  name = (i: number) => `Clip ${'abcdefgh'[i % 8]}${i}x`,
): Promise<Made> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1200px;height:800px;border:0';
  frame.srcdoc = `<html lang="en"><body>${STYLE}<div role="grid" ${total} style="position:relative;height:${SHOWN * ROW}px;overflow:auto"><div style="height:${(rows + 1) * ROW}px">${HEAD}</div></div></body></html>`;
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const root = frame.contentDocument as Document;
  const grid = root.querySelector('[role=grid]') as HTMLElement;
  const drawn = Array.from({ length: SHOWN }, () => {
    const row = root.createElement('div');
    row.setAttribute('role', 'row');
    for (let i = 0; i < 3; i += 1) {
      const cell = root.createElement('span');
      cell.setAttribute('role', 'gridcell');
      cell.append('');
      row.append(cell);
    }
    grid.firstElementChild?.append(row);
    return row;
  });
  const draw = () => {
    const from = Math.min(rows - SHOWN, Math.floor(grid.scrollTop / ROW));
    for (const [k, row] of drawn.entries()) {
      const i = from + k;
      row.setAttribute('aria-rowindex', String(i + 2));
      row.style.top = `${(i + 1) * ROW}px`;
      for (const [c, text] of [name(i), String(1000 + i), String(10 + i)].entries())
        (row.children[c]?.firstChild as Text).data = text;
    }
  };
  draw();
  const scroll = (to: number) => {
    grid.scrollTop = to * ROW;
    draw();
  };
  return { root, scroll, names: Array.from({ length: rows }, (_, i) => name(i)) };
}

const options = { url: new URL('https://dashboard.example/'), today: '2026-11-23' };
const views = (page: Awaited<ReturnType<typeof readLive>>) =>
  page.readings
    .filter(({ label, status }) => label === 'Views' && status === 'ok')
    .map(({ subject, value }) => [subject.item, value] as const);

test('rows add up as the person scrolls, each once, and it is said how many are left', async () => {
  const { root, scroll, names } = await list(40, 'aria-rowcount="41"');
  const rows = new RowsSeen();
  const seen: number[] = [];
  let page = await readLive(root, { ...options, rows });
  expect(page.problems.map(({ what }) => what)).toContain(
    `${views(page).length} of 40 rows of a list were seen so far. Scroll through it to see the rest.`,
  );
  expect(rows.isPartial).toBe(true);
  for (const to of [6, 3, 12, 18, 24, 31, 31]) {
    scroll(to);
    page = await readLive(root, { ...options, rows });
    seen.push(views(page).length);
  }
  const found = new Map(views(page));
  expect(found.size).toBe(views(page).length);
  expect(views(page).length).toBe(40);
  for (const [i, name] of names.entries())
    expect([name, found.get(name)]).toEqual([name, 1000 + i]);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(page.problems).toEqual([]);
});

test('without the rows before, only those in view are read', async () => {
  const { root, scroll } = await list(40, 'aria-rowcount="41"');
  await readLive(root, options);
  scroll(20);
  expect(views(await readLive(root, options)).length).toBeLessThanOrEqual(SHOWN);
});

test('where no total is known it is said how many were seen', async () => {
  const { root, scroll } = await list(40, '');
  const rows = new RowsSeen();
  const first = await readLive(root, { ...options, rows });
  expect(rows.isPartial).toBe(true);
  scroll(20);
  const page = await readLive(root, { ...options, rows });
  expect(views(page).length).toBeGreaterThan(views(first).length);
  expect(page.problems.map(({ what }) => what)).toEqual([
    `${rows.count} rows of a list were seen so far. Only rows that were scrolled into view are read.`,
  ]);
});

test('a list that was filtered without a scroll begins anew', async () => {
  const { root, scroll } = await list(40, '');
  const rows = new RowsSeen();
  await readLive(root, { ...options, rows });
  const cells = root.querySelectorAll('[role=gridcell]:first-child');
  for (const [i, cell] of cells.entries())
    (cell.firstChild as Text).data = `Other ${'abcdefghij'[i]}z`;
  const page = await readLive(root, { ...options, rows });
  expect(views(page).every(([item]) => item?.startsWith('Other'))).toBe(true);
  scroll(0);
});

test('a row whose number became another while the list was scrolled is for the person to settle', async () => {
  const { root, scroll } = await list(40, '');
  const rows = new RowsSeen();
  await readLive(root, { ...options, rows });
  scroll(2);
  const cell = [...root.querySelectorAll('[role=row]')].find((row) =>
    row.textContent?.includes('Clip f5x'),
  )?.children[1];
  (cell?.firstChild as Text).data = '9999';
  const page = await readLive(root, { ...options, rows });
  const reading = page.readings.filter(
    ({ label, subject }) => label === 'Views' && subject.item === 'Clip f5x',
  );
  expect(reading.map(({ status }) => status)).toEqual(['quarantined']);
  expect(reading[0]?.why).toContain('two numbers for Views of "Clip f5x"');
});
