import { camel, isKebab, words } from './names.ts';
import { addImport, addToList } from './source-edit.ts';
import { fileIfThere, type Unit } from './unit.ts';

const source = (name: string) => `
import { defineTemplate } from './define-template.ts';

/** ${words(name)}: for whom it is, in one sentence. */
export const ${camel(name)} = defineTemplate({
  id: '${name}',
  version: 1,
  title: '${words(name)}',
  brief: 'What this scorecard is for, in one sentence.',
  periodDays: 28,
  thresholds: { good: 70, watch: 40 },
  perspectives: [
    { id: 'financial', name: 'Financial' },
    { id: 'customer', name: 'Customer' },
    { id: 'internal', name: 'Internal' },
    { id: 'learning', name: 'Learning and growth' },
  ],
  goals: [
    {
      id: 'be-seen',
      name: 'Be seen',
      brief: 'People come across what is published.',
      perspective: 'customer',
      lagging: [{ kpi: 'impressions' }],
      leading: [{ goal: 'publish' }],
      decision: 'If it falls, publish where people are.',
    },
    {
      id: 'publish',
      name: 'Publish',
      brief: 'Something new comes at a steady pace.',
      perspective: 'internal',
      lagging: [{ kpi: 'posts-published' }],
      leading: [],
      decision: 'If it falls, plan two weeks ahead.',
    },
  ],
});
`;

const test = (name: string) => `
import { expect, test } from 'vitest';
import { TEMPLATES } from './index.ts';
import { ${camel(name)} } from './${name}.ts';

test('it is one of the templates', () => {
  expect(TEMPLATES.map(({ id }) => String(id))).toContain('${name}');
});

test('each goal is reached by something, stands in a perspective, and says what to do', () => {
  const perspectives = ${camel(name)}.perspectives.map(({ id }) => id);
  for (const goal of ${camel(name)}.goals) {
    expect(goal.lagging.length, goal.id).toBeGreaterThan(0);
    expect(perspectives).toContain(goal.perspective);
    expect(goal.decision ?? '').toMatch(/\\.$/);
  }
});

test('what leads to a goal is a goal of this template', () => {
  const goals = ${camel(name)}.goals.map(({ id }) => id);
  const causes = ${camel(name)}.goals.flatMap(({ leading }) =>
    leading.flatMap((input) => ('goal' in input ? [input.goal] : [])),
  );
  expect(causes.filter((id) => !goals.includes(id))).toEqual([]);
});
`;

const file = (name: string) => `core/templates/${name}.ts`;

export const template: Unit = {
  name: 'template',
  form: 'words in small letters joined by hyphens, such as social-media-strategy',
  isName: isKebab,
  brief: 'a scorecard ready to use',
  next: 'name its goals, their KPIs, and which goal leads to which.',
  existing: async (draft, name) => fileIfThere(draft, file(name)),
  async make(draft, name) {
    draft.create(file(name), source(name));
    draft.create(`core/templates/${name}.test.ts`, test(name));
    await draft.change('core/templates/templates.ts', (text) =>
      addImport(
        addToList(text, 'all', camel(name)),
        `import { ${camel(name)} } from './${name}.ts';`,
      ),
    );
    await draft.keep('tests/house/templates.last.json', name);
  },
};
