// Runs inside the page that imports.bench.ts opens: a large file is read where a person waits for it.
import { endlessSource } from '../../extension/imports/fixtures/build.ts';
import { type FileSource, readNumbers } from '../../extension/imports/index.ts';
import { Summary } from '../../extension/views/imports/summary.ts';

let source: FileSource | null = null;

function prepareImport(header: string, lines: readonly string[], bytes: number): void {
  const rows = Math.ceil(bytes / ((lines[0] ?? '').length + 1));
  const row = (n: number) => lines[n % lines.length] ?? '';
  source = endlessSource('Chart data.csv', header, row, rows);
}

async function importHere(): Promise<number> {
  if (!source) throw new Error('no file was prepared');
  const summary = new Summary();
  let numbers = 0;
  await readNumbers(source, { now: '2026-11-25T00:00:00.000Z' }, (found) => {
    numbers += found.length;
    summary.take(found);
  });
  return numbers;
}

Object.assign(globalThis, { prepareImport, importHere });
