import { expect, test } from 'vitest';
import { analysisDoc } from '../../commands/support/analysis-doc.ts';
import { KNOWN_AS } from '../../commands/support/analysis-names.ts';
import * as core from '../../core/index.ts';
import { offeredFunctions } from '../support/doc-blocks.ts';
import { textOf } from '../support/files.ts';

const text = textOf('docs/analysis.md');

test('docs/analysis.md is what the doc blocks say', () => {
  expect(text, 'write it with: npx tsx commands/generate-analysis.ts').toBe(analysisDoc());
});

test('each analysis has its section, with its head and an example, and core offers it', () => {
  for (const { room, name } of offeredFunctions()) {
    if (room !== 'analysis') continue;
    const section = text.split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
    expect(section.match(/```ts\n/g)?.length ?? 0, name).toBeGreaterThanOrEqual(2);
    expect(section, name).toContain(' // → ');
    expect(name in core, name).toBe(true);
  }
});

test('names known elsewhere belong to functions that are there', () => {
  expect(Object.keys(KNOWN_AS).filter((name) => !text.includes(`\n### ${name}\n`))).toEqual([]);
});
