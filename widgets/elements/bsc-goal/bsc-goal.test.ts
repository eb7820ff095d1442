import { afterEach, expect, test } from 'vitest';
import { put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import { partialPublication, redactedPublication } from '../../fixtures/variants.ts';
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

test('where values are withheld each KPI shows its score, or the band that it lies in', async () => {
  const rows = async (profile: 'banded' | 'score-only') => {
    const data = redactedPublication(profile);
    const element = await put<HTMLElement>('bsc-goal', { goal: 'engaging', data });
    return [...(element.shadowRoot?.querySelectorAll('[part~=kpi] b') ?? [])].map(
      (one) => one.textContent,
    );
  };
  expect(await rows('banded')).toEqual(['70–100', '70–100', '70–100']);
  for (const score of await rows('score-only')) expect(score).toMatch(/^\d+(–\d+)?$/);
});

test('from right to left "Drives" stands before the names, also where those are English', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  Object.assign(box, { dir: 'rtl', lang: 'ar' });
  const data = { goal: 'engaging', data: samplePublication() };
  const element = await put<HTMLElement>('bsc-goal', data, box);
  const [label, names] = element.shadowRoot?.querySelectorAll('[part~=feeds] > span') ?? [];
  const right = (one: Element | undefined) => one?.getBoundingClientRect().right ?? Number.NaN;
  expect(right(label)).toBeGreaterThan(right(names));
});
