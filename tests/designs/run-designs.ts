import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import type { PageReadings } from '../../core/model/index.ts';
import { browserPath, scriptOf } from '../support/script-of.ts';
import { drawDesign } from './design.ts';
import { type Judged, judge } from './judge.ts';
import { TODAY } from './periods.ts';
import type { Design } from './truth.ts';

export interface Run {
  readonly design: Design;
  readonly found: PageReadings;
  readonly judged: Judged;
}

interface Read {
  readonly found: PageReadings;
  readonly parts: number[];
}

/** Draws a page for each seed, opens it in a browser, reads it and holds the readings against it. */
export async function runDesigns(
  seeds: readonly number[],
  { onRun }: { readonly onRun?: (run: Run, browser: Browser) => Promise<void> } = {},
): Promise<Run[]> {
  const script = await scriptOf(fileURLToPath(new URL('./page.ts', import.meta.url)), 'designs');
  const browser = await chromium.launch({
    ...browserPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1480, height: 940 } });
    await page.setContent('<!doctype html><html lang="en"><body></body></html>');
    await page.evaluate(script);
    const runs: Run[] = [];
    for (const seed of seeds) {
      const design = drawDesign(seed);
      const { found, parts } = await page.evaluate<Read, [string, string]>(
        ([html, today]) =>
          (
            globalThis as unknown as { readDesign: (...args: string[]) => Promise<Read> }
          ).readDesign(html, today),
        [design.html, TODAY],
      );
      const run = { design, found, judged: judge(design, found, parts) };
      runs.push(run);
      await onRun?.(run, browser);
    }
    return runs;
  } finally {
    await browser.close();
  }
}
