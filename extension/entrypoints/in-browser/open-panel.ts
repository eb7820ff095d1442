import { type Browser, browser } from 'wxt/browser';
import { Refusal } from '../../messages/index.ts';

const NO_PANEL =
  'This browser opened no side panel. Look for Fourfold among its side panels or sidebars.';

interface Sidebar {
  readonly open: () => Promise<void>;
}

/** Opens the side panel beside a tab. Browsers allow it in the click itself alone. */
export async function openPanel(tab: Browser.tabs.Tab | undefined): Promise<void> {
  const sidebar = (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;
  try {
    if (sidebar) return await sidebar.open();
    if (tab?.id === undefined) throw new Error('no tab');
    await browser.sidePanel.open({ windowId: tab.windowId });
  } catch (error) {
    throw new Refusal(NO_PANEL, { cause: error });
  }
}
