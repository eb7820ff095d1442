import { render } from 'preact';
import { expect, test } from 'vitest';
import { type Observation, observationId } from '../../../core/model/index.ts';
import { Refusal } from '../../messages/index.ts';
import type { Ask } from '../asks.ts';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { formatsFor } from '../format.ts';
import { NumbersModel } from './numbers-model.ts';
import { NumbersSection } from './numbers-section.tsx';
import './numbers.css';

const NOW = '2026-10-29T08:00:00.000Z';

function number(value: number, change: Partial<Observation> = {}): Observation {
  const content = {
    metric: 'content.views',
    subject: { platform: 'youtube-studio', account: 'kiln' },
    value,
    low: value - 50,
    high: value + 50,
    unit: '1',
    from: '2026-10-01',
    to: '2026-10-29',
    seen: '2026-10-29T07:55:00.000Z',
    source: {
      kind: 'page' as const,
      adapter: 'youtube-studio',
      label: 'Views',
      raw: '1.2K',
      place: 'main > b',
    },
    ...change,
  };
  return { id: observationId(content), ...content };
}

type Asked = [string, Record<string, unknown>];

async function open(total: number, more: Record<string, (data: never) => unknown> = {}) {
  const asked: Asked[] = [];
  const one = number(1200);
  const answers: Record<string, (data: never) => unknown> = {
    'numbers.find': ({ skip, limit }: { skip: number; limit: number }) => ({
      total,
      rows: Array.from({ length: Math.max(0, Math.min(limit, total - skip)) }, (_, at) => ({
        observation: number(1200 + skip + at),
        isCorrected: false,
      })),
    }),
    'numbers.choices': () => ({
      platforms: [['youtube-studio', total]],
      accounts: [['youtube-studio', 'kiln', total]],
      metrics: [['content.views', total]],
      kinds: [['page', total]],
    }),
    'numbers.deleted': () => [],
    'numbers.held': () => [],
    'numbers.read': () => ({
      versions: [one],
      removed: [],
      revisions: [],
      pages: [{ id: one.id, address: 'https://studio.youtube.com/x' }],
    }),
    ...more,
  };
  const ask = (async (type: string, data: Record<string, unknown>) => {
    asked.push([type, data]);
    return answers[type]?.(data as never);
  }) as Ask;
  const model: NumbersModel = new NumbersModel(ask, (): Promise<void> => model.load());
  render(<NumbersSection model={model} formats={formatsFor('en')} now={NOW} />, root);
  await settled();
  return { asked, model, one };
}

const finds = (asked: readonly Asked[]) =>
  asked.flatMap(([type, data]) => (type === 'numbers.find' ? [data] : []));
// biome-ignore lint/performance/useDomNodeTextContent: what a person sees
const said = () => root.innerText;
const list = () => root.querySelector<HTMLElement>('[role=grid]') as HTMLElement;
const button = (name: RegExp) =>
  [...root.querySelectorAll('button')].find((one) => name.test(one.textContent ?? ''));

function type(field: Element | null | undefined, text: string): void {
  const input = field as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

test('of a million numbers only those in view are drawn and asked for, to the very last', async () => {
  const { asked } = await open(1_000_000);
  expect(root.querySelectorAll('[role=row]').length).toBeLessThan(40);
  expect(said()).toContain('1,000,000 numbers');
  list().scrollTop = list().scrollHeight;
  await settled();
  await settled();
  const rows = [...root.querySelectorAll('[role=row]')];
  expect(rows.at(-1)?.getAttribute('aria-rowindex')).toBe('1000000');
  expect(rows.at(-1)?.textContent).toContain('1,001,199');
  expect(finds(asked).every(({ limit }) => limit === 100)).toBe(true);
});

test('by keyboard: to the end, back by a row, and open', async () => {
  const { asked } = await open(500);
  const press = async (key: string) => {
    list().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled();
  };
  await press('End');
  await press('ArrowUp');
  const active = list().getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(active)?.getAttribute('aria-rowindex')).toBe('499');
  await press('Enter');
  expect(asked.at(-1)?.[0]).toBe('numbers.read');
  expect(root.querySelector('dialog')?.open).toBe(true);
});

test('what is typed is asked for as it is, a pattern too', async () => {
  const { asked } = await open(3);
  type(root.querySelector('[type=search]'), '(.*)+$');
  await settled();
  expect(finds(asked).at(-1)).toMatchObject({ text: '(.*)+$', skip: 0 });
});

test('filters are asked for together, and “Show all” takes them away', async () => {
  const { asked } = await open(3);
  for (const [name, value] of [
    ['Site', 'youtube-studio'],
    ['Account', JSON.stringify(['youtube-studio', 'kiln'])],
    ['Metric', 'content.views'],
    ['Source', 'page'],
    ['State', 'standing'],
    ['From', '2026-10-01'],
  ]) {
    const label = [...root.querySelectorAll('label')].find((one) =>
      one.textContent?.startsWith(name ?? ''),
    );
    const field = label?.querySelector<HTMLSelectElement | HTMLInputElement>('select, input');
    if (!field) throw new Error(`no ${name}`);
    field.value = value ?? '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  }
  expect(finds(asked).at(-1)).toEqual({
    platform: 'youtube-studio',
    account: 'kiln',
    metric: 'content.views',
    kind: 'page',
    state: 'standing',
    from: '2026-10-01',
    skip: 0,
    limit: 100,
  });
  button(/^Show all/)?.click();
  await settled();
  expect(finds(asked).at(-1)).toEqual({ skip: 0, limit: 100 });
});

test('an answer that comes after a later question is of no use any more', async () => {
  let slow: ((value: unknown) => void) | undefined;
  const answer = (total: number) => ({ total, rows: [] });
  const { model } = await open(3, {
    'numbers.find': ({ text }: { text?: string }) =>
      text === 'slow' ? new Promise((done) => (slow = done)) : answer(text === 'fast' ? 7 : 3),
  });
  const first = model.filter({ text: 'slow' });
  await model.filter({ text: 'fast' });
  slow?.(answer(99));
  await first;
  expect(model.total.value).toBe(7);
});

test('one number says where it comes from, and how its rounding may be read', async () => {
  const { model, one } = await open(1);
  await model.read(one.id);
  await settled();
  for (const part of [
    '“1.2K”',
    '“Views”',
    '1,150 to 1,250',
    'YouTube Studio',
    'studio.youtube.com',
    'main > b',
    'stands',
  ])
    expect(said()).toContain(part);
});

test('it is corrected with a reason, which can be undone', async () => {
  const made = 'b'.repeat(32);
  const { asked, model, one } = await open(1, {
    'numbers.correct': ({ isTrial }: { isTrial?: boolean }) => ({
      value: 1300,
      low: 1300,
      high: 1300,
      unit: '1',
      id: isTrial ? null : made,
    }),
    'numbers.delete': () => ({ ids: [made] }),
  });
  await model.read(one.id);
  await settled();
  const form = root.querySelector('[aria-labelledby=n-correct]');
  const [value, why] = form?.querySelectorAll('input') ?? [];
  expect(form?.querySelector('button')?.disabled).toBe(true);
  type(value, '1,300');
  await settled();
  expect(form?.textContent).toContain('1,300');
  type(why, 'The page was late');
  await settled();
  form?.querySelector('button')?.click();
  await settled();
  expect(asked).toContainEqual([
    'numbers.correct',
    { id: one.id, text: '1,300', why: 'The page was late' },
  ]);
  expect(said()).toContain('All scores follow');
  button(/^Undo/)?.click();
  await settled();
  expect(asked).toContainEqual([
    'numbers.delete',
    { ids: [made], why: 'The correction was undone.' },
  ]);
});

test('it is deleted with a reason, and put back by undo', async () => {
  const { asked, model, one } = await open(1, {
    'numbers.delete': () => ({ ids: [one.id] }),
    'numbers.put-back': () => ({ ids: [one.id] }),
  });
  await model.read(one.id);
  await settled();
  const form = root.querySelector('[aria-labelledby=n-delete]');
  type(form?.querySelector('input'), 'A test upload');
  await settled();
  form?.querySelector('button')?.click();
  await settled();
  expect(asked).toContainEqual(['numbers.delete', { ids: [one.id], why: 'A test upload' }]);
  button(/^Undo/)?.click();
  await settled();
  expect(asked).toContainEqual([
    'numbers.put-back',
    { ids: [one.id], why: 'The deletion was undone.' },
  ]);
});

test('a refusal is told in its own words, and what was typed stays', async () => {
  const { model, one } = await open(1, {
    'numbers.correct': () => {
      throw new Refusal('There is no number in it.');
    },
  });
  await model.read(one.id);
  await settled();
  const form = root.querySelector('[aria-labelledby=n-correct]');
  const [value, why] = form?.querySelectorAll('input') ?? [];
  type(value, 'abc');
  type(why, 'x');
  await settled();
  form?.querySelector('button')?.click();
  await settled();
  expect(root.querySelector('[role=alert]')?.textContent).toBe('There is no number in it.');
  expect((value as HTMLInputElement).value).toBe('abc');
});

test('text of a hostile page stays text', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const one = number(1, { source: { kind: 'page', label: hostile, raw: hostile, place: hostile } });
  const { model } = await open(1, {
    'numbers.read': () => ({ versions: [one], removed: [], revisions: [], pages: [] }),
  });
  await model.read(one.id);
  await settled();
  expect(root.querySelector('img')).toBeNull();
  expect(said()).toContain(hostile);
});

test('a number that is closed while the list is looked at again stays closed', async () => {
  let answer: (story: unknown) => void = () => undefined;
  let isSlow = false;
  const story = { versions: [number(1200)], removed: [], revisions: [], pages: [] };
  const { model } = await open(3, {
    'numbers.read': () =>
      isSlow
        ? new Promise((done) => {
            answer = done;
          })
        : story,
  });
  await model.read(number(1200).id);
  isSlow = true;
  const again = model.load();
  await settled();
  model.close();
  answer(story);
  await again;
  expect(model.open.value).toBeNull();
});
