import { afterEach, expect, test } from 'vitest';
import { put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

test('risks stand by category with value, status and reason', async () => {
  const text = words(await put('bsc-risks', { data: samplePublication() }));
  const order = ['Operational', 'Financial', 'Strategic', 'Regulatory'].map((name) =>
    text.indexOf(name),
  );
  expect(order.every((at) => at >= 0)).toBe(true);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(text).toContain('Two channel accounts have one password only.');
  expect(text).toMatch(/Paid posts without a label ?– ?Not known/);
});

test('none says what will stand there', async () => {
  expect(words(await put('bsc-risks', { data: { ...samplePublication(), risks: [] } }))).toContain(
    'No risk is watched yet',
  );
});
