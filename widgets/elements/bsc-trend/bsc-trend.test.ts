import { afterEach, describe, expect, test } from 'vitest';
import { part, put, until, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import { partialPublication, redactedPublication } from '../../fixtures/variants.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

const canvas = (element: Element) => element.shadowRoot?.querySelector('canvas') ?? null;

function painted(element: Element): boolean {
  const at = canvas(element);
  const context = at?.getContext('2d');
  if (!at || !context || at.width === 0) return false;
  return context.getImageData(0, 0, at.width, at.height).data.some((value) => value !== 0);
}

describe('a trend', () => {
  test('draws when it is near the screen, with its words for who cannot see it', async () => {
    const element = await put<HTMLElement>('bsc-trend', {
      kpi: 'comments',
      data: samplePublication(),
    });
    await until(() => painted(element), 10_000);
    expect(canvas(element)?.getAttribute('aria-label')).toMatch(
      /Public comments. Rising from .* to 1,384/,
    );
  });

  test('far below the screen it draws nothing and fetches nothing', async () => {
    const far = document.createElement('div');
    far.style.height = '5000px';
    document.body.append(far);
    const element = document.createElement('bsc-trend');
    Object.assign(element, { kpi: 'comments', data: samplePublication() });
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(painted(element)).toBe(false);
    element.scrollIntoView();
    await until(() => painted(element), 10_000);
  });

  test('an index says that it is one, and what its 100 is', async () => {
    const data = redactedPublication('indexed');
    const element = await put<HTMLElement>('bsc-trend', { kpi: 'comments', data });
    await until(() => words(element).includes('each is an index, and its first number is 100'));
  });

  test('the same numbers as a table, and back', async () => {
    const element = await put<HTMLElement>('bsc-trend', {
      kpi: 'qualified-interactions',
      data: samplePublication(),
    });
    const button = element.shadowRoot?.querySelector('button');
    button?.click();
    await until(() => part(element, 'table') !== null);
    expect(element.hasAttribute('table')).toBe(true);
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    expect(rows).toHaveLength(13);
    expect(rows[0]?.textContent).toContain('1,200');
    expect(rows.filter((row) => row.textContent?.includes('no number'))).toHaveLength(2);
    button?.click();
    await until(() => canvas(element) !== null);
  });

  test('no history says so and where it comes from', async () => {
    const element = await put<HTMLElement>('bsc-trend', {
      kpi: 'mentions',
      data: partialPublication(),
    });
    expect(words(element)).toContain('No history yet. It grows with every capture.');
    expect(canvas(element)).toBeNull();
  });

  test('it is let go when the element leaves, and drawn again when it comes back', async () => {
    const element = await put<HTMLElement>('bsc-trend', {
      kpi: 'comments',
      data: samplePublication(),
    });
    await until(() => painted(element), 10_000);
    element.remove();
    document.body.append(element);
    await until(() => painted(element), 10_000);
  });
});
