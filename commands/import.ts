// npm run -s import -- <file> […] [--json]
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { importFile } from '../extension/imports/index.ts';
import { ArgumentError, main, readArgs } from './support/args.ts';

await main(async () => {
  const { rest, flags } = readArgs(process.argv.slice(2), [], ['json']);
  if (rest.length === 0) throw new ArgumentError('Usage: npm run -s import -- <file> […] [--json]');
  const results = rest.map((file) => {
    const path = resolve(process.env.FOURFOLD_CWD ?? process.cwd(), file);
    const why = !existsSync(path)
      ? `There is no file "${file}".`
      : statSync(path).isDirectory()
        ? 'This is a folder. Name the files in it.'
        : null;
    if (why === null) return importFile(file, readFileSync(path));
    const problems = [{ line: 0, what: why }];
    return { file, platform: null, format: null, language: null, observations: [], problems };
  });
  if (flags.has('json')) process.stdout.write(`${JSON.stringify(results, null, 1)}\n`);
  for (const { file, observations, problems } of results) {
    if (!flags.has('json')) process.stdout.write(`${file}: ${observations.length} numbers\n`);
    for (const { line, what } of problems)
      process.stderr.write(`${file}${line ? `, line ${line}` : ''}: ${what}\n`);
  }
  return results.some((one) => one.problems.length > 0) ? 1 : 0;
});
