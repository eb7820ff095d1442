import { describe, expect, test } from 'vitest';
import { answer } from '../answer.ts';
import { NOT_BEGUN } from '../first-run.ts';
import { memoryContext } from '../fixtures/context.ts';
import { HANDLERS } from './registry.ts';

describe('first.state and first.keep', () => {
  test('S1-T5: it begins at who the person is, and goes on where it was', async () => {
    const { context } = memoryContext();
    expect(await HANDLERS['first.state']({}, context)).toEqual(NOT_BEGUN);
    await HANDLERS['first.keep'](
      { change: { who: 'creator', state: 'open', step: 'template' } },
      context,
    );
    await HANDLERS['first.keep'](
      { change: { dashboards: ['https://studio.youtube.com/'] } },
      context,
    );
    expect(await HANDLERS['first.state']({}, context)).toEqual({
      state: 'open',
      step: 'template',
      who: 'creator',
      dashboards: ['https://studio.youtube.com/'],
      past: [],
    });
  });

  test.each(['', '{', '[]', '{"step":"__proto__"}', '{"state":"open","step":"who"}', 'null'])(
    'what is damaged begins anew: %s',
    async (kept) => {
      const { context, store } = memoryContext();
      await store.choose('firstRun', kept);
      expect(await HANDLERS['first.state']({}, context)).toEqual(NOT_BEGUN);
    },
  );

  test('an address that is none, and too many of them, are refused', async () => {
    const { context } = memoryContext();
    for (const dashboards of [
      ['javascript:alert(1)'],
      ['file:///etc/passwd'],
      ['https://'],
      Array.from({ length: 61 }, (_, i) => `https://a${i}.example/`),
    ]) {
      const said = await answer({ type: 'first.keep', change: { dashboards } }, context);
      expect(said.ok).toBe(false);
    }
    expect(await HANDLERS['first.state']({}, context)).toEqual(NOT_BEGUN);
  });

  test('a content script may neither ask nor tell', async () => {
    const { context } = memoryContext({
      sender: { kind: 'content', tab: 1, origin: 'https://kilnview.example' },
    });
    expect((await answer({ type: 'first.state' }, context)).ok).toBe(false);
    expect((await answer({ type: 'first.keep', change: { state: 'done' } }, context)).ok).toBe(
      false,
    );
  });
});
