import { camel, isDotted } from './names.ts';
import { addImport, addToInterface, addToRecord } from './source-edit.ts';
import { fileIfThere, type Unit } from './unit.ts';

const stem = (name: string) => name.replace('.', '-');
const file = (name: string) => `extension/messages/handlers/${stem(name)}.ts`;

const source = (name: string) => `
import type { Handler } from '../context.ts';

/** How many numbers are stored. */
export const ${camel(name)}: Handler<'${name}'> = async (_data, { store }) => ({
  total: await store.count(),
});
`;

const test = (name: string) => `
import { expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { ${camel(name)} } from './${stem(name)}.ts';
import { HANDLERS } from './registry.ts';

/** The handler touches the store alone: anything else that it reached for would be absent. */
const context = (total: number) => ({ store: { count: async () => total } }) as unknown as Context;

test('it answers with what the store says', async () => {
  expect(await ${camel(name)}({}, context(0))).toEqual({ total: 0 });
  expect(await ${camel(name)}({}, context(7))).toEqual({ total: 7 });
});

test('it is what answers ${name}', () => {
  expect(HANDLERS['${name}']).toBe(${camel(name)});
});
`;

export const message: Unit = {
  name: 'message',
  form: 'an area and a thing joined by a dot, such as page.capture',
  isName: isDotted,
  brief: 'a line in the protocol, what answers it, and the handler',
  next: 'say in protocol.ts what it carries and in answers.ts what answers it, and write the handler.',
  existing: async (draft, name) => fileIfThere(draft, file(name)),
  async make(draft, name) {
    draft.create(file(name), source(name));
    draft.create(file(name).replace(/\.ts$/, '.test.ts'), test(name));
    await draft.change('extension/messages/protocol.ts', (text) =>
      addToRecord(text, 'MESSAGES', `'${name}': v.object({})`),
    );
    await draft.change('extension/messages/answers.ts', (text) =>
      addToInterface(text, 'Answers', `'${name}': { readonly total: number }`),
    );
    await draft.change('extension/messages/handlers/registry.ts', (text) =>
      addImport(
        addToRecord(text, 'HANDLERS', `'${name}': ${camel(name)}`),
        `import { ${camel(name)} } from './${stem(name)}.ts';`,
      ),
    );
  },
};
