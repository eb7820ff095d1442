import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');
const LIMITS = [
  { file: 'fourfold.js', most: 25_000, what: 'the widgets’ script, all but the trend' },
  { file: 'fourfold-trend.js', most: 65_000, what: 'the trend’s lazy part with Chart.js' },
] as const;

/** What a page loads for its scorecard, in bytes after gzip, against what it may be. */
export async function bench() {
  const vite = resolve(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  execFileSync(
    process.execPath,
    [vite, 'build', '-c', 'widgets/vite.config.ts', '--logLevel', 'error'],
    { cwd: root },
  );
  return LIMITS.map(({ file, most, what }) => {
    const size = gzipSync(readFileSync(resolve(root, 'out/widgets', file)), { level: 9 }).length;
    return {
      name: `weight of ${file}`,
      ratio: size / most,
      limit: 1,
      against: `${most.toLocaleString('en')} bytes`,
      detail: `${what}: ${size.toLocaleString('en')} bytes gzip`,
    };
  });
}
