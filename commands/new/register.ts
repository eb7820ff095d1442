import { camel, isKebab, words } from './names.ts';
import { addImport, addToList } from './source-edit.ts';
import { fileIfThere, type Unit } from './unit.ts';

const source = (name: string) => `
import { defineRegister } from './register.ts';

/** ${words(name)}: one record for each, and what was noted of it. */
export const ${camel(name)} = defineRegister({
  id: '${name}',
  name: '${words(name)}',
  brief: 'What this register keeps, in one sentence.',
  fields: [
    { name: 'day', label: 'Day', kind: 'date', required: true },
    { name: 'note', label: 'Note', kind: 'text' },
  ],
  yields: [],
  source: [],
});
`;

const test = (name: string) => `
import { expect, test } from 'vitest';
import { currentRecords, REGISTERS } from './index.ts';
import { ${camel(name)} } from './${name}.ts';

const revision = (at: string, note: string) => ({
  register: '${name}',
  record: 'one',
  at,
  fields: { day: '2026-10-01', note },
});

test('it is one of the registers', () => {
  expect(REGISTERS.map(({ id }) => String(id))).toContain('${name}');
});

test('a record is dated, and its latest revision counts', () => {
  const dated = ${camel(name)}.fields.filter(({ kind, required }) => kind === 'date' && required);
  expect(dated).toHaveLength(1);
  const revisions = [revision('2026-10-02', 'first'), revision('2026-10-03', 'corrected')];
  const notes = currentRecords(${camel(name)}.id, revisions).map(({ fields }) => fields.note);
  expect(notes).toEqual(['corrected']);
});
`;

const file = (name: string) => `core/registers/${name}.ts`;

export const register: Unit = {
  name: 'register',
  form: 'words in small letters joined by hyphens, such as live-sessions',
  isName: isKebab,
  brief: 'a kind of record that people keep',
  next: 'name its fields, and the metrics that it yields.',
  existing: async (draft, name) => fileIfThere(draft, file(name)),
  async make(draft, name) {
    draft.create(file(name), source(name));
    draft.create(`core/registers/${name}.test.ts`, test(name));
    await draft.change('core/registers/registry.ts', (text) =>
      addImport(
        addToList(text, 'REGISTERS', camel(name)),
        `import { ${camel(name)} } from './${name}.ts';`,
      ),
    );
    await draft.keep('tests/house/registers.last.json', name);
  },
};
