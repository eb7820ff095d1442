import { afterEach, describe, expect, test } from 'vitest';
import { drawn, folded, part, put, until, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

const data = samplePublication();
const shown = (attributes: Record<string, unknown>, from: unknown = data) =>
  put<HTMLElement>('bsc-distribution', { ...attributes, data: from });

describe('S2-D1, S2-D2: shares of a whole', () => {
  test('segments largest first, with whose they are and of what days', async () => {
    const text = words(await shown({}));
    expect(text).toMatch(/Followers by age.*YouTube Studio · Kiln & Co · 24 Oct ?– ?20 Nov 2026/);
    expect(text).toMatch(/25–34 38\.4%.*18–24 22\.9%.*45–54 11\.2%/);
  });

  test('the rest that nobody named is hatched and said', async () => {
    const element = await shown({});
    expect(words(element)).toContain('Not known 9.2%');
    expect(element.shadowRoot?.querySelectorAll('.hatch')).toHaveLength(1);
  });

  test('by metric, by id or by name; codes of countries in the language of the page', async () => {
    for (const of of [
      'audience.countries',
      'audience.countries/youtube-studio',
      'FOLLOWERS BY COUNTRY',
    ]) {
      expect(words(await shown({ of }))).toMatch(/Germany 31\.2%/);
    }
    const box = document.createElement('div');
    box.lang = 'de';
    document.body.append(box);
    const element = await put('bsc-distribution', { of: 'audience.countries', data }, box);
    expect(words(element)).toMatch(/Deutschland 31,2 ?%/);
  });

  test('past ten they are one bar together: 1.4 and 1.1 are 2.5', async () => {
    expect(words(await shown({ of: 'audience.countries' }))).toContain('2 others 2.5%');
  });

  test('the table holds every one, and can be scrolled by keyboard', async () => {
    const element = await shown({ of: 'audience.countries' });
    element.shadowRoot?.querySelector<HTMLElement>('button')?.click();
    await drawn(element);
    expect(element.hasAttribute('table')).toBe(true);
    const rows = [...(part(element, 'table')?.querySelectorAll('tbody tr') ?? [])];
    expect(rows).toHaveLength(13);
    expect(folded(rows.at(-2)?.textContent)).toMatch(/Sweden ?1\.1% ?±0\.05%/);
    expect(element.shadowRoot?.querySelector('[role=region]')?.getAttribute('tabindex')).toBe('0');
  });

  test('what the scorecard has not is said with what it has', async () => {
    expect(words(await shown({ of: 'audience.hats' }))).toMatch(
      /“audience.hats” is not in this scorecard.*audience.age, audience.gender, audience.countries/,
    );
    expect(words(await shown({ platform: 'twitch' }))).toContain(
      '“twitch” is not in this scorecard',
    );
  });

  test('more than a whole is said, and has no rest', async () => {
    const over = structuredClone(data);
    Object.assign(over.distributions?.[0] ?? {}, { rest: null });
    const element = await shown({}, over);
    expect(words(element)).toContain('shares of several wholes');
    expect(element.shadowRoot?.querySelector('.hatch')).toBeNull();
  });
});

test.each([
  ['a text', 'x'],
  ['numbers', [1, 2]],
  ['a group without shares', [{ metric: 'm', name: 'N' }]],
  ['shares that are none', [{ name: 'N', rest: 'x', shares: [{ segment: 7, value: 'x' }, null] }]],
])('distributions that are %s throw nothing into the page', async (_, distributions) => {
  const element = await shown({}, { ...data, distributions });
  expect(words(element)).not.toMatch(/NaN|undefined|\[object|could not be shown/);
});

test.each(['bsc-distribution', 'bsc-heatmap'])(
  '%s, 240 wide: a heading is broken between words alone',
  async (tag) => {
    const box = document.createElement('div');
    box.style.width = '240px';
    box.lang = 'de';
    document.body.append(box);
    const named = samplePublication();
    for (const one of [...(named.distributions ?? []), ...(named.matrices ?? [])])
      one.name = 'Nachbarschaftsseiten im Überblick';
    const element = await put<HTMLElement>(tag, { data: named }, box);
    await until(() => words(element).includes('Als Tabelle zeigen'));
    const heading = [...(part(element, 'label')?.childNodes ?? [])].find(
      (one) => one instanceof Text && one.data.includes('Überblick'),
    );
    const range = document.createRange();
    const lines = ['Nachbarschaftsseiten', 'im', 'Überblick'].map((word) => {
      const at = String(heading?.textContent).indexOf(word);
      range.setStart(heading as Node, at);
      range.setEnd(heading as Node, at + word.length);
      return range.getClientRects().length;
    });
    expect(lines).toEqual([1, 1, 1]);
  },
);
