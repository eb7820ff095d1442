import { afterEach, describe, expect, test } from 'vitest';
import { put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import { partialPublication } from '../../fixtures/variants.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

const explain = (kpi: string, data: unknown = samplePublication()) =>
  put<HTMLElement>('bsc-explain', { kpi, data });

describe('an explanation goes down to the words on the page (law 4)', () => {
  test('score, how it is scored, formula in words, input, and each sight', async () => {
    const text = words(await explain('revenue-from-social'));
    expect(text).toMatch(/87 of 100 ?\(86–87\)/);
    expect(text).toContain('0 at 6000, 100 at 18000, in a straight line between.');
    expect(text).toContain('€16,420');
    expect(text).toContain('Revenue from social leads over the last 28 days');
    expect(text).toContain('€16.4K');
    expect(text).toContain('Vendure · Kiln & Co');
    expect(text).toContain('read on the page');
    expect(text).toContain('between €16,370 and €16,470');
  });

  test('an exact number says so', async () => {
    expect(words(await explain('comments'))).toContain('Read as 1,384, exact');
  });

  test('a value that is stale fades and says how old it is', async () => {
    const data = samplePublication();
    for (const one of data.kpis)
      Object.assign(one, { freshness: { ...one.freshness, stale: true } });
    const element = await explain('comments', data);
    expect(element.shadowRoot?.querySelector('.faded')?.textContent).toBe('1,384');
    expect(words(element)).toMatch(/over the last 28 days · Stale, read/);
    const fresh = samplePublication();
    for (const one of fresh.kpis) {
      Object.assign(one, { freshness: { ...one.freshness, stale: false, dueEveryDays: null } });
    }
    expect((await explain('comments', fresh)).shadowRoot?.querySelector('.faded')).toBeNull();
  });

  test('an estimate says so', async () => {
    expect(words(await explain('impressions'))).toContain('estimated');
  });

  test('a number that nobody has read has its reason', async () => {
    const text = words(await explain('mentions', partialPublication()));
    expect(text).toContain('Nothing has been read for it in this period.');
  });

  test('a scorecard published without explanations says so', async () => {
    const data = samplePublication();
    for (const kpi of data.kpis) kpi.explanation = null;
    expect(words(await explain('comments', data))).toContain(
      'published without the numbers behind its scores',
    );
  });

  test('inputs unfold natively', async () => {
    const element = await explain('comments');
    const details = element.shadowRoot?.querySelector('details');
    expect(details?.open).toBe(true);
  });
});
