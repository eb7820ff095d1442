import { expect, test } from 'vitest';
import { show } from '../fixtures/framed-page.ts';
import { discover } from '../index.ts';

async function labelsOn(style: string, body: string): Promise<string[]> {
  const root = await show(
    `<!doctype html><html lang="en"><style>${style}</style><body>${body}</body></html>`,
  );
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

/** As many parts as make a list, of which the eighth is in another state. */
const parts = (before: (isOther: boolean) => string): string =>
  NAMES.map(
    (name, i) =>
      `<div class="part">${before(i === 7)}<div class="panel"><section><h3>${name} visits</h3><p>${311 + 37 * i}</p></section></div></div>`,
  ).join('');

test('a part that is cut off because of what stands before it is not read', async () => {
  const style = '.panel{overflow:visible}[aria-expanded=false]+.panel{height:0;overflow:hidden}';
  const body = parts((isShut) => `<button aria-expanded="${!isShut}">Show</button>`);
  expect(await labelsOn(style, body)).toEqual(visits('Hazel'));
});

test('a part that is cut off because a box beside it is ticked is not read', async () => {
  const style = '.panel{overflow:visible}input:checked~.panel{height:0;overflow:hidden}';
  const body = parts((isTicked) => `<input type="checkbox" ${isTicked ? 'checked' : ''}>`);
  expect(await labelsOn(style, body)).toEqual(visits('Hazel'));
  // The state is no attribute once a person or a script has changed it.
  const untold = `${parts(() => '<input type="checkbox">')}<script>document.querySelectorAll('input')[7].checked = true</script>`;
  expect(await labelsOn(style, untold)).toEqual(visits('Hazel'));
});
