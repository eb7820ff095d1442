import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formulaMetrics, parseFormula } from '../../core/kpis/index.ts';
import { foldersIn, repositoryFiles, textOf } from '../support/files.ts';
import {
  definingFiles,
  idsDefinedIn,
  idsOf,
  isDotted,
  isKebab,
  kpis,
  lostRenames,
  metrics,
  registers,
  rules,
  templates,
  twice,
} from '../support/registries.ts';

interface Fixture {
  readonly url: string;
  readonly readings: readonly unknown[];
}

const stem = (file: string) => basename(file, '.ts');
const sorted = (names: Iterable<string>) => [...names].sort();

async function definedIn(files: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(files.map(idsDefinedIn))).flat();
}

describe('adapters', () => {
  const folders = foldersIn('extension/adapters');

  test('each is the folder that is named after it', async () => {
    const { ADAPTERS } = await import('../../extension/adapters/index.ts');
    expect(folders.length).toBeGreaterThan(3);
    expect(sorted(idsOf(ADAPTERS))).toEqual(sorted(folders));
    expect(folders.filter((id) => !isKebab(id))).toEqual([]);
    const files = new Set(repositoryFiles());
    const missing = folders.filter((id) => !files.has(`extension/adapters/${id}/${id}.ts`));
    expect(missing).toEqual([]);
  });

  test('each page has a fixture of its own and the readings expected there, and says what shows it', async () => {
    const { ADAPTERS } = await import('../../extension/adapters/index.ts');
    for (const { id, pages } of ADAPTERS) {
      const folder = `extension/adapters/${id}/fixtures/`;
      const own = repositoryFiles().filter((file) => file.startsWith(folder));
      const stems = (end: string) =>
        own.filter((file) => file.endsWith(end)).map((f) => f.slice(0, -end.length));
      expect(stems('.html'), id).toEqual(stems('.json'));
      const shown = stems('.json').map((file) => {
        const { url, readings } = JSON.parse(textOf(`${file}.json`)) as Fixture;
        expect(readings.length, file).toBeGreaterThan(0);
        return pages.find((page) => page.when(new URL(url)))?.id;
      });
      expect(sorted(new Set(shown.map(String))), id).toEqual(sorted(idsOf(pages)));
      expect(pages.filter(({ evidence }) => evidence.trim() === '')).toEqual([]);
      expect(twice(idsOf(pages))).toEqual([]);
    }
  });

  test('what they read are metrics of the catalogue', async () => {
    const { ADAPTERS } = await import('../../extension/adapters/index.ts');
    const known = new Set(idsOf(await metrics()));
    const claimed = ADAPTERS.flatMap(({ id, pages }) =>
      pages.flatMap(({ reads }) =>
        reads.flatMap(({ claims }) => claims.map(({ metric }) => [id, metric] as const)),
      ),
    );
    expect(claimed.length).toBeGreaterThan(20);
    expect(claimed.filter(([, metric]) => !known.has(metric))).toEqual([]);
  });
});

describe('metrics', () => {
  const files = definingFiles('core/metrics', /= defineMetrics\(/);

  test('the catalogue is what the area files define, and each stands in the file of its area', async () => {
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      // A large area stands in several files: commerce.ts, commerce-orders.ts …
      const strangers = (await idsDefinedIn(file)).filter(
        (id) => !`${stem(file)}-`.startsWith(`${id.split('.')[0]}-`),
      );
      expect(strangers, file).toEqual([]);
    }
    expect(sorted(await definedIn(files))).toEqual(sorted(idsOf(await metrics())));
  });

  test('ids read area.thing, and none stands there twice', async () => {
    const ids = idsOf(await metrics());
    expect(ids.filter((id) => !isDotted(id))).toEqual([]);
    expect(twice(ids)).toEqual([]);
  });

  test('a metric that was renamed names one that is there', async () => {
    expect(lostRenames(await metrics())).toEqual([]);
  });

  test('every metric can be checked by a person: it has a name and a sentence', async () => {
    const bare = (await metrics()).filter(({ name, brief }) => name === '' || !/\.$/.test(brief));
    expect(idsOf(bare)).toEqual([]);
  });
});

describe('KPIs', () => {
  const files = definingFiles('core/kpis', /= defineKpis\(/);

  test('the library is what the perspective files define', async () => {
    expect(files.length).toBeGreaterThan(0);
    expect(sorted(await definedIn(files))).toEqual(sorted(idsOf(await kpis())));
  });

  test('ids are kebab-case, and none stands there twice', async () => {
    const ids = idsOf(await kpis());
    expect(ids.filter((id) => !isKebab(id))).toEqual([]);
    expect(twice(ids)).toEqual([]);
    expect(lostRenames(await kpis())).toEqual([]);
  });

  test('formulas stand on metrics of the catalogue', async () => {
    const known = new Set(idsOf(await metrics()));
    const lost = (await kpis()).flatMap(({ id, formula }) =>
      formulaMetrics(parseFormula(formula))
        .filter((metric) => !known.has(metric))
        .map((metric) => `${id}: ${metric}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('templates', () => {
  test('each template is the file that is named after it', async () => {
    const files = definingFiles('core/templates', /= defineTemplate\(/);
    const own = await Promise.all(
      files.map(async (file) => `${stem(file)}: ${await idsDefinedIn(file)}`),
    );
    const all = idsOf(await templates());
    expect(all.length).toBeGreaterThan(0);
    expect(sorted(own)).toEqual(sorted(all.map((id) => `${id}: ${id}`)));
    expect(all.filter((id) => !isKebab(id))).toEqual([]);
    expect(twice(all)).toEqual([]);
  });

  test('goals take KPIs of the library and goals of the same template', async () => {
    const library = idsOf(await kpis());
    const lost = (await templates()).flatMap((scorecard) => {
      const known = new Set([...library, ...(scorecard.own ?? []).map(({ id }) => id)]);
      const goals = new Set(scorecard.goals.map(({ id }) => id));
      const inputs = scorecard.goals.flatMap((goal) => [...goal.lagging, ...goal.leading]);
      return [
        ...inputs.map((input) =>
          'kpi' in input ? known.has(input.kpi) || input.kpi : goals.has(input.goal) || input.goal,
        ),
        ...scorecard.kpis.map(({ kpi }) => known.has(kpi) || kpi),
      ]
        .filter((found) => found !== true)
        .map((id) => `${scorecard.id}: ${id}`);
    });
    expect(lost).toEqual([]);
  });
});

describe.each([
  ['registers', 'core/registers', /= defineRegister\(/, registers],
  ['rules', 'core/rules', /= defineRule\(/, rules],
] as const)('%s', (_, folder, maker, list) => {
  test('each is the file that is named after it', async () => {
    const files = definingFiles(folder, maker);
    const own = await Promise.all(
      files.map(async (file) => `${stem(file)}: ${await idsDefinedIn(file)}`),
    );
    const all = idsOf(await list());
    expect(sorted(own)).toEqual(sorted(all.map((id) => `${id}: ${id}`)));
    expect(all.filter((id) => !isKebab(id))).toEqual([]);
    expect(lostRenames(await list())).toEqual([]);
  });
});

describe('what registers yield', () => {
  test('is a metric of the catalogue', async () => {
    const { REGISTERS } = await import('../../core/registers/index.ts');
    const known = new Set(idsOf(await metrics()));
    const yields = (REGISTERS as readonly { id: string; yields: readonly { metric: string }[] }[])
      .flatMap(({ id, yields }) => yields.map(({ metric }) => `${id}: ${metric}`))
      .filter((given) => !known.has(given.split(': ')[1] ?? ''));
    expect(yields).toEqual([]);
  });
});

describe('elements', () => {
  const tags = foldersIn('widgets/elements');

  test('each folder is a tag: its class, its registration, its test', () => {
    expect(tags.length).toBeGreaterThan(6);
    const files = new Set(repositoryFiles());
    const missing = tags.flatMap((tag) =>
      [`${tag}.ts`, 'define.ts', `${tag}.test.ts`]
        .map((name) => `widgets/elements/${tag}/${name}`)
        .filter((file) => !files.has(file)),
    );
    expect(missing).toEqual([]);
    expect(tags.filter((tag) => !/^bsc-[a-z]+(?:-[a-z]+)*$/.test(tag))).toEqual([]);
  });

  test.each(tags)('%s is registered under the name of its folder', (tag) => {
    const text = textOf(`widgets/elements/${tag}/define.ts`);
    expect([...text.matchAll(/\bdefine\(\s*'([^']+)'/g)].map((match) => match[1])).toEqual([tag]);
  });

  test('the script registers all of them', () => {
    const text = textOf('widgets/index.ts');
    const imported = [...text.matchAll(/'\.\/elements\/([^/']+)\/define\.ts'/g)];
    expect(sorted(imported.map((match) => match[1] ?? ''))).toEqual(sorted(tags));
  });
});

describe('messages', () => {
  test('each has a handler in the file that is named after it', async () => {
    const { MESSAGES } = await import('../../extension/messages/index.ts');
    const { HANDLERS } = await import('../../extension/messages/handlers/index.ts');
    const names = Object.keys(MESSAGES);
    expect(sorted(Object.keys(HANDLERS))).toEqual(sorted(names));
    const files = repositoryFiles()
      .filter((file) => /^extension\/messages\/handlers\/[^/]+(?<!\.test)\.ts$/.test(file))
      .map(stem)
      .filter((name) => name !== 'index' && name !== 'registry');
    expect(sorted(files)).toEqual(sorted(names.map((name) => name.replaceAll('.', '-'))));
    expect(names.filter((name) => !isDotted(name))).toEqual([]);
  });
});
