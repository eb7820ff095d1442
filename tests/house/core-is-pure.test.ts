import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../commands/support/index.ts';
import { coreOptions } from '../support/doc-blocks.ts';

/** What the compiler says of a file that would stand in core; it is never written. */
function complaints(text: string): readonly string[] {
  const file = join(ROOT, 'core', 'probe.ts');
  const options = coreOptions();
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, target, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, target, true)
      : getSourceFile(name, target, ...rest);
  const program = ts.createProgram({ rootNames: [file], options, host });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('core has no DOM, browser or Node types', () => {
  test.each([
    ['document', 'export const a = document.title;'],
    ['window', 'export const a = window;'],
    ['localStorage', "export const a = localStorage.getItem('a');"],
    ['indexedDB', "export const a = indexedDB.open('a');"],
    ['fetch', "export const a = fetch('a');"],
    ['process', 'export const a = process.env;'],
    ['Buffer', "export const a = Buffer.from('a');"],
    ['chrome', 'export const a = chrome.runtime;'],
    ['Element', 'export type A = Element;'],
    ['setTimeout', 'export const a = setTimeout(() => undefined, 1);'],
    ['node:fs', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;"],
  ])('%s does not compile there', (name, text) => {
    const said = complaints(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`'${name}'`);
  });

  test('what the language itself has does', () => {
    const text =
      "export const a = new Intl.NumberFormat('id').format(Math.max(1, [2].at(-1) ?? 0));";
    expect(complaints(text)).toEqual([]);
  });
});
