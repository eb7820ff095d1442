import { browser } from 'wxt/browser';
import { originPattern, originsOf, planSites, type Sites } from '../../messages/handlers/index.ts';
import { CAPTURE_SCRIPT } from './tabs.ts';

const PREFIX = 'site ';
const PORTS = !import.meta.env.FIREFOX;

const granted = async () => (await browser.permissions.getAll()).origins ?? [];

const registered = async () =>
  (await browser.scripting.getRegisteredContentScripts())
    .map((script) => script.id)
    .filter((id) => id.startsWith(PREFIX))
    .map((id) => id.slice(PREFIX.length));

async function syncNow(): Promise<void> {
  const { register, unregister } = planSites(await granted(), await registered());
  if (unregister.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: unregister.map((p) => PREFIX + p) });
  }
  if (register.length > 0) {
    await browser.scripting.registerContentScripts(
      register.map((pattern) => ({
        id: PREFIX + pattern,
        matches: [pattern],
        js: [CAPTURE_SCRIPT],
        runAt: 'document_idle' as const,
        persistAcrossSessions: true,
      })),
    );
  }
}

let syncing: Promise<void> = Promise.resolve();

/** One after the other: two at once would register one site twice, which the browser refuses. */
function sync(): Promise<void> {
  syncing = syncing.catch(() => undefined).then(syncNow);
  return syncing;
}

/** Sites that the person allowed. The browser's own permissions are the only record of them. */
export const sites: Sites = {
  remembered: async (origin) => (await granted()).includes(originPattern(origin, PORTS)),
  list: async () => originsOf(await granted()),
  sync,
  forget: async (origin) => {
    await browser.permissions.remove({ origins: [originPattern(origin, PORTS)] });
    await sync();
  },
};
