import { afterEach, expect, test, vi } from 'vitest';
import { put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

test('the most urgent comes first, with what it is about and who must act', async () => {
  const data = samplePublication();
  data.findings.reverse();
  const text = words(await put('bsc-findings', { data }));
  expect(text.indexOf('Act')).toBeLessThan(text.indexOf('Watch'));
  expect(text.indexOf('Watch')).toBeLessThan(text.indexOf('Note'));
  expect(text).toMatch(/Cost per lead ?· Shop/);
});

test('a press tells the page which finding', async () => {
  const element = await put<HTMLElement>('bsc-findings', { data: samplePublication() });
  const heard = vi.fn();
  element.addEventListener('bsc-select', (event) => heard((event as CustomEvent).detail));
  element.shadowRoot?.querySelector('button')?.click();
  expect(heard).toHaveBeenCalledWith({ kind: 'finding', id: 'f1' });
});

test('none is said calmly', async () => {
  expect(
    words(await put('bsc-findings', { data: { ...samplePublication(), findings: [] } })),
  ).toContain('Nothing to report');
});
