import { afterEach, expect, test } from 'vitest';
import { put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import { partialPublication } from '../../fixtures/variants.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

test('a goal shows what was reached, what is to be expected, and its KPIs', async () => {
  const text = words(await put('bsc-goal', { goal: 'engaging', data: samplePublication() }));
  expect(text).toContain('Engaging content');
  expect(text).toMatch(/Outlook \d+|Outlook\d+/);
  expect(text).toContain('Followers and subscribers');
  expect(text).toContain('3 of 3 KPIs');
});

test('what we do if it moves stands with it', async () => {
  const data = samplePublication();
  for (const goal of data.goals) if (goal.id === 'ads') goal.decision = 'We pause the weakest ad.';
  expect(words(await put('bsc-goal', { goal: 'ads', data }))).toContain('We pause the weakest ad.');
});

test('a goal nobody has read has a reason', async () => {
  const text = words(await put('bsc-goal', { goal: 'train', data: partialPublication() }));
  expect(text).toContain('None of its KPIs has a number in this period.');
  expect(text).toContain('0 of 1 KPI');
});
