import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { BenchRow } from '../../commands/support/index.ts';
import { type Launched, launchWithExtension } from '../../commands/support/index.ts';
import { ROOT } from '../../commands/support/paths.ts';
import { scriptOf } from '../support/script-of.ts';

const MILLION = Number(process.env.FOURFOLD_BENCH_ROWS ?? 1_000_000);
const TIMES = 7;
const SITE = 'https://kilnview.example';
const body = `<!doctype html><html lang="en"><title>Kilnview</title><h1>Overview</h1><p>Last 28 days</p>
<section><div>Impressions</div><div><strong>5,021</strong></div></section>
<section><div>Comments</div><div><strong>212</strong></div></section>
<section><div>Likes</div><div><strong>97</strong></div></section>
<section><div>Followers</div><div><strong>1,204</strong></div></section></html>`;

/** Milliseconds of each thing that a person waits for. */
interface Waits {
  readonly popup: number;
  readonly dashboard: number;
  readonly filter: number;
  readonly worstFilter: number;
  readonly cold: number;
  readonly file: number;
  readonly questions: number;
  /** From nothing scored to the first scores, beside the page. */
  readonly fullScore: number;
}

const QUERIES: readonly Record<string, unknown>[] = [
  {},
  { text: 'kiln views' },
  { text: 'post-12' },
  { platform: 'kilnview.example' },
  { platform: 'tiktok-studio', account: 'kiln', metric: 'content.views' },
  { from: '2026-01-01', to: '2026-01-31' },
  { state: 'corrected' },
  { state: 'standing', kind: 'page' },
  { sort: 'value' },
  { sort: 'metric', isRising: true },
  { sort: 'period', text: 'loom' },
];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** How long the background takes to answer, by the page's own clock. */
const asked = (panel: Page, message: Record<string, unknown>): Promise<number> =>
  panel.evaluate(async (one) => {
    const before = performance.now();
    const answer = (await chrome.runtime.sendMessage(one)) as { ok: boolean; why?: string };
    if (!answer.ok) throw new Error(answer.why);
    return performance.now() - before;
  }, message);

/** From the address to the first words that come from the store. */
async function opening(browser: Launched): Promise<number> {
  const page = await browser.context.newPage();
  const before = performance.now();
  await page.goto(`chrome-extension://${browser.extensionId}/dashboard.html`);
  await page.locator('main .card, main .empty').first().waitFor();
  const ms = performance.now() - before;
  await page.close();
  return ms;
}

async function repeated(work: () => Promise<number>, times = TIMES): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await work());
  // The first one is spent on compiling.
  return median(all.slice(1));
}

async function stopBackground(browser: Launched): Promise<void> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const targets = await session?.send('Target.getTargets');
  const worker = targets?.targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId),
  );
  if (worker) await session?.send('Target.closeTarget', { targetId: worker.targetId });
}

/** Until the page has scored what is stored. */
const scored = (panel: Page): Promise<number> =>
  panel.evaluate(async () => {
    const before = performance.now();
    for (;;) {
      const answer = await chrome.runtime.sendMessage({ type: 'scorecard.read' });
      if (answer.value.scored.isCurrent) return performance.now() - before;
      await new Promise((done) => setTimeout(done, 200));
    }
  });

async function measure(browser: Launched): Promise<Waits> {
  const panel = await browser.open('dashboard.html#settings');
  const fullScore = await scored(panel);
  const page = await browser.context.newPage();
  await page.goto(`${SITE}/overview`);
  const tab = await panel.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1,
    page.url(),
  );
  // A page out of sight is read at leisure; the popup opens over the one in front.
  await page.bringToFront();
  const popup = await repeated(() => asked(panel, { type: 'page.read', tab, waitMs: 2000 }));
  const dashboard = await repeated(() => opening(browser), 5);
  const find = (query: Record<string, unknown>) =>
    asked(panel, { type: 'numbers.find', ...query, skip: 0, limit: 100 });
  const filters: number[] = [];
  for (const query of QUERIES) filters.push(await repeated(() => find(query), 4));
  const file = await repeated(() => asked(panel, { type: 'publish.file' }), 4);
  const questions = await repeated(() => asked(panel, { type: 'analysis.state' }), 4);
  await stopBackground(browser);
  const cold = await find({ text: 'kiln' });
  const [filter, worstFilter] = [median(filters), Math.max(...filters)];
  return { popup, dashboard, filter, worstFilter, file, questions, fullScore, cold };
}

async function withStore(rows: number): Promise<{ waits: Waits; fillMs: number }> {
  const dir = await mkdtemp(join(tmpdir(), 'fourfold-bench-'));
  const launch = () =>
    launchWithExtension({
      extensionDir: join(ROOT, '.output', 'chrome-mv3'),
      profile: join(dir, 'profile'),
      origins: [`${SITE}/*`],
      locale: 'en-US',
      route: (url) => (url.origin === SITE ? { body } : null),
    });
  try {
    let fillMs = 0;
    if (rows > 0) {
      const browser = await launch();
      const panel = await browser.open('popup.html');
      const entry = fileURLToPath(new URL('./stored-page.ts', import.meta.url));
      await panel.evaluate(await scriptOf(entry, 'bench'));
      const before = performance.now();
      await panel.evaluate(`fillStore(${rows})`);
      fillMs = performance.now() - before;
      await browser.close();
    }
    const browser = await launch();
    const waits = await measure(browser);
    await browser.close();
    return { waits, fillMs };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** A million numbers on the disk: what a person waits for, against the same with none. */
export async function bench(): Promise<BenchRow[]> {
  const none = (await withStore(0)).waits;
  const { waits: full, fillMs } = await withStore(MILLION);
  const many = MILLION.toLocaleString('en');
  const row = (name: string, what: keyof Waits, limit: number, bare = none[what]): BenchRow => ({
    name: `${name} with ${many} stored`,
    ratio: full[what] / bare,
    limit,
    against: 'the same with none',
    detail: `${full[what].toFixed(0)} ms against ${bare.toFixed(0)} ms`,
  });
  return [
    row('popup: a page read and held against its past', 'popup', 1.5),
    {
      ...row('dashboard: from its address to what is due', 'dashboard', 2),
      detail: `${full.dashboard.toFixed(0)} ms against ${none.dashboard.toFixed(0)} ms; filled in ${(fillMs / 1000).toFixed(0)} s, all scored in ${(full.fullScore / 1000).toFixed(1)} s`,
    },
    row('filters and orders, the middle one', 'filter', 25),
    row('filters and orders, the slowest', 'worstFilter', 60, none.filter),
    row('the file to publish, scored before', 'file', 3),
    row('what can be asked about', 'questions', 6),
    row('the first search after the background slept', 'cold', 12),
  ];
}
