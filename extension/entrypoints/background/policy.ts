import { browser } from 'wxt/browser';
import { patientPolicy } from '../../messages/handlers/index.ts';

const KEPT = 'policy';

/** What the person's organisation fixed. */
export const policy = patientPolicy({
  read: () => browser.storage.managed.get(),
  keep: (given) => browser.storage.local.set({ [KEPT]: given }),
  kept: async () => (await browser.storage.local.get(KEPT))[KEPT],
});
