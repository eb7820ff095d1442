import { browser } from 'wxt/browser';
import { type Policy, policyOf } from '../../messages/handlers/index.ts';

/** What the person's organisation fixed. Where there is no such thing the browser may refuse to say. */
export async function policy(): Promise<Policy> {
  try {
    return policyOf(await browser.storage.managed.get());
  } catch {
    return policyOf(null);
  }
}
