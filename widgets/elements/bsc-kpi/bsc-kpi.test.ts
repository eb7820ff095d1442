import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clock } from '../../base/age.ts';
import { part, put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import { partialPublication, redactedPublication } from '../../fixtures/variants.ts';
import '../../index.ts';

beforeEach(() => {
  clock.now = () => Date.parse('2026-11-23T10:00:00Z');
});
afterEach(() => document.body.replaceChildren());

const kpi = (id: string, data: unknown = samplePublication(), more = {}) =>
  put<HTMLElement>('bsc-kpi', { kpi: id, data, ...more });

describe('a KPI', () => {
  test('the value is the largest text, at most three sizes in the card', async () => {
    const element = await kpi('qualified-interactions');
    const sizes = new Set<number>();
    let largest = 0;
    for (const one of element.shadowRoot?.querySelectorAll('.card *') ?? []) {
      const own = [...one.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
      if (!own || one.closest('.sr') || one.classList.contains('unit')) continue;
      const size = Math.round(Number.parseFloat(getComputedStyle(one).fontSize));
      sizes.add(size);
      largest = Math.max(largest, size);
    }
    expect(sizes.size).toBeLessThanOrEqual(3);
    const value = part(element, 'value');
    expect(value && Math.round(Number.parseFloat(getComputedStyle(value).fontSize))).toBe(largest);
  });

  test('rounded is not exact: the band stands beside the value', async () => {
    expect(words(await kpi('qualified-interactions'))).toContain('1,200±50');
    expect(words(await kpi('comments'))).not.toContain('±');
  });

  test('an index says that it is one, and what its 100 is', async () => {
    const index = 'each is an index, and its first number is 100';
    expect(words(await kpi('comments', redactedPublication('indexed')))).toContain(index);
    expect(words(await kpi('comments'))).not.toContain('index');
  });

  test.each(['indexed', 'banded', 'score-only'] as const)(
    '%s: a target that is withheld is not said to be none',
    async (profile) => {
      expect(words(await kpi('comments', redactedPublication(profile)))).not.toContain('No target');
    },
  );

  test('a score in the value’s place is said once, and a band has no middle', async () => {
    const banded = await kpi('comments', redactedPublication('banded'));
    expect(part(banded, 'value')?.textContent).toBe('70–100');
    expect(words(banded)).not.toContain('Score');
    expect(words(banded)).not.toContain('85');
    const alone = words(await kpi('comments', redactedPublication('score-only')));
    expect(alone.match(/83/g)).toHaveLength(1);
  });

  test('status is a shape and a word', async () => {
    const element = await kpi('comments');
    expect(part(element, 'status')?.textContent?.trim()).toBe('On track');
    expect(part(element, 'status')?.querySelector('svg')).not.toBeNull();
  });

  test('Escape folds the definition, and the focus stays on its summary', async () => {
    const root = (await kpi('comments')).shadowRoot;
    const [details, summary] = [root?.querySelector('details'), root?.querySelector('summary')];
    summary?.focus();
    summary?.click();
    expect(details?.open).toBe(true);
    const pressed = (key: string) =>
      summary?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    pressed('a');
    expect(details?.open).toBe(true);
    pressed('Escape');
    expect(details?.open).toBe(false);
    expect(root?.activeElement).toBe(summary);
  });

  test('target, owner, age and definition are said', async () => {
    const text = words(await kpi('response-time'));
    expect(text).toContain('Target at most 4 h');
    expect(text).toContain('Community');
    expect(text).toMatch(/Read (today|yesterday|\d days ago)/);
    expect(text).toContain('Mean time from a public question to our first answer.');
  });

  test('the sparkline leaves its gap open and has its words', async () => {
    const element = await kpi('qualified-interactions');
    expect(element.shadowRoot?.querySelectorAll('.spark path')).toHaveLength(2);
    expect(words(element)).toContain('1 gap with no number');
  });

  test('not known is a dash with the reason and the next step, never zero', async () => {
    const element = await kpi('mentions', partialPublication());
    expect(part(element, 'value')?.textContent).toBe('–');
    expect(words(element)).toMatch(/No number for brand mentions.*capture it/);
    expect(words(element)).toContain('Not known');
    expect(words(element)).not.toMatch(/Score ?0/);
  });

  test('compact is one line', async () => {
    const element = await kpi('comments', samplePublication(), { density: 'compact' });
    expect(element.getBoundingClientRect().height).toBeLessThanOrEqual(50);
    expect(words(element)).toContain('1,384');
  });

  test('a name does as well as an id', async () => {
    expect(words(await kpi('Public Comments'))).toContain('1,384');
  });

  test('scores that are redacted leave the status', async () => {
    const data = samplePublication();
    for (const one of data.kpis)
      Object.assign(one, {
        value: null,
        low: null,
        high: null,
        series: [],
        explanation: null,
        why: 'Not shown in this scorecard.',
      });
    const element = await kpi('comments', data);
    expect(words(element)).toContain('Not shown in this scorecard.');
    expect(words(element)).toContain('On track');
  });
});
