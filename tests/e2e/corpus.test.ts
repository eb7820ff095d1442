import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReadings, Reading } from '../../core/model/index.ts';

interface Truth {
  readonly metrics: readonly {
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly delta?: string;
    readonly optional?: boolean;
  }[];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = here('../../../shared/corpus');
const PAGES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.html'))
  : [];

async function readerScript(): Promise<string> {
  const entry = here('../support/reader-page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'reader' },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('the reader was not built');
  return output.output[0].code;
}

const tight = (text: string): string => text.replaceAll(/\s/g, '');
const digits = (text: string): string => /\d[\d.,]*/.exec(text)?.[0] ?? '';

function unitFits(reading: Reading, unit: string): boolean {
  const units: Readonly<Record<string, string>> = {
    count: '1',
    percent: '%',
    bytes: 'B',
    min: 's',
    ms: 's',
    'min:s': 's',
  };
  // The catalogue has no unit for data rates.
  return unit === 'rate' || reading.unit === (units[unit] ?? unit);
}

/** The change in its own words: "8ms" is 0.008 s, so figures are compared in the raw text. */
function deltaFits(reading: Reading, delta: string | undefined): boolean {
  if (!delta || !/\d/.test(delta)) return true;
  if (!reading.delta || digits(reading.delta.raw) !== digits(delta)) return false;
  const sign = /[↑+]/u.test(delta) ? '+' : /[↓−-]/u.test(delta) ? '-' : null;
  return sign === null || reading.delta.sign === sign;
}

describe.skipIf(PAGES.length === 0)('dashboards by other designers', () => {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    const path = [process.env.FOURFOLD_CHROMIUM, '/usr/bin/chromium'].find(
      (one) => one && existsSync(one),
    );
    script = await readerScript();
    browser = await chromium.launch({
      ...(path ? { executablePath: path } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  afterAll(() => browser?.close());

  test.each(PAGES)('%s: every number with its unit and change, and nothing else', async (name) => {
    const truth = JSON.parse(
      readFileSync(`${FOLDER}/${name.replace('.html', '.truth.json')}`, 'utf8'),
    ) as Truth;
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(pathToFileURL(`${FOLDER}/${name}`).href);
    await page.evaluate(script);
    const found = await page.evaluate<PageReadings>('readStill()');
    await page.close();
    const left = [...found.readings];
    const missing: string[] = [];
    for (const { label, value, unit, delta, optional } of truth.metrics) {
      const at = left.findIndex(
        (reading) =>
          reading.label.toLowerCase() === label.toLowerCase() &&
          tight(reading.raw).includes(tight(value)) &&
          unitFits(reading, unit) &&
          deltaFits(reading, delta),
      );
      if (at >= 0) left.splice(at, 1);
      else if (!optional) missing.push(`${label} ${value} ${delta ?? ''}`);
    }
    expect(missing).toEqual([]);
    expect(
      left.filter((reading) => reading.status === 'ok').map((one) => `${one.label} ${one.raw}`),
    ).toEqual([]);
  });
});

test.skipIf(PAGES.length > 0)('the pages by other designers are not at hand', () => {
  expect(PAGES).toEqual([]);
});
