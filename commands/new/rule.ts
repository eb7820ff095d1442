import { camel, isKebab, words } from './names.ts';
import { addImport, addToList } from './source-edit.ts';
import { fileIfThere, type Unit } from './unit.ts';

const source = (name: string) => `
import { defineRule } from './rule.ts';

/** ${words(name)}: says so where nothing was captured yet. */
export const ${camel(name)} = defineRule({
  id: '${name}',
  name: '${words(name)}',
  brief: 'What this rule notices, in one sentence.',
  source: [],
  check({ observations }) {
    if (observations.length > 0) return [];
    const what = 'Nothing has been captured yet. Open a dashboard and press Capture.';
    return [{ severity: 'info', what, about: null, who: null, evidence: [] }];
  },
});
`;

const test = (name: string) => `
import { expect, test } from 'vitest';
import type { Observation, ScorecardDefinition } from '../model/index.ts';
import { RULES, type RuleContext, runRules } from './index.ts';
import { ${camel(name)} } from './${name}.ts';

const scorecard: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'plain',
  title: 'Plain',
  perspectives: [],
  goals: [],
  kpis: [],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

const views: Observation = {
  id: 'a',
  metric: 'content.views',
  subject: { platform: 'shop.example', account: '' },
  value: 12,
  low: 12,
  high: 12,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: '2026-10-29T08:00:00Z',
  source: { kind: 'manual' },
};

const found = (observations: RuleContext['observations']) =>
  runRules([${camel(name)}], { scorecard, observations, asOf: '2026-10-29' });

test('it is one of the rules', () => {
  expect(RULES.map(({ id }) => String(id))).toContain('${name}');
});

test('it notices what it is there for', () => {
  expect(found([]).map(({ id, severity }) => [id, severity])).toEqual([['${name}', 'info']]);
});

test('it is silent where there is nothing to notice', () => {
  expect(found([views])).toEqual([]);
});
`;

const file = (name: string) => `core/rules/${name}.ts`;

export const rule: Unit = {
  name: 'rule',
  form: 'words in small letters joined by hyphens, such as stale-number',
  isName: isKebab,
  brief: 'one thing to notice about a report',
  next: 'write its check, and what it says to the person.',
  existing: async (draft, name) => fileIfThere(draft, file(name)),
  async make(draft, name) {
    draft.create(file(name), source(name));
    draft.create(`core/rules/${name}.test.ts`, test(name));
    await draft.change('core/rules/registry.ts', (text) =>
      addImport(
        addToList(text, 'RULES', camel(name)),
        `import { ${camel(name)} } from './${name}.ts';`,
      ),
    );
    await draft.keep('tests/house/rules.last.json', name);
  },
};
