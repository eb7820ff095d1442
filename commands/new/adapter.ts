import { camel, isKebab, words } from './names.ts';
import { addImport, addToList } from './source-edit.ts';
import { fileIfThere, type Unit } from './unit.ts';

const host = (name: string) => `${name}.example`;

const source = (name: string) => `
import { defineAdapter, type MetricClaim } from '../adapter.ts';

const VIEWS: MetricClaim = { metric: 'content.views', labels: { en: ['Views'] } };

/** ${words(name)}. */
export const ${camel(name)} = defineAdapter({
  id: '${name}',
  name: '${words(name)}',
  version: '1',
  hosts: ['${host(name)}'],
  account: { path: /^\\/account\\/([^/]+)/ },
  pages: [
    {
      id: 'overview',
      when: (url) => /^\\/account\\/[^/]+\\/overview\\/?$/.test(url.pathname),
      evidence: 'unverified: fixtures/overview.en.html was written, not seen',
      period: { at: ['.period'] },
      reads: [
        {
          // Where nobody knows the elements: kind 'labels' with the claims alone.
          kind: 'cards',
          block: '.card',
          label: ['.label'],
          value: ['.value'],
          claims: [VIEWS],
        },
      ],
    },
  ],
});
`;

const fixture = (name: string) => `
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Overview • ${words(name)}</title>
</head>
<body>
<p class="period">Oct 1, 2026 – Oct 28, 2026</p>
<div class="card"><div class="label">Views</div><div class="value">1.2K</div></div>
</body>
</html>
`;

const PERIOD = { from: '2026-10-01', to: '2026-10-29' };

/** What a person reads on the fixture, by hand: "1.2K" is anything from 1,150 to 1,250. */
const expected = (name: string) => ({
  url: `https://${host(name)}/account/shop/overview`,
  today: '2026-10-29',
  account: { platform: name, id: 'shop' },
  period: PERIOD,
  readings: [
    {
      label: 'Views',
      raw: '1.2K',
      value: 1200,
      low: 1150,
      high: 1250,
      unit: '1',
      metric: 'content.views',
      delta: null,
      status: 'ok',
      why: `Needs your confirmation: nobody has checked this page of ${words(name)} yet.`,
      unverified: true,
      subject: { platform: name, account: 'shop' },
      period: PERIOD,
    },
  ],
});

const folder = (name: string) => `extension/adapters/${name}`;

export const adapter: Unit = {
  name: 'adapter',
  form: 'words in small letters joined by hyphens, such as youtube-studio',
  isName: isKebab,
  brief: 'a platform: its pages, and what each shows',
  next: 'save a page of the platform as the fixture (without names or faces), write beside it what a person reads there, then say in the record where it stands.',
  existing: async (draft, name) => fileIfThere(draft, folder(name)),
  async make(draft, name) {
    draft.create(`${folder(name)}/${name}.ts`, source(name));
    draft.create(`${folder(name)}/fixtures/overview.en.html`, fixture(name));
    draft.create(
      `${folder(name)}/fixtures/overview.en.json`,
      `${JSON.stringify(expected(name), null, 2)}\n`,
    );
    await draft.change('extension/adapters/index.ts', (text) =>
      addImport(
        addToList(text, 'ADAPTERS', camel(name)),
        `import { ${camel(name)} } from './${name}/${name}.ts';`,
      ),
    );
  },
};
