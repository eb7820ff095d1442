import { browser } from 'wxt/browser';
import type { PageReadings } from '../../../core/model/index.ts';
import { followLive } from '../../capture/index.ts';
import type {
  Answers,
  Envelope,
  LiveRequest,
  ReadAnswer,
  ReadRequest,
} from '../../messages/index.ts';
import { Readings, unread } from './readings.ts';

/** How long a page that nobody waits for may take to come to rest. */
const WATCH_MS = 15_000;
const LOOK_AGAIN_MS = 1000;
/** After so long without a scroll what has come into view is looked at, but not more often than that. */
const SCROLLED_MS = 300;
const SELDOM_MS = 3000;

/** In the extension's own world, which the page cannot see. */
const world = globalThis as typeof globalThis & { fourfoldStop?: () => void };

const isReadRequest = (message: unknown): message is ReadRequest =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'page.read';

const isLiveRequest = (message: unknown): message is LiveRequest =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'live.follow' &&
  'everyMs' in message &&
  typeof message.everyMs === 'number';

/** Tells the background that it is time to look at a live board; the answer says whether to go on. */
async function isTime(): Promise<boolean> {
  const answer: Envelope<Answers['live.tick']> | undefined = await browser.runtime.sendMessage({
    type: 'live.tick',
  });
  return answer?.ok === true && answer.value.go;
}

/** Tells the background how many numbers there are; the answer says whether to go on. */
async function recognised(count: number | null): Promise<boolean> {
  const answer: Envelope<Answers['page.recognised']> | undefined =
    await browser.runtime.sendMessage({ type: 'page.recognised', count });
  return answer?.ok === true && answer.value.watch;
}

const countOf = ({ readings }: PageReadings) =>
  readings.filter((one) => one.status === 'ok' && one.metric !== null && one.value !== null).length;

/**
 * What comes into view as the person scrolls: rows of long lists are added to those read before,
 * also where nobody watches; nothing is scrolled from here. Tells `onNew` what there is.
 */
function followScroll(readings: Readings, signal: AbortSignal, onNew: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = async () => {
    if (document.hidden || signal.aborted) return;
    if (await readings.addRows()) onNew();
  };
  const scrolled = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rest().catch(() => undefined), SCROLLED_MS);
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
}

/**
 * On a site that the person asked for: counts once, and again whenever the address has changed or
 * rows have come into view.
 */
async function watch(
  readings: Readings,
  signal: AbortSignal,
  onNew: (listen: () => void) => void,
): Promise<void> {
  if (!(await recognised(null))) return;
  let counted = '';
  let busy = false;
  let last = 0;
  const look = async () => {
    if (busy || signal.aborted || document.hidden || location.href === counted) return;
    busy = true;
    counted = location.href;
    last = performance.now();
    try {
      const count = countOf(await readings.read(WATCH_MS));
      if (!signal.aborted && !(await recognised(count))) clearInterval(timer);
    } catch {
      // The extension was updated or removed: this copy of it has nobody left to tell.
      clearInterval(timer);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(look, LOOK_AGAIN_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  onNew(() => {
    if (performance.now() - last > SELDOM_MS) counted = '';
  });
  await look();
}

/** Answers the background's questions about this page, and watches it where the site is remembered. */
export function startCapture(): void {
  // Injected again, or after an update: the newest copy takes over from the one before.
  world.fourfoldStop?.();
  const ended = new AbortController();
  let following = new AbortController();
  const readings = new Readings();
  const listen = (
    message: unknown,
    _sender: unknown,
    respond: (page: ReadAnswer) => void,
  ): boolean => {
    if (isLiveRequest(message)) {
      following.abort();
      following = new AbortController();
      followLive(message.everyMs, isTime, following.signal);
      return false;
    }
    if (!isReadRequest(message)) return false;
    readings
      .read(message.waitMs ?? WATCH_MS, message.recipes)
      .then(respond, () => respond(unread()));
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  world.fourfoldStop = () => {
    ended.abort();
    following.abort();
    readings.stop();
    try {
      browser.runtime.onMessage.removeListener(listen);
    } catch {
      // Its extension is gone, and its listener with it.
    }
  };
  let hearNew = () => {};
  followScroll(readings, ended.signal, () => hearNew());
  watch(readings, ended.signal, (listen) => {
    hearNew = listen;
  }).catch(() => undefined);
}
