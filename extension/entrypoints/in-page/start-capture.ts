import { browser } from 'wxt/browser';
import type { PageReadings, Reading, Recipe } from '../../../core/model/index.ts';
import { followLive, readLive, whenStill } from '../../capture/index.ts';
import type {
  Answers,
  Envelope,
  LiveRequest,
  ReadAnswer,
  ReadRequest,
} from '../../messages/index.ts';
import { world as lent } from './feelings-world.ts';

/** How long a page that nobody waits for may take to come to rest. */
const WATCH_MS = 15_000;
const LOOK_AGAIN_MS = 1000;

const STILL_LOADING =
  'This page is still loading. Some numbers may be missing. Wait and try again.';

const UNREAD =
  'This page could not be read to its end. Nothing was stored. Load the page again and try once more.';

/** In the extension's own world, which the page cannot see. */
const world = globalThis as typeof globalThis & { fourfoldStop?: () => void };

function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const saysLoading = ({ problems }: PageReadings) =>
  problems.some(({ what }) => what.includes('still be loading') || what.includes('still loading'));

/** Three dots where a number will stand. */
const isOnItsWay = ({ value, raw }: Reading) => value === null && /^(?:\.{2,}|…)$/.test(raw.trim());

/** The page went to another address while it was read: what was read so far is of neither. */
class PageLeft extends Error {}

/**
 * A page may be at rest because it waits for its numbers to come: one that has none yet, and says
 * that it is loading, is read again until it has some or the time is over.
 */
async function read(
  waitMs: number,
  recipes: readonly Recipe[],
  signal: AbortSignal,
): Promise<ReadAnswer> {
  const end = performance.now() + waitMs;
  for (let pause = LOOK_AGAIN_MS / 4; ; pause *= 2) {
    const rest = await whenStill(document, { maxMs: Math.max(0, end - performance.now()) });
    const page = await readHere(recipes, signal);
    const left = end - performance.now();
    const isEmpty = !page?.readings.some((one) => one.value !== null);
    const isWaiting = isEmpty && (!page || saysLoading(page) || page.readings.some(isOnItsWay));
    if (!isWaiting || left <= 0) return page ? told(page, rest) : unread();
    await new Promise((done) => setTimeout(done, Math.min(pause, left)));
  }
}

/** The page as it stands; null where it went to another address meanwhile. */
async function readHere(
  recipes: readonly Recipe[],
  signal: AbortSignal,
): Promise<ReadAnswer | null> {
  const { href } = location;
  const feelings = lent.fourfoldFeelings;
  const onRested = () => {
    if (location.href !== href) throw new PageLeft();
  };
  try {
    const page = await readLive(document, {
      url: new URL(href),
      today: today(),
      recipes,
      signal,
      onRested,
      ...(feelings ? { feelings } : {}),
    });
    if (location.href !== href) return null;
    return page.people && !feelings ? { ...page, needs: 'sentiment' } : page;
  } catch (error) {
    if (error instanceof PageLeft) return null;
    throw error;
  }
}

/** One reading at a time: who asks while another is under way ends that one, and both get the new. */
class Readings {
  private current: { ending: AbortController; page: Promise<ReadAnswer> } | null = null;

  read(waitMs: number, recipes: readonly Recipe[] = []): Promise<ReadAnswer> {
    this.current?.ending.abort();
    const ending = new AbortController();
    const page = read(waitMs, recipes, ending.signal).catch((error: unknown) => {
      const newer = this.current?.ending === ending ? undefined : this.current?.page;
      if (ending.signal.aborted && newer) return newer;
      throw error;
    });
    this.current = { ending, page };
    return page;
  }

  stop(): void {
    this.current?.ending.abort();
  }
}

function told(page: ReadAnswer, rest: 'still' | 'busy'): ReadAnswer {
  if (rest === 'still' || page.problems.some(({ what }) => what.includes('still loading'))) {
    return page;
  }
  return { ...page, problems: [{ what: STILL_LOADING }, ...page.problems] };
}

/** What is answered where the reader failed on a page: no number, and that it is so. */
const unread = (): PageReadings => ({
  source: location.href,
  platform: null,
  page: null,
  account: null,
  period: null,
  readings: [],
  problems: [{ what: UNREAD }],
  durationMs: 0,
});

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

/** On a site that the person asked for: counts once, and again whenever the address has changed. */
async function watch(readings: Readings, signal: AbortSignal): Promise<void> {
  if (!(await recognised(null))) return;
  let counted = '';
  let busy = false;
  const look = async () => {
    if (busy || signal.aborted || document.hidden || location.href === counted) return;
    busy = true;
    counted = location.href;
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
  watch(readings, ended.signal).catch(() => undefined);
}
