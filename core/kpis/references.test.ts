import { expect, test } from 'vitest';
import { KPIS, kpi, REFERENCES, referencesOf } from './index.ts';

test('S0-R1..R10: each of the ten references is cited by KPIs, and no KPI cites another', () => {
  expect(REFERENCES).toHaveLength(10);
  for (const { id, at, about } of REFERENCES) {
    expect(KPIS.filter((one) => one.source.includes(id)).length, id).toBeGreaterThan(0);
    expect(at, id).toMatch(/^https:\/\/[a-z0-9.]+\//);
    expect(about.length, id).toBeGreaterThan(0);
  }
  const known = new Set(REFERENCES.map((one) => one.id));
  const cited = KPIS.flatMap((one) => one.source.filter((id) => id.startsWith('S0-R')));
  expect(cited.filter((id) => !known.has(id))).toEqual([]);
});

test('every KPI of the document on social commerce cites at least one', () => {
  const ours = KPIS.filter((one) => one.source.some((id) => /^S0-(?:F|C|P|L)\d/.test(id)));
  expect(ours.length).toBeGreaterThan(20);
  const bare = ours.filter((one) => referencesOf(one.source).length === 0);
  expect(bare.map((one) => `${one.id} ${one.source}`)).toEqual([]);
});

test('its own ids come first, and each once', () => {
  const { source } = kpi('social-trust-index');
  expect(source[0]).toBe('S0-C1');
  expect(source).toEqual(expect.arrayContaining(['S0-R1', 'S0-R8']));
  expect(new Set(source).size).toBe(source.length);
});
