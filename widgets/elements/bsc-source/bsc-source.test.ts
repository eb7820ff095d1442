import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawn, part, put, until, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import type { BscKpi } from '../bsc-kpi/bsc-kpi.ts';
import '../../index.ts';

const publication = samplePublication();
let served: () => Response | Promise<Response>;
let asked: string[];

beforeEach(() => {
  asked = [];
  served = () => Response.json(publication);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    asked.push(String(input));
    return served();
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});

let count = 0;
/** Another address each time: feeds of one address are shared by the whole page. */
const address = () => `/scorecards/${++count}.json`;

function page(markup: (root: HTMLElement) => void): HTMLElement {
  const root = document.createElement('div');
  markup(root);
  document.body.append(root);
  return root;
}

function make(tag: string, attributes: Record<string, string>, ...children: Node[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const kpi = (attributes: Record<string, string> = {}) =>
  make('bsc-kpi', { kpi: 'comments', ...attributes });
const shows = (element: Element) => until(() => words(element).includes('1,384'));

describe('where the scorecard comes from', () => {
  test('a source feeds its descendants and those that name it; one file is fetched once', async () => {
    const src = address();
    const inner = kpi();
    const named = kpi({ source: '#board' });
    const own = kpi({ src });
    page((root) => root.append(named, own, make('bsc-source', { id: 'board', src }, inner)));
    await Promise.all([shows(inner), shows(named), shows(own)]);
    expect(asked).toHaveLength(1);
  });

  test('an inline script child is a source', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(publication);
    const inner = kpi();
    page((root) => root.append(make('bsc-source', {}, inner, script)));
    await shows(inner);
    expect(asked).toHaveLength(0);
  });

  test('data as a property, set before the element is on the page', async () => {
    const element = kpi() as BscKpi;
    element.data = publication;
    document.body.append(element);
    await shows(element);
  });

  test('data on the source feeds those inside, and new data follow', async () => {
    const inner = kpi();
    const source = make('bsc-source', {}, inner) as HTMLElement & { data: unknown };
    document.body.append(source);
    source.data = publication;
    await shows(inner);
    const next = structuredClone(publication);
    for (const one of next.kpis)
      if (one.id === 'comments') Object.assign(one, { value: 7, low: 7, high: 7 });
    source.data = next;
    await until(() => part(inner, 'value')?.textContent === '7');
  });

  test('a source that comes later is found', async () => {
    const named = kpi({ source: 'late' });
    document.body.append(named);
    await drawn(named);
    expect(words(named)).toContain('No scorecard yet');
    document.body.append(make('bsc-source', { id: 'late', src: address() }));
    await shows(named);
  });

  test('attributes are read and reflected in kebab case', async () => {
    const element = (await put('bsc-kpi', { kpi: 'comments', density: 'compact' })) as HTMLElement;
    expect(element.getAttribute('kpi')).toBe('comments');
    expect(element.getAttribute('density')).toBe('compact');
  });
});

describe('bad sources: a tile with the reason, and the page goes on', () => {
  const cases: [string, () => Response | Promise<Response>, RegExp][] = [
    ['404', () => new Response('', { status: 404 }), /no scorecard file at this address.*404/i],
    [
      '500',
      () => new Response('', { status: 500 }),
      /server .* has a fault \(answer 500\).*later/i,
    ],
    [
      '429',
      () => new Response('', { status: 429 }),
      /asked too often \(answer 429\).*asked again/i,
    ],
    ['403', () => new Response('', { status: 403 }), /may not read/i],
    ['a web page', () => new Response('<!doctype html><p>Sign in'), /web page/i],
    ['nothing', () => new Response(''), /empty/i],
    [
      'half a file',
      () => new Response(JSON.stringify(publication).slice(0, 3000)),
      /ends too early/i,
    ],
    ['garbage', () => new Response('ÿþ{{{'), /cannot be read|damaged/i],
    [
      'another version',
      () => Response.json({ ...publication, schema: 'fourfold/publication@9' }),
      /newer/i,
    ],
    ['another file', () => Response.json({ hello: 'world' }), /not a scorecard/i],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), /could not be reached/i],
    [
      '6 million characters',
      () => new Response(`{"schema":"${'x'.repeat(6_500_000)}"`),
      /larger than/i,
    ],
    [
      'a number of another kind',
      () => Response.json({ ...publication, goals: 'none' }),
      /not complete or not right/i,
    ],
  ];

  test.each(cases)('%s', async (_, answer, reason) => {
    served = answer;
    const errors: unknown[] = [];
    const heard = vi.fn();
    const onError = (event: Event) => errors.push(event);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    document.addEventListener('bsc-error', heard, { once: true });
    const element = kpi({ src: address() });
    document.body.append(element);
    await until(() => part(element, 'error') !== null);
    expect(words(element)).toMatch(reason);
    expect(words(element)).not.toMatch(/null|undefined|exception|parse|selector/i);
    expect(heard).toHaveBeenCalled();
    expect(errors).toEqual([]);
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
  });

  test('a KPI that is not in the file is named, with what is', async () => {
    const element = (await put('bsc-kpi', { kpi: 'no-such', data: publication })) as HTMLElement;
    expect(words(element)).toMatch(/“no-such” is not in this scorecard/);
    expect(words(element)).toContain('revenue-from-social');
  });
});

describe('refresh', () => {
  test('last good numbers stay with a word when a refresh fails, and go on when it works again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const element = kpi({ src: address(), refresh: '15m' });
    document.body.append(element);
    await shows(element);
    served = () => new Response('', { status: 500 });
    vi.advanceTimersByTime(15 * 60_000);
    await until(() => part(element, 'note') !== null);
    expect(words(element)).toContain('1,384');
    expect(words(element)).toMatch(/Not refreshed since/);
    served = () => Response.json(publication);
    vi.advanceTimersByTime(15 * 60_000);
    await until(() => part(element, 'note') === null);
    expect(asked).toHaveLength(3);
  });

  test('a server that is asked too often is left alone for as long as it says, and the last good numbers stay', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const element = kpi({ src: address(), refresh: '15m' });
    document.body.append(element);
    await shows(element);
    served = () => new Response('', { status: 429, headers: { 'retry-after': '1800' } });
    vi.advanceTimersByTime(15 * 60_000);
    await until(() => part(element, 'note') !== null);
    expect(words(element)).toContain('1,384');
    expect(words(element)).toMatch(/Not refreshed since .* asked too often \(answer 429\)/);
    served = () => Response.json(publication);
    vi.advanceTimersByTime(15 * 60_000);
    await drawn(element);
    expect(asked).toHaveLength(2);
    vi.advanceTimersByTime(15 * 60_000);
    await until(() => part(element, 'note') === null);
    expect(asked).toHaveLength(3);
  });

  test('where no refresh is wished it is asked once more when its time is over, and not by those who come before', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const waits: [() => void, number][] = [];
    const later = globalThis.setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms = 0) =>
      ms < 30_000 ? later(work, ms) : waits.push([work, ms])) as typeof setTimeout);
    const at = new Date(Date.now() + 120_000).toUTCString();
    served = () => new Response('', { status: 503, headers: { 'retry-after': at } });
    const src = address();
    const first = kpi({ src });
    document.body.append(first);
    await until(() => part(first, 'error') !== null);
    first.remove();
    served = () => Response.json(publication);
    const second = kpi({ src });
    document.body.append(second);
    await until(() => part(second, 'error') !== null);
    expect(asked).toHaveLength(1);
    const [again, ms = 0] = waits[0] ?? [];
    expect(ms).toBeGreaterThan(110_000);
    expect(ms).toBeLessThanOrEqual(120_000);
    vi.setSystemTime(Date.now() + ms);
    again?.();
    await shows(second);
    expect(asked).toHaveLength(2);
  });

  test('a wish for months is no wait at all to a browser, and is kept within what it knows', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const timer = vi.spyOn(globalThis, 'setInterval');
    for (const refresh of ['720h', '9999999999999h']) {
      const element = kpi({ src: address(), refresh });
      document.body.append(element);
      await shows(element);
    }
    const waits = timer.mock.calls.map(([, ms]) => Number(ms));
    expect(waits.length).toBeGreaterThan(1);
    for (const ms of waits) {
      expect(ms).toBeGreaterThan(20 * 86_400_000);
      expect(ms).toBeLessThan(2 ** 31);
    }
    timer.mockRestore();
  });

  test('an element that left the page fetches no more', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const element = kpi({ src: address(), refresh: '10s' });
    document.body.append(element);
    await shows(element);
    element.remove();
    vi.advanceTimersByTime(600_000);
    expect(asked).toHaveLength(1);
  });
});
