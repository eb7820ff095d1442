import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { roomFor, snippetOf } from '../../widgets/embed/index.ts';
import { pageOf, SCRIPT, WidgetSite } from '../e2e/widgets-support.ts';
import { hundredKpis } from './widgets-data.ts';

const root = resolve(import.meta.dirname, '../..');
const LIMITS = [
  { files: ['fourfold.js'], most: 20_000, what: 'the first script' },
  { files: ['fourfold.js', 'fourfold-trend.js'], most: 80_000, what: 'with Chart.js' },
  { files: ['fourfold-cards.js'], most: 6_000, what: 'KPI and goal' },
  // Half a kilobyte over what it was: why a server gave no file and how long it is left alone (which the first
  // script carried), shapes of statuses in pictures, and a file that names something twice.
  { files: ['fourfold-more.js'], most: 19_000, what: 'what is less often shown' },
] as const;
/** How many times slower a slow machine is. */
const SLOW = 4;
const RUNS = 15;
/** Longest that a refresh of fifty elements may hold the page's thread, in milliseconds. */
const REFRESH_MS = 50;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Of what other work on the machine can only lengthen. */
const least = (values: readonly number[]) => Math.min(...values);

/**
 * Marks the moment when what has to be there is there and two frames have been drawn, and says so by
 * the page's console. To ask the page from outside would count: a browser's driver first puts a
 * program of 300 kB into it, in the midst of what is measured and on the slower page alone.
 */
const PAINTED = `globalThis.painted = () => requestAnimationFrame(() => requestAnimationFrame(() => {
  performance.mark('took'); console.info('took ' + (performance.now() - globalThis.began)); }));`;
const BEGIN = "<script>performance.mark('began'); globalThis.began = performance.now();</script>";

/** Opens a page and gives the milliseconds that it says it took. */
async function said(site: WidgetSite, page: Page, path: string): Promise<number> {
  const done = page.waitForEvent('console', (one) => one.text().startsWith('took '));
  await page.goto(`${site.origin}${path}`);
  return Number((await done).text().slice('took '.length));
}

async function took(site: WidgetSite, path: string): Promise<number> {
  const { page } = await site.go('about:blank');
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
  const ms = await said(site, page, path);
  await page.close();
  return ms;
}

interface Marked {
  readonly name: string;
  /** Microseconds that the thread has worked so far. */
  readonly tts: number;
}

/** How long the page's thread worked for it: other work on the machine hardly counts. */
async function worked(site: WidgetSite, path: string): Promise<number> {
  const { page } = await site.go('about:blank');
  const session = await page.context().newCDPSession(page);
  const marks: Marked[] = [];
  session.on('Tracing.dataCollected', ({ value }) => marks.push(...(value as unknown as Marked[])));
  const traceConfig = { includedCategories: ['blink.user_timing'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await said(site, page, path);
  const all = new Promise<unknown>((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await all;
  await page.close();
  const at = (name: string) => marks.find((one) => one.name === name)?.tts ?? Number.NaN;
  return (at('took') - at('began')) / 1000;
}

/** What the element draws, as a page of plain HTML with the same style sheets. */
async function asHtml(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shadow = document.querySelector('bsc-scorecard')?.shadowRoot;
    const css = (shadow?.adoptedStyleSheets ?? [])
      .flatMap((sheet) => [...sheet.cssRules])
      .map((rule) => rule.cssText)
      .join('\n');
    const html = (shadow?.innerHTML ?? '').replace(/<!--[\s\S]*?-->/g, '');
    return `<style>${css}</style>${html}`;
  });
}

interface What {
  readonly name: string;
  readonly limit: number;
  readonly against: string;
}

/** The page with the element against the plain one, in turns. */
async function againstPlain(site: WidgetSite, measure: typeof took, what: What, of: string) {
  const [elements, plain]: [number[], number[]] = [[], []];
  for (let i = 0; i < RUNS; i += 1) {
    plain.push(await measure(site, '/static.html'));
    elements.push(await measure(site, '/widgets/element.html'));
  }
  return {
    ...what,
    // Pair by pair: what else the machine does lengthens both of a pair.
    ratio: median(elements.map((ms, i) => ms / (plain[i] ?? Number.NaN))),
    detail: `${of}: at best ${Math.round(least(elements))} ms, plain ${Math.round(least(plain))} ms`,
  };
}

/** A scorecard of 100 KPIs from the script to the painted page, against the same as plain HTML. */
async function paint(site: WidgetSite) {
  const publication = hundredKpis();
  const file = JSON.stringify(publication);
  site.files.set('/scorecard.json', file);
  const choice = { tag: 'bsc-scorecard', of: '', language: '', theme: '' } as const;
  const listen = `<script>${PAINTED} addEventListener('bsc-load', painted);</script>`;
  const lay = (room: string | null) => {
    const lines = snippetOf(publication, choice, { src: '/scorecard.json', pubkey: null, room });
    site.files.set('/widgets/element.html', pageOf(`${BEGIN}${listen}`, lines));
  };
  lay(null);
  const { page } = await site.go(`${site.origin}/widgets/element.html`);
  await page.locator('bsc-scorecard .four').waitFor();
  // The lines that the Embed page gives say the room.
  const height = await page.evaluate(
    () => document.querySelector('bsc-scorecard')?.getBoundingClientRect().height ?? 0,
  );
  lay(roomFor([{ width: 200, height }]));
  // On the plain page the KPIs of folded goals stand too.
  const fold = (open: boolean) =>
    page.evaluate((wanted) => {
      const shadow = document.querySelector('bsc-scorecard')?.shadowRoot;
      for (const one of shadow?.querySelectorAll('details') ?? []) one.open = wanted;
    }, open);
  await fold(true);
  await page.waitForFunction(
    () =>
      document.querySelector('bsc-scorecard')?.shadowRoot?.querySelectorAll('.line').length === 100,
  );
  await fold(false);
  const html = await asHtml(page);
  const kpis = await page.locator('bsc-scorecard .line').count();
  await page.close();
  const done = `<script>${PAINTED} painted();</script>`;
  site.files.set('/static.html', pageOf(BEGIN, `${html}${done}`));
  const kilobytes = Math.round(file.length / 1000);
  const compared = (measure: typeof took, what: What) =>
    againstPlain(site, measure, what, `${kpis} KPIs, ${kilobytes} kB`);
  return [
    await compared(took, {
      name: 'from script to painted scorecard',
      limit: 1.5,
      against: 'the same content as plain HTML, the processor 4 times slowed',
    }),
    await compared(worked, {
      name: 'work of the page’s thread for it',
      limit: 1.5,
      against: 'the same content as plain HTML, at full speed',
    }),
  ];
}

/** Fifty elements on one source: a new file is parsed once and drawn. */
async function refresh(site: WidgetSite) {
  const file = hundredKpis();
  site.files.set('/scorecard.json', JSON.stringify(file));
  const tiles = file.kpis.slice(0, 50).map((kpi) => `<bsc-kpi kpi="${kpi.id}"></bsc-kpi>`);
  const { page, asked } = await site.visit(
    SCRIPT,
    `<bsc-source src="/scorecard.json">${tiles.join('')}</bsc-source>`,
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll('bsc-kpi')].every((one) =>
      one.shadowRoot?.querySelector('[part~=value]'),
    ),
  );
  const times = await page.evaluate(async (text) => {
    const source = document.querySelector('bsc-source') as unknown as { data: unknown };
    const all = [...document.querySelectorAll('bsc-kpi')] as unknown as {
      updateComplete: Promise<void>;
    }[];
    const out: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const next = text.replace('"title":"', `"title":"${i} `).replace(/1384/g, `${1384 + i}`);
      const began = performance.now();
      source.data = next;
      await Promise.resolve();
      for (const one of all) await one.updateComplete;
      out.push(performance.now() - began);
      await new Promise((done) => requestAnimationFrame(done));
    }
    return out;
  }, JSON.stringify(file));
  await page.close();
  const requests = asked.filter((path) => path === '/scorecard.json').length;
  const ms = median(times.slice(2));
  return {
    name: 'a refresh of fifty elements',
    ratio: ms / REFRESH_MS,
    limit: 1,
    against: `${REFRESH_MS} ms`,
    detail: `${ms.toFixed(1)} ms to read the file once and draw; ${requests} request`,
  };
}

/** What a page loads for its scorecard, and how long it takes to stand there. */
export async function bench() {
  const site = new WidgetSite();
  await site.open();
  site.policy = null;
  const weight = (file: string) =>
    gzipSync(readFileSync(resolve(root, 'out/widgets', file)), { level: 9 }).length;
  const weights = LIMITS.map(({ files, most, what }) => {
    const size = files.reduce((sum, file) => sum + weight(file), 0);
    return {
      name: `weight of ${files.join(' + ')}`,
      ratio: size / most,
      limit: 1,
      against: `${most.toLocaleString('en')} bytes`,
      detail: `${what}: ${size.toLocaleString('en')} bytes gzip`,
    };
  });
  const rows = [...weights, ...(await paint(site)), await refresh(site)];
  await site.close();
  return rows;
}
