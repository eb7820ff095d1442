import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, endLive, tidy } from '../../messages/handlers/index.ts';
import { CHANGED, OF_SAMPLE } from '../../messages/index.ts';
import {
  isSampleHere,
  lazyStore,
  removeSample,
  sampleStore,
  tellingStore,
} from '../../store/index.ts';
import { clock } from '../in-browser/clock.ts';
import { startNotifier } from './notifier.ts';
import { overlay } from './overlay.ts';
import { policy } from './policy.ts';
import { senderOf } from './sender.ts';
import { sites } from './sites.ts';
import { leave, tabs } from './tabs.ts';
import { welcome } from './welcome.ts';

export default defineBackground({
  type: 'module',
  main() {
    // Every dashboard page that is open then shows what is stored now.
    const changed = new BroadcastChannel(CHANGED);
    const tell = () => changed.postMessage(null);
    const store = tellingStore(lazyStore(), tell);
    const sampled = sampleStore();
    const sample = {
      isHere: isSampleHere,
      remove: async () => {
        sampled.close();
        await removeSample();
        tell();
      },
    };
    browser.runtime.onMessage.addListener((message, from, respond) => {
      const sender = senderOf(from);
      if (!sender) return false;
      const isSample = sender.kind === 'own' && message?.of === OF_SAMPLE;
      const context = {
        store: isSample ? sampled : store,
        isSample,
        sample,
        clock,
        tabs,
        sites,
        overlay,
        sender,
        policy,
        locale: browser.i18n.getUILanguage(),
      };
      answer(message, context).then(respond);
      return true;
    });
    startNotifier(() => ({ store, clock, policy, locale: browser.i18n.getUILanguage() }));
    // Allowed or taken back in the browser's own settings, or in a popup that the question closed.
    browser.permissions.onAdded.addListener(() => sites.sync());
    browser.permissions.onRemoved.addListener(() => {
      sites.sync();
      leave((tab) => endLive(tab, store)).catch(() => undefined);
    });
    browser.runtime.onStartup.addListener(() => {
      sites.sync();
      endLive(null, store).catch(() => undefined);
      policy()
        .then((fixed) => tidy(store, clock, fixed))
        .catch(() => undefined);
    });
    browser.tabs.onRemoved.addListener((tab) => {
      endLive(tab, store).catch(() => undefined);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      sites.sync();
      if (reason === 'install') welcome({ store }).catch(() => undefined);
    });
  },
});
