import type { Draft } from './draft.ts';
import { camel, isDotted, words } from './names.ts';
import { addImport, addToList, addToRecord, keysOf } from './source-edit.ts';
import type { Unit } from './unit.ts';

const split = (id: string) => {
  const [area = '', thing = ''] = id.split('.');
  return { area, thing, file: `core/metrics/${area}.ts`, list: `${camel(area)}Metrics` };
};

const record = (id: string) => `
  '${id}': {
    name: '${words(split(id).thing)}',
    brief: 'What is measured, in one sentence that a number can be checked against.',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    aliases: { en: ['${words(split(id).thing)}'] },
  }`;

const area = (id: string) => `
import { defineMetrics } from './define-metrics.ts';

/** ${words(split(id).area)}. */
export const ${split(id).list} = defineMetrics({${record(id)},
});
`;

async function addArea(draft: Draft, id: string): Promise<void> {
  const { area: name, file, list } = split(id);
  draft.create(file, area(id));
  await draft.change('core/metrics/catalogue.ts', (text) =>
    addImport(addToList(text, 'all', `...${list}`), `import { ${list} } from './${name}.ts';`),
  );
}

export const metric: Unit = {
  name: 'metric',
  form: 'an area and a thing joined by a dot, such as content.views',
  isName: isDotted,
  brief: 'what is measured, with its unit, kind and names by language',
  next: 'say what it measures, its unit and kind (here and in tests/house/metric-laws.last.json), and what platforms call it in each language.',
  async existing(draft, id) {
    const { file, list } = split(id);
    if (!draft.has(file)) return null;
    return keysOf(await draft.read(file), list).includes(id) ? file : null;
  },
  async make(draft, id) {
    const { file, list } = split(id);
    if (!draft.has(file)) await addArea(draft, id);
    else await draft.change(file, (text) => addToRecord(text, list, record(id)));
    await draft.keep('tests/house/metrics.last.json', id);
    await draft.keep('tests/house/metric-laws.last.json', `${id} 1 flow`);
  },
};
