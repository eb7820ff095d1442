import type { PageReadings, Reading, Recipe } from '../../../core/model/index.ts';
import { type Rest, RowsSeen, readLive, settle } from '../../capture/index.ts';
import type { ReadAnswer } from '../../messages/index.ts';
import { world as lent } from './feelings-world.ts';

const LOOK_AGAIN_MS = 1000;

const STILL_LOADING =
  'This page is still loading. Some numbers may be missing. Wait and try again.';

const MOVING = 'A part of this page never rests. Its numbers were not taken; the others were.';

const UNSEEN =
  'This tab has not been shown yet, and some pages fill in their numbers only when they are seen. Open the tab and read it again.';

const UNREAD =
  'This page could not be read to its end. Nothing was stored. Load the page again and try once more.';

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

/** One reading at a time: who asks while another is under way ends that one, and both get the new. */
export class Readings {
  private current: { ending: AbortController; page: Promise<ReadAnswer> } | null = null;
  private address = '';
  private rows = new RowsSeen();

  read(waitMs: number, recipes: readonly Recipe[] = []): Promise<ReadAnswer> {
    this.current?.ending.abort();
    const ending = new AbortController();
    const page = this.wait(waitMs, recipes, ending.signal).catch((error: unknown) => {
      const newer = this.current?.ending === ending ? undefined : this.current?.page;
      if (ending.signal.aborted && newer) return newer;
      throw error;
    });
    const current = { ending, page };
    this.current = current;
    const done = () => {
      if (this.current === current) this.current = null;
    };
    page.then(done, done);
    return page;
  }

  /** Adds the rows of long lists that are in view now; true where there are more than before. */
  async addRows(): Promise<boolean> {
    if (this.current || this.address !== location.href || !this.rows.isPartial) return false;
    const before = this.rows.count;
    const ending = new AbortController();
    const page = this.here({ moving: [], recipes: [] }, ending.signal).then(
      (found) => found ?? unread(),
    );
    const current = { ending, page };
    this.current = current;
    await page.catch(() => undefined);
    if (this.current === current) this.current = null;
    return this.rows.count > before;
  }

  stop(): void {
    this.current?.ending.abort();
  }

  /**
   * A page may be at rest because it waits for its numbers to come: one that has none yet, and says
   * that it is loading, is read again until it has some or the time is over. One that was sent
   * elsewhere without being loaded still shows the old: its first change is waited for.
   */
  private async wait(
    waitMs: number,
    recipes: readonly Recipe[],
    signal: AbortSignal,
  ): Promise<ReadAnswer> {
    const end = performance.now() + waitMs;
    for (let pause = LOOK_AGAIN_MS / 4; ; pause *= 2) {
      const maxMs = Math.max(0, end - performance.now());
      const awaitsChange = this.address !== '' && this.address !== location.href;
      const rest = await settle(document, { maxMs, awaitsChange, signal });
      const page = await this.here({ moving: rest.moving, recipes }, signal);
      const left = end - performance.now();
      const isEmpty = !page?.readings.some((one) => one.value !== null);
      const isWaiting = isEmpty && (!page || saysLoading(page) || page.readings.some(isOnItsWay));
      if (!isWaiting || left <= 0) return page ? told(page, rest) : unread();
      await new Promise((done) => setTimeout(done, Math.min(pause, left)));
    }
  }

  /** The page as it stands; null where it went to another address meanwhile. */
  private async here(
    how: { readonly moving: readonly Element[]; readonly recipes: readonly Recipe[] },
    signal: AbortSignal,
  ): Promise<ReadAnswer | null> {
    const { href } = location;
    if (href !== this.address) this.rows = new RowsSeen();
    this.address = href;
    const feelings = lent.fourfoldFeelings;
    const onRested = () => {
      if (location.href !== href) throw new PageLeft();
    };
    try {
      const page = await readLive(document, {
        url: new URL(href),
        today: today(),
        ...how,
        rows: this.rows,
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
}

const hasSaid = ({ problems }: PageReadings, words: string) =>
  problems.some(({ what }) => what.includes(words));

/** With what the person should know of how the page came to rest, first. */
function told(page: ReadAnswer, { how, moving }: Rest): ReadAnswer {
  const problems = [...page.problems];
  if (moving.length > 0 && !hasSaid(page, 'kept changing')) problems.unshift({ what: MOVING });
  if (how === 'busy' && !hasSaid(page, 'still loading')) problems.unshift({ what: STILL_LOADING });
  const isUnseen = document.hidden && performance.getEntriesByType('paint').length === 0;
  if (isUnseen && !page.readings.some((one) => one.value !== null))
    problems.unshift({ what: UNSEEN });
  return { ...page, problems };
}

/** What is answered where the reader failed on a page: no number, and that it is so. */
export const unread = (): PageReadings => ({
  source: location.href,
  platform: null,
  page: null,
  account: null,
  period: null,
  readings: [],
  problems: [{ what: UNREAD }],
  durationMs: 0,
});
