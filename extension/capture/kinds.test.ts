import { afterEach, expect, test } from 'vitest';
import { discover } from './index.ts';

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

async function labelsOn(style: string, body: string): Promise<string[]> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1440px;height:900px;border:0';
  frame.srcdoc = `<!doctype html><html lang="en"><style>${style}</style><body>${body}</body></html>`;
  frames.push(frame);
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  const root = frame.contentDocument as Document;
  const url = new URL('https://dashboard.example/');
  return discover(root, { url, today: '2026-11-23' }).readings.map(({ label }) => label);
}

const NAMES =
  'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ivy Juniper Katsura Larch Maple Nutmeg Oak Pine'.split(
    ' ',
  );
const cards = (value: (i: number) => string): string =>
  NAMES.map(
    (name, i) =>
      `<section class="card"><h3>${name} visits</h3><p class="value">${value(i)}</p></section>`,
  ).join('');
const visits = (...left: string[]) =>
  NAMES.filter((name) => !left.includes(name)).map((name) => `${name} visits`);

test('of cards built alike, one that a style sheet cuts off by its place alone is not read', async () => {
  const style = '.card:nth-child(7){height:0;margin:0;overflow:hidden}';
  expect(
    await labelsOn(
      style,
      cards((i) => `${311 + 37 * i}`),
    ),
  ).toEqual(visits('Ginkgo'));
});

test('of cards built alike, one that is hidden by its place alone is not read', async () => {
  const style = '.card:nth-child(6) .value{display:none}';
  expect(
    await labelsOn(
      style,
      cards((i) => `${311 + 37 * i}`),
    ),
  ).toEqual(visits('Fir'));
});

test('a signed number that is set as large as a value by its place alone is one, those set small are not', async () => {
  const style = '.value{font-size:14px}.card:nth-child(9) .value{font-size:28px}';
  expect(
    await labelsOn(
      style,
      cards((i) => `+${311 + 37 * i}`),
    ),
  ).toEqual(['Ivy visits']);
});

const panel = (before: string, name: string, value: string) =>
  `<div class="part">${before}<div class="panel"><section><h3>${name}</h3><p>${value}</p></section></div></div>`;

test('a part that is cut off because of what stands before it is not read', async () => {
  const style = '.panel{overflow:visible}[aria-expanded=false]+.panel{height:0;overflow:hidden}';
  const button = (open: boolean) => `<button aria-expanded="${open}">Show</button>`;
  const body = panel(button(true), 'Visits', '412') + panel(button(false), 'Orders', '97');
  expect(await labelsOn(style, body)).toEqual(['Visits']);
});

test('a part that is cut off because a box beside it is ticked is not read', async () => {
  const style = '.panel{overflow:visible}input:checked~.panel{height:0;overflow:hidden}';
  const box = (ticked: string) => `<input type="checkbox" ${ticked}>`;
  const body = panel(box(''), 'Visits', '412') + panel(box('checked'), 'Orders', '97');
  expect(await labelsOn(style, body)).toEqual(['Visits']);
  // The state is no attribute once a person or a script has changed it.
  const untold = `${body.replace(' checked', '')}<script>document.querySelectorAll('input')[1].checked = true</script>`;
  expect(await labelsOn(style, untold)).toEqual(['Visits']);
});
