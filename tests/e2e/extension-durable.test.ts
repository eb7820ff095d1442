import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, launch } from './extension-support.ts';

const SHOP = 'https://kilnview.example';
const body = `<!doctype html><html lang="en"><title>Kilnview</title><h1>Overview</h1><p>Last 28 days</p>
<section><div>Impressions</div><div><strong>5,021</strong></div></section>
<section><div>Comments</div><div><strong>212</strong></div></section></html>`;

const start = (profile: string) =>
  launch({
    profile,
    origins: [`${SHOP}/*`],
    route: (url) => (url.origin === SHOP ? { body } : null),
  });

test('numbers that were confirmed are there after the browser was killed that very moment', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'fourfold-durable-'));
  const profile = join(dir, 'profile');
  try {
    const first = await start(profile);
    const panel = await first.open('dashboard.html');
    const page = await first.context.newPage();
    const session = await first.context.browser()?.newBrowserCDPSession();
    const info = await session?.send('SystemInfo.getProcessInfo');
    const pid = info?.processInfo.find((one) => one.type === 'browser')?.id;
    if (pid === undefined) throw new Error('the browser does not tell its process');
    await page.goto(`${SHOP}/overview`);
    const tab = await panel.evaluate(
      async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
      page.url(),
    );
    const { added, known } = await ask(panel, 'page.capture', { tab: tab ?? -1 });
    process.kill(pid, 'SIGKILL');
    expect(added + known).toBe(2);
    await first.close().catch(() => undefined);

    const again = await start(profile);
    try {
      const reopened = await again.open('dashboard.html');
      const { rows } = await ask(reopened, 'observations.list', { skip: 0, limit: 10 });
      expect(rows.map((row) => row.value).sort()).toEqual([212, 5021]);
    } finally {
      await again.close();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
