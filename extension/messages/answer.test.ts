import { describe, expect, test } from 'vitest';
import { StoreError } from '../store/index.ts';
import { answer } from './answer.ts';
import { memoryContext } from './fixtures/context.ts';
import { pageOf, reading } from './fixtures/readings.ts';
import { FROM_CONTENT, MESSAGES } from './protocol.ts';

const page = pageOf([reading()]);
const content = { kind: 'content', tab: 7, origin: 'https://kilnview.example' } as const;

describe('who may say what', () => {
  test('a content script may say nothing but what it recognised', async () => {
    for (const type of Object.keys(MESSAGES)) {
      if (FROM_CONTENT.includes(type as never)) continue;
      const { context, store } = memoryContext({ page, sender: content });
      const data = {
        type,
        tab: 7,
        origin: 'https://a.example',
        file: 'x',
        text: '{}',
        id: 'x',
        skip: 0,
        limit: 1,
      };
      expect(await answer(data, context), type).toMatchObject({ ok: false });
      expect(store.rows).toEqual([]);
    }
  });

  test.each([
    null,
    'page.capture',
    [],
    {},
    { type: 5 },
    { type: 'toString' },
    { type: '__proto__' },
    { type: 'page.capture' },
    { type: 'page.capture', tab: -1 },
    { type: 'page.capture', tab: '7' },
    { type: 'page.read', tab: 7, waitMs: 1e12 },
    { type: 'site.remember', origin: 'javascript:alert(1)' },
    { type: 'site.remember', origin: 'https://a.example/path' },
    { type: 'observations.list', skip: 0, limit: 1e9 },
    { type: 'scorecard.read', asOf: 'yesterday' },
  ])('what is no message is refused in words: %j', async (message) => {
    const { context } = memoryContext({ page });
    const answered = await answer(message, context);
    expect(answered).toMatchObject({ ok: false });
    expect(JSON.stringify(answered)).not.toMatch(/exception|undefined|TypeError/);
  });
});

describe('what goes wrong is said in words', () => {
  test('the store’s own words reach the person', async () => {
    const { context, store } = memoryContext({ page });
    store.addCapture = async () => {
      throw new StoreError('There is no room left on this disk.');
    };
    expect(await answer({ type: 'page.capture', tab: 7 }, context)).toEqual({
      ok: false,
      why: 'There is no room left on this disk.',
    });
  });

  test('a fault of ours is not shown in its own words', async () => {
    const { context, store } = memoryContext({ page });
    store.addCapture = async () => {
      throw new TypeError('x is not a function');
    };
    const answered = await answer({ type: 'page.capture', tab: 7 }, context);
    expect(JSON.stringify(answered)).not.toContain('function');
    expect(answered).toMatchObject({ ok: false });
  });
});

describe('what a page answers is checked', () => {
  test.each([
    ['nothing', undefined],
    ['words', 'hello'],
    ['no list', { ...page, readings: 'many' }],
    ['a value that is no number', { ...page, readings: [{ ...reading(), value: '1' }] }],
    ['a label without end', { ...page, readings: [{ ...reading(), label: 'x'.repeat(1e5) }] }],
    ['another unit', { ...page, readings: [{ ...reading(), unit: '<b>' }] }],
    ['a date that is none', { ...page, period: { from: 'today', to: 'later' } }],
  ])('%s', async (_, hostile) => {
    const { context, store } = memoryContext({ page: hostile });
    expect(await answer({ type: 'page.capture', tab: 7 }, context)).toEqual({
      ok: false,
      why: 'This page could not be read. Reload it and try again.',
    });
    expect(store.rows).toEqual([]);
  });
});
