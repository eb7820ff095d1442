import { pascal } from './names.ts';
import { fileIfThere, type Unit } from './unit.ts';

const source = (tag: string) => `
import { html, type TemplateResult } from 'lit';
import type { Publication } from '../../../core/publication/reading.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { shared } from '../../base/styles.ts';
import { tokens } from '../../base/tokens.ts';

/** \`<${tag}>\`: the title of the scorecard and its overall score. */
export class ${pascal(tag)} extends FourfoldElement {
  static override styles = [tokens, shared];

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const { title, overall } = publication;
    return html\`<section class="card" part="card" aria-label=\${title}>
      <h3 class="body strong">\${title}</h3>
      <p class="value" part="value">\${formats.score(overall.score)}</p>
    </section>\`;
  }
}
`;

const define = (tag: string) => `
import { define } from '../../base/define.ts';
import { ${pascal(tag)} } from './${tag}.ts';

define('${tag}', ${pascal(tag)});
`;

const test = (tag: string) => `
import { afterEach, expect, test } from 'vitest';
import type { Publication } from '../../../core/publication/reading.ts';
import './define.ts';
import { ${pascal(tag)} } from './${tag}.ts';

const publication = (score: number | null): Publication => ({
  schema: 'fourfold/publication@1',
  id: 'plain',
  title: 'Plain scorecard',
  asOf: '2026-10-29',
  period: { from: '2026-10-01', to: '2026-10-29' },
  profile: 'full',
  audience: 'everyone',
  locale: 'en',
  currency: null,
  perspectives: [],
  goals: [],
  kpis: [],
  links: [],
  risks: [],
  findings: [],
  overall: {
    score,
    low: score,
    high: score,
    outlook: null,
    coverage: score === null ? 0 : 1,
    status: 'unknown',
    why: score === null ? 'Nothing was captured yet.' : null,
    kpisKnown: 0,
    kpisTotal: 0,
    kpisStale: 0,
  },
  provenance: {
    generator: 'test',
    scorecard: 'plain',
    observations: 0,
    platforms: [],
    firstSeen: null,
    lastSeen: null,
  },
  signature: null,
});

async function shown(data: unknown): Promise<string> {
  const element = document.createElement('${tag}');
  if (!(element instanceof ${pascal(tag)})) throw new Error('<${tag}> is not registered');
  element.data = data;
  document.body.append(element);
  await element.updateComplete;
  return element.shadowRoot?.textContent ?? '';
}

afterEach(() => document.body.replaceChildren());

test('it shows what stands in the publication', async () => {
  const text = await shown(publication(73));
  expect(text).toContain('Plain scorecard');
  expect(text).toContain('73');
});

test('a score that is not known is never 0', async () => {
  expect(await shown(publication(null))).not.toMatch(/\\b0\\b/);
});

test('a file of another kind becomes a tile, not an error in the page', async () => {
  const text = await shown({ schema: 'something/else@9' });
  expect(text.trim()).not.toBe('');
  expect(text).not.toContain('Plain scorecard');
});
`;

const folder = (tag: string) => `widgets/elements/${tag}`;

export const widget: Unit = {
  name: 'widget',
  form: 'a tag that begins with bsc-, such as bsc-podium',
  isName: (name) => /^bsc-[a-z]+(?:-[a-z]+)*$/.test(name),
  brief: 'an element for any page',
  next: 'write its view; every number comes from the publication.',
  existing: async (draft, name) => fileIfThere(draft, folder(name)),
  async make(draft, name) {
    draft.create(`${folder(name)}/${name}.ts`, source(name));
    draft.create(`${folder(name)}/define.ts`, define(name));
    draft.create(`${folder(name)}/${name}.test.ts`, test(name));
    await draft.change(
      'widgets/index.ts',
      (text) => `${text.trimEnd()}\nimport './elements/${name}/define.ts';\n`,
    );
  },
};
