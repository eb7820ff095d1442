import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, type Clock, endLive, tidy } from '../../messages/handlers/index.ts';
import { CHANGED } from '../../messages/index.ts';
import { lazyStore, tellingStore } from '../../store/index.ts';
import { overlay } from './overlay.ts';
import { senderOf } from './sender.ts';
import { sites } from './sites.ts';
import { tabs } from './tabs.ts';

const clock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

export default defineBackground({
  type: 'module',
  main() {
    // Every dashboard page that is open then shows what is stored now.
    const changed = new BroadcastChannel(CHANGED);
    const store = tellingStore(lazyStore(), () => changed.postMessage(null));
    browser.runtime.onMessage.addListener((message, from, respond) => {
      const sender = senderOf(from);
      if (!sender) return false;
      const context = {
        store,
        clock,
        tabs,
        sites,
        overlay,
        sender,
        locale: browser.i18n.getUILanguage(),
      };
      answer(message, context).then(respond);
      return true;
    });
    // Allowed or taken back in the browser's own settings, or in a popup that the question closed.
    browser.permissions.onAdded.addListener(() => sites.sync());
    browser.permissions.onRemoved.addListener(() => sites.sync());
    browser.runtime.onStartup.addListener(() => {
      sites.sync();
      endLive(null, store).catch(() => undefined);
      tidy(store, clock).catch(() => undefined);
    });
    browser.tabs.onRemoved.addListener((tab) => {
      endLive(tab, store).catch(() => undefined);
    });
    browser.runtime.onInstalled.addListener(() => sites.sync());
  },
});
