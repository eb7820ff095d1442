import { expect, test } from 'vitest';
import { put } from '../fixtures/put.ts';
import { PageNumbers } from './page-numbers.ts';

const look = async () => {
  const numbers = new PageNumbers(document, {
    url: new URL('https://kilnview.example/overview'),
    today: '2026-11-25',
    locale: 'en',
  });
  await numbers.look();
  return numbers;
};

const raws = (numbers: PageNumbers) =>
  numbers.spots.map(({ levels, proposed }) => levels[proposed]?.raw);

const center = (el: Element) => {
  const { left, top, width, height } = el.getBoundingClientRect();
  return [left + width / 2, top + height / 2] as const;
};

test('numbers stand in the order of the page, hidden ones and scripts left out', async () => {
  put(`<div lang="en"><p>Views</p><b>1,204</b><p style="display:none">77</p>
    <script type="text/plain">55</script><p>12 comments</p><b>4.5%</b></div>`);
  expect(raws(await look())).toEqual(['1,204', '12', '4.5%']);
});

test.each([
  ['a suffix in a box of its own', '<span>1.2</span><span>K</span>', '1.2K'],
  ['a sign in a box of its own', '<sup>$</sup><b>1,204</b>', '$1,204'],
  ['a per cent sign', '<b>12.5</b><i>%</i>', '12.5%'],
  ['digits that turn one by one', '<i>1</i><i>,</i><i>2</i><i>0</i><i>4</i>', '1,204'],
])('%s belongs to the number', async (_, html, raw) => {
  put(`<div lang="en" style="font-size:20px"><p>Views</p><div>${html}</div></div>`);
  const numbers = await look();
  expect(raws(numbers)).toEqual([raw]);
});

test('a text that names days is no number', async () => {
  put(`<div lang="en"><p>Last 28 days</p><p>Oct 1 – 28, 2026</p><b>1,204</b></div>`);
  expect(raws(await look())).toEqual(['1,204']);
});

test('two numbers beside one another stay two', async () => {
  put(`<div lang="en" style="display:flex;gap:40px"><b>12</b><b>345</b></div>`);
  expect(raws(await look())).toEqual(['12', '345']);
});

test('levels widen from the number to the box that holds it alone', async () => {
  put(
    `<section lang="en"><p>Views</p><div class="w"><b>1,204</b></div><p>Likes</p><b>88</b></section>`,
  );
  const [first] = (await look()).spots;
  expect(first?.levels.map(({ el }) => el.localName)).toEqual(['b', 'div']);
});

test('open shadow roots and frames of the same origin are looked into, with their offsets', async () => {
  const box = put('<p>Likes</p><div id="host"></div>');
  const shadow = box.querySelector('#host')?.attachShadow({ mode: 'open' });
  const inner = document.createElement('b');
  inner.textContent = '3,301';
  shadow?.append(inner);
  const frame = document.createElement('iframe');
  frame.style.cssText = 'margin-left:90px;width:300px;height:120px;border:7px solid';
  box.append(frame);
  const framed = frame.contentDocument;
  if (!framed) throw new Error('no frame');
  framed.body.innerHTML = '<p>Orders</p><b>512</b>';
  const numbers = await look();
  expect(raws(numbers)).toEqual(['3,301', '512']);
  const target = framed.querySelector('b');
  if (!target) throw new Error('no target');
  const around = frame.getBoundingClientRect();
  const [x, y] = center(target);
  const spot = numbers.at(around.left + 7 + x, around.top + 7 + y);
  expect(spot?.levels[0]?.el).toBe(target);
  expect(numbers.at(...center(inner))?.levels[0]?.el).toBe(inner);
});

test('a number under another box cannot be pointed at', async () => {
  put(`<div style="position:relative;height:60px"><b>512</b>
    <div style="position:absolute;inset:0;background:#fff"></div></div>`);
  const numbers = await look();
  const el = numbers.spots[0]?.levels[0]?.el;
  if (!el) throw new Error('no number');
  expect(numbers.at(...center(el))).toBeNull();
});

test('what a number is named stands first, and what may name it after it', async () => {
  put(`<section lang="en"><h3>Views</h3><b>1,204</b><p>vs last month</p></section>`);
  const numbers = await look();
  const level = numbers.spots[0]?.levels[0];
  if (!level) throw new Error('no number');
  const shown = numbers.shown(level);
  expect(shown.labels.slice(0, 2).map((one) => one.text)).toEqual(['Views', 'vs last month']);
  expect(shown.quantity).toMatchObject({ kind: 'number', value: 1204 });
  expect(shown.reading?.metric).toBe('content.views');
});

test('the label’s unit counts: hours under "Watch time (hours)" are seconds', async () => {
  put(`<section lang="en"><h3>Watch time (hours)</h3><b>2.5</b></section>`);
  const numbers = await look();
  const level = numbers.spots[0]?.levels[0];
  if (!level) throw new Error('no number');
  expect(numbers.shown(level).quantity).toMatchObject({ value: 9000, unit: 's' });
});

test('a cell is named by the heads of its column and its row', async () => {
  put(
    `<table lang="en"><tr><th>Post</th><th>Saves</th></tr><tr><td>Glaze test</td><td>41</td></tr></table>`,
  );
  const numbers = await look();
  const level = numbers.spots[0]?.levels[0];
  if (!level) throw new Error('no number');
  expect(numbers.shown(level).labels.map((one) => one.text)).toEqual(
    expect.arrayContaining(['Saves', 'Glaze test']),
  );
});

test('a number is found again at a reading’s place, and not where the place is no address', async () => {
  put(`<section lang="en"><h3>Views</h3><b>1,204</b></section>`);
  const numbers = await look();
  const reading = numbers.page?.readings[0];
  if (!reading) throw new Error('no reading');
  expect(numbers.atPlace(reading.place, reading.raw)?.levels[0]?.el.localName).toBe('b');
  for (const place of ['', '#', '>> >> >>', '[[[', '*{}', 'a'.repeat(5000)])
    expect(numbers.atPlace(place, '1,204')?.levels[0]?.el.localName ?? 'b').toBe('b');
  expect(numbers.atPlace(reading.place, '9,999')).toBeNull();
});

test('a form whose fields take the names of the DOM’s members changes nothing', async () => {
  put(`<form lang="en"><input name="textContent"><input name="parentNode"><input name="isConnected">
    <input name="getBoundingClientRect"><input name="childNodes"><h3>Views</h3><b>1,204</b></form>`);
  const numbers = await look();
  expect(raws(numbers)).toEqual(['1,204']);
  const level = numbers.spots[0]?.levels[0];
  if (!level) throw new Error('no number');
  expect(numbers.shown(level).labels[0]?.text).toBe('Views');
});

test('finding the numbers of a large page leaves it breathing', async () => {
  put(`<div lang="en">${'<p>Views <b>1,204</b></p>'.repeat(3000)}</div>`);
  const longest = { ms: 0 };
  let last = performance.now();
  const timer = setInterval(() => {
    longest.ms = Math.max(longest.ms, performance.now() - last);
    last = performance.now();
  }, 5);
  const numbers = await look();
  clearInterval(timer);
  expect(numbers.spots).toHaveLength(3000);
});
