import { browser } from 'wxt/browser';
import type { Context } from '../../messages/handlers/index.ts';
import { NOT_BEGUN } from '../../messages/index.ts';

/** Opens the first run, once, where the extension is new and nothing is stored. */
export async function welcome({ store }: Pick<Context, 'store'>): Promise<void> {
  if ((await store.setting('firstRun')) !== undefined || (await store.count()) > 0) return;
  await store.choose('firstRun', JSON.stringify(NOT_BEGUN));
  await browser.tabs.create({ url: new URL('/dashboard.html#first', location.origin).href });
}
