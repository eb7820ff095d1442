import { afterEach, expect, test } from 'vitest';
import { folded, part, put, words } from '../../base/test-page.ts';
import { samplePublication } from '../../fixtures/sample.ts';
import '../../index.ts';

afterEach(() => document.body.replaceChildren());

test('risks stand by category with value, status and reason', async () => {
  const text = words(await put('bsc-risks', { data: samplePublication() }));
  const lists = text.slice(text.indexOf('Accounts without'));
  const order = ['Financial', 'Strategic', 'Regulatory'].map((name) => lists.indexOf(name));
  expect(order.every((at) => at >= 0)).toBe(true);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(text).toContain('Two channel accounts have one password only.');
  expect(text).toMatch(/Paid posts without a label ?– ?Not known/);
});

test('the heat map counts each category by status, as a table with heads', async () => {
  const element = await put('bsc-risks', { data: samplePublication() });
  const map = part(element, 'map');
  expect(map?.localName).toBe('table');
  const rows = [...(map?.querySelectorAll('tbody tr') ?? [])].map((row) => folded(row.textContent));
  expect(rows).toEqual(['Operational 1–––', 'Financial –1––', 'Strategic ––1–', 'Regulatory –––1']);
});

test('appetite, tolerance, time to breach, what it endangers and who answers for it are said', async () => {
  const text = words(await put('bsc-risks', { data: samplePublication() }));
  expect(text).toContain(
    'Appetite 30% · tolerance 40% · at this pace past its tolerance in 19 days',
  );
  expect(text).toContain('Endangers Achieve valuable business results · answered for by Shop');
  expect(text).toContain('Appetite 0 · tolerance 1 · past its tolerance');
});

test('where limits are withheld there is no bar and no limit, and nothing is made up', async () => {
  const data = samplePublication();
  for (const risk of data.risks) {
    Object.assign(risk, { value: null });
    Object.assign(risk.terms ?? {}, { appetite: null, tolerance: null, breachDays: null });
  }
  const element = await put('bsc-risks', { data });
  expect(part(element, 'bar')).toBeNull();
  expect(words(element)).not.toMatch(/Appetite|tolerance \d|0 days/);
  expect(words(element)).toContain('answered for by Shop');
});

test.each([
  ['a text', 'terms'],
  ['a list', [1]],
  ['nothing', null],
  ['numbers for texts', { owner: 7, objective: {}, appetite: 'x', tolerance: Number.NaN }],
])('terms that are %s break nothing', async (_, terms) => {
  const data = samplePublication();
  for (const risk of data.risks) Object.assign(risk, { terms });
  const element = await put('bsc-risks', { data });
  expect(part(element, 'error')).toBeNull();
  expect(words(element)).not.toMatch(/NaN|undefined|\[object/);
});

test('none says what will stand there', async () => {
  expect(words(await put('bsc-risks', { data: { ...samplePublication(), risks: [] } }))).toContain(
    'No risk is watched yet',
  );
});
