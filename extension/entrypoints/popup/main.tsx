import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ask, originPattern } from '../../messages/index.ts';
import { markEnglish, Popup, type PopupApi, popupModel } from '../../views/index.ts';
import { beginIn } from '../in-browser/language.ts';
import { openPanel } from '../in-browser/open-panel.ts';

const webOrigin = (url: string | undefined) =>
  url && /^https?:/.test(url) ? new URL(url).origin : null;

const locale = await beginIn();
markEnglish();
const [front] = await browser.tabs.query({ active: true, currentWindow: true });

const api: PopupApi = {
  ask,
  tab: front?.id === undefined ? null : { id: front.id, origin: webOrigin(front.url) },
  allow: (origin) =>
    browser.permissions.request({
      origins: [originPattern(origin, !import.meta.env.FIREFOX)],
    }),
  openPanel: () => openPanel(front),
  close: () => window.close(),
  openDashboard: (section) => {
    const opened: Promise<unknown> = section
      ? browser.tabs.create({ url: new URL(`dashboard.html#${section}`, location.href).href })
      : browser.runtime.openOptionsPage();
    opened.then(() => window.close());
  },
};

const model = popupModel(api);
render(<Popup model={model} api={api} locale={locale} />, document.body);
await model.read();
