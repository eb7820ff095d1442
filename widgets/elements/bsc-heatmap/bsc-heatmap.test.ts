import { afterEach, expect, test } from 'vitest';
import { drawn, part, put, until, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

const data = samplePublication();
const shown = (from: unknown = data, more = {}) =>
  put<HTMLElement>('bsc-heatmap', { data: from, ...more });
const cells = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('tbody td') ?? []),
];
const press = async (element: HTMLElement, ...keys: string[]) => {
  for (const key of keys) {
    part(element, 'map')?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await drawn(element);
  }
};

test('S2-D4: seven days of 24 hours; hours that nobody has seen are hatched and never zero', async () => {
  const element = await shown();
  expect(cells(element)).toHaveLength(168);
  // The sample begins at six.
  expect(cells(element).filter((one) => one.classList.contains('of-none'))).toHaveLength(7 * 6);
  expect(cells(element)[0]?.getAttribute('aria-label')).toBe('Monday 0:00: not seen');
});

test('the greatest hour is said in words', async () => {
  // 2 at its peak at 16:00, and 0.15 for each day of the week: 3.05 on Sunday.
  expect(words(await shown())).toContain('Most: Sunday 16:00: 3.05%');
});

test('arrow keys walk from cell to cell and stop at the edges; each is said', async () => {
  const element = await shown();
  const map = part(element, 'map') as HTMLElement;
  map.focus();
  await drawn(element);
  await press(element, 'ArrowDown', 'ArrowRight');
  expect(map.getAttribute('aria-activedescendant')).toBe('c1-1');
  expect(element.shadowRoot?.getElementById('c1-1')?.classList.contains('on')).toBe(true);
  expect(words(element)).toContain('Tuesday 1:00: not seen');
  await press(element, 'End');
  expect(words(element)).toMatch(/Tuesday 23:00: \d/);
  await press(element, 'ArrowRight', 'Home', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  expect(map.getAttribute('aria-activedescendant')).toBe('c0-0');
});

test('a key that walks nowhere is left to the page', async () => {
  const element = await shown();
  const event = new KeyboardEvent('keydown', { key: 'a', cancelable: true });
  part(element, 'map')?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

test('the week begins as the locale says', async () => {
  const box = document.createElement('div');
  box.lang = 'en-US';
  document.body.append(box);
  const element = await put('bsc-heatmap', { data: { ...data, locale: 'en-US' } }, box);
  expect(cells(element)[0]?.getAttribute('aria-label')).toMatch(/^(Sunday|Monday) 12:00 AM/);
});

test('what hatching means is said where something is hatched, and nowhere else', async () => {
  const key = (element: Element) => element.shadowRoot?.querySelector('span:has(> i.of-none)');
  expect(key(await shown(data))?.textContent?.trim()).toBe('not seen');
  const hours = Array.from({ length: 168 }, (_, i) => ({
    ...{ day: 1 + Math.floor(i / 24), hour: i % 24, value: i },
  }));
  expect(key(await shown({ ...data, matrices: [{ name: 'N', cells: hours }] }))).toBeNull();
});

test('what the depths mean is said: the palest is none, the deepest the greatest', async () => {
  const scale = (await shown()).shadowRoot?.querySelector('.scale');
  const depths = [...(scale?.querySelectorAll('i:not(.of-none)') ?? [])];
  expect(depths.map((one) => one.className)).toEqual(['of-0', 'of-1', 'of-2', 'of-3', 'of-4']);
  expect(depths[0]?.previousElementSibling?.textContent).toBe('0%');
  expect(depths[4]?.nextElementSibling?.textContent).toBe('3.05%');
});

test('from right to left the day begins at the right, and the arrow to the left goes on in it', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  box.dir = 'rtl';
  const element = await put<HTMLElement>('bsc-heatmap', { data }, box);
  const [first, second] = cells(element).map((one) => one.getBoundingClientRect().x);
  expect(first).toBeGreaterThan(second ?? Number.NaN);
  (part(element, 'map') as HTMLElement).focus();
  await drawn(element);
  await press(element, 'ArrowLeft');
  expect(part(element, 'map')?.getAttribute('aria-activedescendant')).toBe('c0-1');
});

test('as a table: every hour with its numbers', async () => {
  const element = await shown(data, { table: true });
  const rows = part(element, 'table')?.querySelectorAll('tbody tr');
  expect(rows).toHaveLength(24);
  expect(rows?.[16]?.querySelectorAll('td')[6]?.textContent).toBe('3.05%');
});

test.each([
  ['cells that are none', [{ name: 'N', cells: [{ day: 9, hour: 'x', value: 4 }, 7, null] }]],
  ['no cells', [{ name: 'N' }]],
  ['one value everywhere', [{ name: 'N', cells: [{ day: 1, hour: 1, value: 0 }] }]],
  [
    'numbers at the edge',
    [
      {
        name: 'N',
        cells: [
          { day: 1, hour: 1, value: 1.7e308 },
          { day: 1, hour: 2, value: -1.7e308 },
        ],
      },
    ],
  ],
])('%s: nothing breaks', async (_, matrices) => {
  const element = await shown({ ...data, matrices });
  expect(cells(element)).toHaveLength(168);
  expect(words(element)).not.toMatch(/NaN|undefined|Infinity/);
});

test('240 wide, in German: hours do not run into each other, and what is hatched stands beside its word', async () => {
  const box = document.createElement('div');
  box.style.width = '240px';
  box.lang = 'de';
  document.body.append(box);
  const element = await put<HTMLElement>('bsc-heatmap', { data }, box);
  await until(() => words(element).includes('Uhr'));
  const within = element.shadowRoot as ShadowRoot;
  const hours = [...within.querySelectorAll<HTMLElement>('thead span:not(.sr)')].filter((one) =>
    one.checkVisibility({ checkOpacity: true }),
  );
  expect(hours.length).toBeGreaterThan(1);
  const places = hours.map((one) => one.getBoundingClientRect());
  for (const [i, place] of places.entries()) {
    expect(place.left).toBeGreaterThan(places[i - 1]?.right ?? 0);
  }
  const hatched = within.querySelector('.scale .of-none') as HTMLElement;
  const word = hatched.parentElement as HTMLElement;
  expect(word.textContent).toContain('nicht gesehen');
  expect(word.getClientRects()).toHaveLength(1);
});
