import { browser } from 'wxt/browser';
import { type Context, notifyNow } from '../../messages/handlers/index.ts';
import { saidNow } from './said.ts';

const ALARM = 'look';
const EVERY_MIN = 60;

const timeOfDay = (): string => {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
};

const ownPage = (path: string): string => new URL(path, location.origin).href;

type Needs = Pick<Context, 'store' | 'clock' | 'policy' | 'locale'>;

async function look(context: Needs): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const notices = await notifyNow(context, timeOfDay());
  if (notices.length === 0) return;
  const said = await saidNow();
  for (const { id, title, message } of notices) {
    await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: ownPage('/icon/128.png'),
      title: said(title),
      message: said(message),
    });
  }
}

let isListening = false;

/** The part of the browser that shows them is there only once the person allowed it. */
function listen(): void {
  if (isListening || !browser.notifications) return;
  isListening = true;
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    void browser.tabs.create({ url: ownPage('/dashboard.html#today') });
  });
}

/** Looks once an hour whether there is something to tell, and tells it where that is wanted. */
export function startNotifier(context: () => Needs): void {
  listen();
  browser.permissions.onAdded.addListener(listen);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look(context()).catch(() => undefined);
  });
  browser.alarms
    .get(ALARM)
    .then(async (known) => {
      if (!known) await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MIN });
    })
    .catch(() => undefined);
}
