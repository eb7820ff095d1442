import { describe, expect, test } from 'vitest';
import { catalogueWith } from '../../metrics/index.ts';
import type { OwnMetric } from '../../model/index.ts';
import {
  checkFormula,
  evaluateFormula,
  FormulaError,
  formulaInWords,
  formulaMetrics,
  parseFormula,
} from '../index.ts';

describe('distributions in formulas', () => {
  test('S2-D1, S2-D2: one part by name, the largest, and how concentrated, each a percentage', () => {
    const formula = parseFormula(
      'segment(audience.age, "18-24") + segment( audience.age , "25-34" )',
    );
    expect(checkFormula(formula)).toEqual({ ok: true, unit: '%' });
    expect(formulaMetrics(formula)).toEqual(['audience.age']);
    expect(formula.needs.map((one) => one.metric)).toEqual([
      'audience.age~segment~18-24',
      'audience.age~segment~25-34',
    ]);
    const value = (id: string) => (id.endsWith('18-24') ? 30 : 25);
    const lookup = (id: string) => ({ value: value(id), low: value(id), high: value(id) });
    expect(evaluateFormula(formula, lookup)).toMatchObject({ value: 55 });
    expect(formulaInWords(formula)).toBe(
      '18-24 among followers by age plus 25-34 among followers by age',
    );
    expect(formulaInWords(parseFormula('100 - top(audience.countries)'))).toBe(
      '100 minus Largest part of followers by country',
    );
    expect(formulaInWords(parseFormula('change(concentration(traffic.sources))'))).toMatch(
      /^The change of Concentration of/,
    );
  });

  test('a person’s own distribution is an equal', () => {
    const own: OwnMetric = {
      id: 'own.tea',
      name: 'Teas',
      brief: '',
      unit: '1',
      kind: 'distribution',
      direction: 'none',
      cadenceDays: 7,
    };
    expect(parseFormula('top(own.tea)', catalogueWith([own])).needs[0]?.metric).toBe('own.tea~top');
  });

  test.each([
    ['top(content.views)', /Views is not split into parts/],
    ['top(audience.nothing)', /no metric called "audience.nothing"/],
    ['top(audience.countries, "x")', /^Write top/],
    ['segment(audience.countries)', /^Write segment/],
    ['segment(audience.countries, "")', /^Write segment/],
    ['segment(audience.countries, " ")', /^Write segment/],
    ['segment(audience.countries, "a~b")', /^Write segment/],
    ['segment(audience.countries, "a\\"b")', /^Write segment/],
    ['segment(audience.countries, "a" + "b")', /^Write segment/],
    ["segment(audience.countries, 'x')", /^Write segment/],
    ['segment(constructor, "x")', /"constructor" means nothing here/],
    ['segment(audience.countries, "x").constructor', /does not belong|Something is missing/],
    ['segment("x", audience.countries)', /^Write segment/],
    ['top(top(audience.countries))', /^Write top/],
    ['audience.countries~top', /"~" does not belong/],
    ['top', /"top" means nothing|needs brackets/],
    [`segment(audience.countries, "${'x'.repeat(61)}")`, /^Write segment/],
  ])('%s is refused in words', (text, why) => {
    expect(() => parseFormula(text)).toThrow(FormulaError);
    expect(() => parseFormula(text)).toThrow(why);
  });

  test('a name is text and nothing else, whatever stands in it', () => {
    for (const name of ['__proto__', '<script>', 'a) + (b', '100%', '世界']) {
      const { needs } = parseFormula(`segment(audience.countries, "${name}")`);
      expect(needs[0]?.metric).toBe(`audience.countries~segment~${name}`);
    }
  });
});
