import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ask, CHANGED } from '../../messages/index.ts';
import { formatsFor, markEnglish, Panel, type PanelApi, PanelModel } from '../../views/index.ts';
import { beginIn } from '../in-browser/language.ts';

const locale = await beginIn();
markEnglish();
const here = await browser.windows.getCurrent();

const api: PanelApi = {
  ask,
  tab: async () => {
    const [front] = await browser.tabs.query({ active: true, windowId: here.id });
    return front?.id ?? null;
  },
  openDashboard: () => {
    browser.runtime.openOptionsPage();
  },
};

const model = new PanelModel(api, formatsFor(locale));
render(<Panel model={model} api={api} locale={locale} />, document.body);

// The panel shows the page in front: another tab, another address, or what was stored meanwhile.
browser.tabs.onActivated.addListener(({ windowId }) => {
  if (windowId === here.id) model.turnTo();
});
browser.tabs.onUpdated.addListener((_id, { status }, { active, windowId }) => {
  if (status === 'complete' && active && windowId === here.id) model.turnTo();
});
// A right that is given or taken back changes what may be shown of the page in front.
browser.permissions.onAdded.addListener(() => model.turnTo());
browser.permissions.onRemoved.addListener(() => model.turnTo());
new BroadcastChannel(CHANGED).addEventListener('message', () => model.read());
addEventListener('pagehide', () => model.show(null));
await model.read();
