import { afterEach, expect, test } from 'vitest';
import { drawn, folded, part, put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

const data = samplePublication();
const shown = (kpi: string, from: unknown = data) =>
  put<HTMLElement>('bsc-comparison', { kpi, data: from });

test('platforms side by side, largest first, with what they are together', async () => {
  const text = words(await shown('comments'));
  expect(text).toContain('Together 1,384');
  expect(text).toMatch(/TikTok Studio 806.*YouTube Studio 578.*Ghost –/);
});

test('a platform without a number has a dash, an open bar and the reason', async () => {
  const element = await shown('comments');
  expect(words(element)).toContain('No comment has been counted there in this period.');
  expect(element.shadowRoot?.querySelectorAll('.bar .none')).toHaveLength(1);
  expect(element.shadowRoot?.querySelectorAll('.bar .solid')).toHaveLength(2);
});

test('numbers that are stale fade', async () => {
  const faint = async (stale: boolean) => {
    const from = samplePublication();
    for (const one of from.kpis) {
      Object.assign(one, { freshness: { ...one.freshness, stale, dueEveryDays: null } });
    }
    const figure = (await shown('comments', from)).shadowRoot?.querySelector('.bars b');
    return Number(figure && getComputedStyle(figure).opacity) < 1;
  };
  expect([await faint(true), await faint(false)]).toEqual([true, false]);
});

test('as a table', async () => {
  const element = await shown('comments');
  element.shadowRoot?.querySelector<HTMLElement>('button')?.click();
  await drawn(element);
  const rows = [...(part(element, 'table')?.querySelectorAll('tbody tr') ?? [])];
  expect(rows.map((row) => folded(row.textContent))[0]).toBe('TikTok Studio806exact');
});

test('one platform alone: says what will stand there', async () => {
  expect(words(await shown('impressions'))).toMatch(
    /Nothing to compare yet.*rests on one platform/,
  );
});

test.each([[-5], [0]])('a value of %d draws no bar that runs the wrong way', async (value) => {
  const changed = structuredClone(data);
  const kpi = changed.kpis.find((one) => one.id === 'comments');
  Object.assign(kpi?.byPlatform?.[0] ?? {}, { value, low: value, high: value });
  const element = await shown('comments', changed);
  for (const bar of element.shadowRoot?.querySelectorAll('.bar .solid') ?? []) {
    expect(Number.parseFloat(bar.getAttribute('width') ?? '-1')).toBeGreaterThanOrEqual(0);
  }
});
