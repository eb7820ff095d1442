import type { Draft } from './draft.ts';
import { isKebab, words } from './names.ts';
import { addToRecord, keysOf } from './source-edit.ts';
import type { Unit } from './unit.ts';

const PERSPECTIVES = ['financial', 'customer', 'internal', 'learning'] as const;

/** `customer/loyal-buyers` names the perspective; without one it is the customer's. */
function split(name: string) {
  const [first = '', second] = name.split('/');
  const perspective = second === undefined ? 'customer' : first;
  return {
    perspective,
    id: second ?? first,
    file: `core/kpis/${perspective}.ts`,
    list: `${perspective}Kpis`,
  };
}

const record = (id: string) => `
  '${id}': {
    name: '${words(id)}',
    brief: 'What this KPI says, in one sentence.',
    formula: 'content.views',
    unit: '1',
    direction: 'higher',
    category: 'engagement',
    suggested: { kind: 'higher', floor: 0, target: 1000 },
    source: [],
    example: '1,200 views over the period give 1,200.',
  }`;

/** The file that has a KPI of that id, among all that the library is made of. */
async function fileOf(draft: Draft, id: string): Promise<string | null> {
  const library = await draft.read('core/kpis/library.ts');
  for (const [, list = '', name = ''] of library.matchAll(
    /\{ (\w+Kpis) \} from '\.\/([a-z-]+)\.ts'/g,
  )) {
    const file = `core/kpis/${name}.ts`;
    if (draft.has(file) && keysOf(await draft.read(file), list).includes(id)) return file;
  }
  return null;
}

export const kpi: Unit = {
  name: 'kpi',
  form: 'words in small letters joined by hyphens, such as loyal-buyers, with the perspective before it where it is not the customer’s: financial/loyal-buyers',
  isName: (name) => {
    const { perspective, id } = split(name);
    return (PERSPECTIVES as readonly string[]).includes(perspective) && isKebab(id);
  },
  brief: 'a formula over metrics, and how it is scored',
  next: 'write its formula over metrics, its unit, and the values at which it scores 0 and 100.',
  existing: (draft, name) => fileOf(draft, split(name).id),
  async make(draft, name) {
    const { id, file, list } = split(name);
    await draft.change(file, (text) => addToRecord(text, list, record(id)));
    await draft.keep('tests/house/kpis.last.json', id);
  },
};
