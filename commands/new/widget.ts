import { pascal } from './names.ts';
import { fileIfThere, type Unit } from './unit.ts';

const source = (tag: string) => `
import { html, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { shared } from '../../base/styles.ts';
import { tokens } from '../../base/tokens.ts';

/** \`<${tag}>\`: the title of the scorecard and its overall score. */
export class ${pascal(tag)} extends FourfoldElement {
  static override readonly styles = [...tokens, shared];

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
import { samplePublication } from '../../fixtures/sample.ts';
import { hostilePublication } from '../../fixtures/variants.ts';
import './define.ts';
import { ${pascal(tag)} } from './${tag}.ts';

async function shown(data: unknown): Promise<string> {
  const element = document.createElement('${tag}');
  if (!(element instanceof ${pascal(tag)})) throw new Error('<${tag}> is not registered');
  element.data = data;
  document.body.append(element);
  await element.updateComplete;
  return element.shadowRoot?.textContent ?? '';
}

const scored = (score: number | null) => {
  const sample = samplePublication();
  return { ...sample, title: 'Plain scorecard', overall: { ...sample.overall, score } };
};

afterEach(() => document.body.replaceChildren());

test('it shows what stands in the publication', async () => {
  const text = await shown(scored(73));
  expect(text).toContain('Plain scorecard');
  expect(text).toContain('73');
});

test('a score that is not known is never 0', async () => {
  expect(await shown(scored(null))).not.toMatch(/\\b0\\b/);
});

test('a file of another kind becomes a tile, not an error in the page', async () => {
  await shown({ schema: 'something/else@9' });
  const text = () => document.querySelector('${tag}')?.shadowRoot?.textContent ?? '';
  // What is wrong with a file is said by words that are fetched when they are needed.
  await expect.poll(() => text().trim()).not.toBe('');
  expect(text()).not.toContain('Plain scorecard');
});

test('text that a stranger wrote stays text', async () => {
  expect(await shown(hostilePublication())).toContain('<script>');
  expect('__ran' in globalThis).toBe(false);
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
