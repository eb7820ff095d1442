import { type Browser, browser } from 'wxt/browser';
import type { Sender } from '../../messages/handlers/index.ts';

/** Who sent a message, by what the browser says of it; null for whoever has no business here. */
export function senderOf(from: Browser.runtime.MessageSender): Sender | null {
  if (from.id !== browser.runtime.id) return null;
  if (from.url?.startsWith(`${location.origin}/`)) return { kind: 'own' };
  if (from.tab?.id === undefined || from.frameId !== 0 || !from.url) return null;
  return { kind: 'content', tab: from.tab.id, origin: new URL(from.url).origin };
}
