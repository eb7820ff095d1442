// npm start: a Chromium with the extension, the sample dashboards and an intranet page.
// npm start -- --once: the same headless and unattended; writes out/publication.json and out/intranet.png.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveIntranet } from './samples/intranet.ts';
import { captureSamples, published, routeSamples, SAMPLE_ORIGINS } from './samples/run.ts';
import { main, readArgs } from './support/args.ts';
import { type Launched, launchWithExtension } from './support/browser.ts';
import { ensureBuilt } from './support/build.ts';
import { ROOT } from './support/paths.ts';
import { Stages } from './support/stages.ts';

const OUT = join(ROOT, 'out');

async function shoot(browser: Launched, url: string, stages: Stages): Promise<void> {
  const page = await browser.context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(url);
  await page.locator('bsc-scorecard').waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('bsc-scorecard')?.shadowRoot?.textContent?.includes('Kiln') === true ||
      (document.querySelector('bsc-scorecard')?.shadowRoot?.querySelectorAll('*').length ?? 0) > 40,
  );
  await page.locator('bsc-trend').scrollIntoViewIfNeeded();
  await page.locator('bsc-trend canvas').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(OUT, 'intranet.png'), fullPage: true });
  if (wrong.length > 0) throw new Error(`The intranet page reported: ${wrong.join('; ')}`);
  stages.done('widgets', `the intranet page shows the scorecard: out/intranet.png`);
}

async function wholeWay(browser: Launched, today: string, stages: Stages): Promise<string> {
  const captured = await captureSamples(browser, today);
  stages.done('capture', `${captured.pages} pages, ${captured.read} numbers read`);
  stages.done(
    'store',
    `${captured.added} numbers kept, ${captured.known} known before, ${captured.total} in all`,
  );
  const { publication, text } = await published(browser);
  const { overall } = publication;
  stages.done(
    'score',
    `overall ${overall.score?.toFixed(0) ?? '—'}, ${overall.kpisKnown} of ${overall.kpisTotal} KPIs known`,
  );
  writeFileSync(join(OUT, 'publication.json'), text);
  stages.done('publication', 'out/publication.json');
  return text;
}

async function stayOpen(browser: Launched, url: string, today: string): Promise<void> {
  for (const [origin, path] of SAMPLE_ORIGINS(today)) {
    const page = await browser.context.newPage();
    await page.goto(origin + path);
  }
  await browser.open('dashboard.html');
  const intranet = await browser.context.newPage();
  await intranet.goto(url);
  console.log(
    'The browser is open. Press the Fourfold button on any dashboard. Close the browser to end.',
  );
  await new Promise<void>((done) => browser.context.once('close', () => done()));
}

await main(async () => {
  const { flags } = readArgs(process.argv.slice(2), [], ['once']);
  const once = flags.has('once');
  if (
    !once &&
    process.platform === 'linux' &&
    !process.env.DISPLAY &&
    !process.env.WAYLAND_DISPLAY
  ) {
    console.error(
      'There is no screen to open a browser on. Run npm start -- --once to see it unattended.',
    );
    return 1;
  }
  mkdirSync(OUT, { recursive: true });
  const stages = new Stages();
  const { extension, widgets } = await ensureBuilt();
  stages.done('build', 'the extension and the widgets');
  const today = new Date().toISOString().slice(0, 10);
  const browser = await launchWithExtension({
    extensionDir: extension,
    origins: ['<all_urls>'],
    headless: once,
    locale: 'en-US',
    route: routeSamples(today),
  });
  stages.done('dashboards', 'a Chromium with the extension and six sample dashboards');
  let intranet: Awaited<ReturnType<typeof serveIntranet>> | null = null;
  try {
    const text = await wholeWay(browser, today, stages);
    intranet = await serveIntranet(widgets, text);
    if (once) await shoot(browser, intranet.url, stages);
    else await stayOpen(browser, intranet.url, today);
  } finally {
    await browser.close().catch(() => undefined);
    await intranet?.close();
  }
  stages.total();
  return 0;
});
