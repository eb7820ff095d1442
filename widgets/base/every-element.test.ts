import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import emptyFile from '../fixtures/empty.json';
import fullFile from '../fixtures/full.json';
import partialFile from '../fixtures/partial.json';
import { samplePublication } from '../fixtures/sample.ts';
import { ELEMENTS } from '../fixtures/states.ts';
import unreadFile from '../fixtures/unread.json';
import {
  contractPublication,
  emptyPublication,
  hostilePublication,
  hugePublication,
  partialPublication,
  unreadPublication,
} from '../fixtures/variants.ts';
import '../index.ts';
// Fetched here, so that no test waits for it.
import '../parts/more.ts';
import { clock } from './age.ts';
import { addressOf, drawn, part, put, until, words } from './test-page.ts';

const faults: string[] = [];
const note = (event: Event) => faults.push(String((event as ErrorEvent).message ?? event.type));

beforeEach(() => {
  clock.now = () => Date.parse('2026-11-23T10:00:00Z');
  faults.length = 0;
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
});

afterEach(() => {
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  expect(faults).toEqual([]);
  document.body.replaceChildren();
});

test('where the page says the room, an empty place keeps it, and no outline is drawn for a moment', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => {}));
  const element = Object.assign(document.createElement('bsc-scorecard'), {
    src: '/never-in-its-room.json',
    room: '100:432',
  });
  document.body.append(element);
  await drawn(element);
  const height = () => element.getBoundingClientRect().height;
  expect([part(element, 'loading'), height()]).toEqual([null, 432]);
  await until(() => part(element, 'loading') !== null);
  expect([element.shadowRoot?.querySelectorAll('.root').length, height()]).toEqual([1, 432]);
  vi.restoreAllMocks();
});

describe.each(ELEMENTS)('%s climbs the ladder', (tag, attributes) => {
  test('nothing yet: says how to feed it', async () => {
    const element = await put(tag, attributes);
    expect(words(element)).toMatch(/No scorecard yet.*bsc-source/);
    expect(part(element, 'empty')).not.toBeNull();
  });

  test('loading: an outline holds the place', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => {}));
    const element = await put(tag, { ...attributes, src: `/never-${tag}.json` });
    expect(part(element, 'loading')).not.toBeNull();
    expect(part(element, 'base')?.getAttribute('aria-busy')).toBe('true');
    vi.restoreAllMocks();
  });

  test('bad source: a tile with the reason', async () => {
    const element = await put(tag, { ...attributes, src: addressOf('<!doctype html>') });
    await until(() => part(element, 'error') !== null);
    expect(words(element)).toMatch(/web page/);
  });

  test('no data: nothing is shown as zero, nothing breaks', async () => {
    for (const data of [emptyPublication(), unreadPublication()]) {
      const element = await put(tag, { ...attributes, data });
      expect(words(element).length).toBeGreaterThan(10);
      expect(words(element)).not.toMatch(/null|undefined|NaN|Invalid/);
    }
  });

  test.each([
    ['full', samplePublication()],
    ['partial', partialPublication()],
    ['huge', hugePublication()],
  ])('value: %s', async (_, data) => {
    const element = await put(tag, { ...attributes, data });
    expect(part(element, 'error')).toBeNull();
    expect(words(element)).not.toMatch(/null|undefined|NaN|Invalid|\[object/);
  });

  test('texts full of <script> are shown as texts and run nothing', async () => {
    const globals = Object.keys(globalThis).length;
    const element = await put(tag, { ...attributes, data: hostilePublication() });
    await drawn(element);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect('__ran' in globalThis).toBe(false);
    expect(element.shadowRoot?.querySelector('script, img')).toBeNull();
    // What shows no text of the file has none to show.
    if (tag !== 'bsc-export') expect(words(element)).toContain('<script>');
    expect(Object.keys(globalThis).length).toBe(globals);
  });

  test('an attribute that names nothing gets a tile that says what there is', async () => {
    const named = Object.keys(attributes)[0];
    if (!named) return;
    const element = await put(tag, { [named]: '"><script>', data: samplePublication() });
    expect(part(element, 'error')).not.toBeNull();
    expect(words(element)).toMatch(/is not in this scorecard/);
  });

  test('no inline style attribute, which a strict content security policy would refuse', async () => {
    const element = await put(tag, { ...attributes, data: partialPublication() });
    const styled = element.shadowRoot?.querySelectorAll('[style]:not(canvas)');
    expect(styled).toHaveLength(0);
    expect(element.shadowRoot?.querySelectorAll('style')).toHaveLength(0);
  });

  test('the fallback table in the light DOM is not shown beside the element', async () => {
    const element = document.createElement(tag);
    const table = document.createElement('table');
    table.textContent = 'fallback';
    element.append(table);
    Object.assign(element, attributes, { data: samplePublication() });
    document.body.append(element);
    await drawn(element);
    expect(table.getClientRects()).toHaveLength(0);
  });

  test('moved to another place in the page it goes on', async () => {
    const element = await put(tag, { ...attributes, data: samplePublication() });
    const before = words(element);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    await drawn(element);
    expect(words(element)).toBe(before);
  });
});

describe('what all share', () => {
  test('the locale of the page writes the numbers', async () => {
    const box = document.createElement('div');
    box.lang = 'de';
    document.body.append(box);
    const element = await put('bsc-kpi', { kpi: 'comments', data: samplePublication() }, box);
    expect(words(element)).toContain('1.384');
  });

  test('a stale number says its age, told from now and not from the day of the file', async () => {
    const fresh = await put('bsc-kpi', { kpi: 'comments', data: samplePublication() });
    expect(words(fresh)).toMatch(/Read (today|yesterday|\d days ago)/);
    clock.now = () => Date.parse('2027-02-01T10:00:00Z');
    const late = await put('bsc-kpi', { kpi: 'comments', data: samplePublication() });
    expect(words(late)).toMatch(/Stale, read 10 weeks ago|Stale, read \d months ago/);
    expect(late.shadowRoot?.querySelector('.value.faded')).not.toBeNull();
  });

  test('rules of the page for all of its elements change no text inside', async () => {
    const element = await put('bsc-kpi', { kpi: 'comments', data: samplePublication() });
    const looks = () => {
      const label = part(element, 'label');
      const style = label && getComputedStyle(label);
      return ['text-transform', 'letter-spacing', 'text-align', 'text-indent']
        .concat(['white-space', 'font-style', 'font-weight', 'font-variant-caps'])
        .map((name) => `${name}: ${style?.getPropertyValue(name)}`);
    };
    const before = looks();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { text-transform: uppercase; letter-spacing: 5px;
      text-align: center; text-indent: 2em; white-space: nowrap;
      font-style: italic; font-weight: 900; font-variant: small-caps }`);
    document.adoptedStyleSheets = [sheet];
    expect(looks()).toEqual(before);
    document.adoptedStyleSheets = [];
  });

  test('a number from a clock that differs is not said to be read today', async () => {
    clock.now = () => Date.parse('2026-11-01T10:00:00Z');
    for (const [tag, attributes] of [
      ['bsc-kpi', { kpi: 'comments' }],
      ['bsc-trend', { kpi: 'comments' }],
      ['bsc-comparison', { kpi: 'comments' }],
      ['bsc-freshness', {}],
    ] as const) {
      const element = await put(tag, { ...attributes, data: samplePublication() });
      await until(() => /2026, ahead of the clock here/.test(words(element)));
      expect(words(element)).not.toMatch(/Read today|Nothing has been read/);
    }
    const board = words(await put('bsc-scorecard', { data: samplePublication() }));
    expect(board).toMatch(/as of 22 Nov 2026 ?Dated 22 Nov 2026, ahead/);
  });

  test('a page that is dark without saying so gets dark widgets, and theme overrules it', async () => {
    const box = document.createElement('div');
    box.style.background = '#101214';
    document.body.append(box);
    const element = await put('bsc-kpi', { kpi: 'comments', data: samplePublication() }, box);
    expect(part(element, 'base')?.getAttribute('data-scheme')).toBe('dark');
    element.setAttribute('theme', 'light');
    await drawn(element);
    expect(part(element, 'base')?.getAttribute('data-scheme')).toBe('light');
  });

  test('bsc-load and bsc-error bubble out of shadow roots', async () => {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const load = vi.fn();
    host.addEventListener('bsc-load', load);
    await put('bsc-kpi', { kpi: 'comments', data: samplePublication() }, shadow);
    expect(load).toHaveBeenCalledOnce();
  });

  test('right-to-left: bars run the other way', async () => {
    const box = document.createElement('div');
    box.dir = 'rtl';
    document.body.append(box);
    const element = await put('bsc-kpi', { kpi: 'comments', data: samplePublication() }, box);
    const bar = element.shadowRoot?.querySelector('.flip');
    expect(bar && getComputedStyle(bar).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  });

  test('numbers that arrive move nothing below them: KPI and trend keep their height', async () => {
    for (const [tag, slack] of [
      ['bsc-kpi', 1],
      ['bsc-trend', 1],
    ] as const) {
      let answer: (response: Response) => void = () => {};
      vi.spyOn(globalThis, 'fetch').mockImplementation(
        () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      );
      const element = await put(tag, { kpi: 'comments', src: `/later-${tag}.json` });
      const before = element.getBoundingClientRect().height;
      answer(Response.json(samplePublication()));
      await until(() => part(element, 'loading') === null);
      await drawn(element);
      expect(Math.abs(element.getBoundingClientRect().height - before)).toBeLessThanOrEqual(slack);
      vi.restoreAllMocks();
    }
  });
});

test('the sample files are what the sample writes, so that the demo shows what is tested', () => {
  expect(fullFile).toEqual(samplePublication({ asOf: fullFile.asOf }));
  expect(partialFile).toEqual(partialPublication(partialFile.asOf));
  expect(unreadFile).toEqual(unreadPublication(unreadFile.asOf));
  expect(emptyFile).toEqual(emptyPublication());
});

test('an estimate says so wherever its value stands', async () => {
  const data = samplePublication();
  const cases: [string, Record<string, string>][] = [
    ['bsc-kpi', { kpi: 'impressions' }],
    ['bsc-kpi', { kpi: 'impressions', density: 'compact' }],
    ['bsc-trend', { kpi: 'impressions' }],
    ['bsc-goal', { goal: 'engaging' }],
    ['bsc-explain', { kpi: 'impressions' }],
  ];
  for (const [tag, attributes] of cases) {
    expect(words(await put(tag, { ...attributes, data }))).toContain('estimated');
  }
  expect(words(await put('bsc-kpi', { kpi: 'comments', data }))).not.toContain('estimated');
});

test('a file written by hand, with nothing but what the contract names, is shown whole', async () => {
  const data = contractPublication();
  const board = words(await put('bsc-scorecard', { data }));
  expect(board).toMatch(/67 of 100/);
  expect(board).toContain('1 of 2 KPIs');
  expect(board).toContain('Outlook 65');
  expect(board).not.toMatch(/0 of 0|Outlook –/);
  expect(words(await put('bsc-goal', { goal: 'sell', data }))).toMatch(/67.*Outlook 65.*€2,912/);
  expect(words(await put('bsc-kpi', { kpi: 'revenue', data }))).toMatch(/€2,912.*Target €5,000/);
  expect(words(await put('bsc-kpi', { kpi: 'orders', data }))).toMatch(/–.*Nobody has read it yet/);
  expect(words(await put('bsc-strategy-map', { data }))).toContain('No goal stands here yet');
});
