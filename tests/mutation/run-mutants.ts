import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserPath, scriptOf } from '../support/script-of.ts';
import type { Family, Fixture, Report } from './page.ts';
import { addTo, type Example, type Tally, type Way } from './tally.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Pages whose trees stand in other trees, which a copy of a page does not keep. */
const NOT_COPIED = new Set(['shadow', 'frame']);

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Every fixture of the adapters and of the general reader. */
export function fixtures(): Fixture[] {
  const found: Fixture[] = [];
  const adapters = join(root, 'extension/adapters');
  for (const platform of readdirSync(adapters).sort()) {
    const dir = join(adapters, platform, 'fixtures');
    if (!existsSync(dir)) continue;
    for (const file of readdirSync(dir).sort()) {
      if (!file.endsWith('.html')) continue;
      const path = join(dir, file);
      const { url, today } = readJson<{ url: string; today: string }>(
        path.replace(/html$/, 'json'),
      );
      const html = readFileSync(path, 'utf8');
      found.push({ name: `${platform}/${basename(file, '.html')}`, html, url, today });
    }
  }
  const reader = join(root, 'extension/capture/fixtures');
  for (const file of readdirSync(reader).sort()) {
    const name = basename(file, '.html');
    if (!file.endsWith('.html') || NOT_COPIED.has(name)) continue;
    const html = readFileSync(join(reader, file), 'utf8');
    found.push({
      name: `reader/${name}`,
      html,
      url: 'https://dashboard.example/',
      today: '2026-11-23',
    });
  }
  return found;
}

/** What all fixtures gave together. */
export interface Outcome {
  readonly tally: Tally;
  readonly examples: readonly Example[];
  readonly lost: readonly Example[];
  readonly mutants: number;
  readonly truths: number;
  readonly taught: number;
}

/** Makes about `count` mutants over all fixtures, the same in every run, and reads each of them. */
export async function runMutants(
  count: number,
  {
    seed = 20_261_123,
    family = 'first',
    only,
  }: {
    readonly seed?: number;
    readonly family?: Family;
    readonly only?: (name: string) => boolean;
  } = {},
): Promise<Outcome> {
  const all = fixtures().filter(({ name }) => only?.(name) ?? true);
  const script = await scriptOf(fileURLToPath(new URL('./page.ts', import.meta.url)), 'mutation');
  const browser = await chromium.launch({
    ...browserPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const sum = {
    tally: {} as Tally,
    examples: [] as Example[],
    lost: [] as Example[],
    mutants: 0,
    truths: 0,
    taught: 0,
  };
  try {
    const at = await browser.newPage({ viewport: { width: 1480, height: 940 } });
    await at.setContent('<!doctype html><html lang="en"><body></body></html>');
    await at.evaluate(script);
    let left = all.length;
    for (const [i, fixture] of all.entries()) {
      // What one page could not take is taken by those after it.
      const times = Math.ceil((count - sum.mutants) / left);
      left -= 1;
      const report = await at.evaluate<Report, [Fixture, number, number, Family]>(
        ([one, many, from, of]) =>
          (
            globalThis as unknown as { runFixture: (...args: unknown[]) => Promise<Report> }
          ).runFixture(one, many, from, of),
        [fixture, Math.max(1, times), seed + i * 1000, family],
      );
      sum.mutants += report.mutants;
      sum.truths += report.truths;
      sum.taught += report.taught;
      sum.examples.push(...report.examples);
      sum.lost.push(...report.lost);
      for (const [operator, ways] of Object.entries(report.tally))
        for (const [way, one] of Object.entries(ways)) addTo(sum.tally, operator, way as Way, one);
    }
    return sum;
  } finally {
    await browser.close();
  }
}
