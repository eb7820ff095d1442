import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');
const LIMITS = [
  { files: ['fourfold.js'], most: 20_000, what: 'the first script' },
  { files: ['fourfold.js', 'fourfold-trend.js'], most: 80_000, what: 'with Chart.js' },
  { files: ['fourfold-cards.js'], most: 6_000, what: 'KPI and goal' },
  { files: ['fourfold-more.js'], most: 18_000, what: 'what is less often shown' },
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
  const weight = (file: string) =>
    gzipSync(readFileSync(resolve(root, 'out/widgets', file)), { level: 9 }).length;
  return LIMITS.map(({ files, most, what }) => {
    const size = files.reduce((sum, file) => sum + weight(file), 0);
    return {
      name: `weight of ${files.join(' + ')}`,
      ratio: size / most,
      limit: 1,
      against: `${most.toLocaleString('en')} bytes`,
      detail: `${what}: ${size.toLocaleString('en')} bytes gzip`,
    };
  });
}
