import * as v from 'valibot';
import type {
  Every,
  LastGood,
  LiveSample,
  LiveSession,
  Miss,
  Observation,
  PageReadings,
  RoundStop,
  Visit,
} from '../../core/model/index.ts';
import type { Publication } from '../../core/publication/publication.ts';

const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const origin = v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/?#\s]+$/i));
const when = v.pipe(v.string(), v.maxLength(40), v.isoDate());
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const stop = v.pipe(v.string(), v.maxLength(3000));
const session = v.pipe(v.string(), v.maxLength(100));

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(8000));

/** The channel on which the extension's own pages hear that what is stored has changed. */
export const CHANGED = 'fourfold changed';

/** Most characters of a file of numbers that is taken at once. */
export const MOST_IMPORTED = 32_000_000;

/** Every message and what it carries, one line each. What does not fit is refused. */
export const MESSAGES = {
  'page.read': v.object({ tab, waitMs: v.exactOptional(whole(60_000)) }),
  'page.capture': v.object({ tab, waitMs: v.exactOptional(whole(60_000)) }),
  'page.recognised': v.object({ count: v.nullable(whole(100_000)) }),
  'site.state': v.object({ origin }),
  'site.remember': v.object({ origin, tab: v.exactOptional(tab) }),
  'site.forget': v.object({ origin }),
  'site.list': v.object({}),
  'scorecard.read': v.object({ asOf: v.exactOptional(when) }),
  'scorecard.choose': v.object({ id: v.pipe(v.string(), v.maxLength(100)) }),
  'publish.file': v.object({ asOf: v.exactOptional(when) }),
  'observations.list': v.object({ skip: whole(1e9), limit: whole(1000) }),
  'observations.count': v.object({}),
  'observations.import': v.object({
    file: v.pipe(v.string(), v.maxLength(300)),
    text: v.pipe(v.string(), v.maxLength(MOST_IMPORTED)),
  }),
  'captures.list': v.object({ limit: whole(100) }),
  'number.decide': v.object({ key, kind: v.picklist(['claim', 'value']), right: v.boolean() }),
  'misses.list': v.object({}),
  'misses.forget': v.object({ key }),
  'round.list': v.object({}),
  'round.visit': v.object({ key: stop }),
  'round.set': v.object({ key: stop, every: v.picklist([0, 1, 7]) }),
  'round.remove': v.object({ key: stop }),
  'live.start': v.object({ tab }),
  'live.tick': v.object({}),
  'live.mark': v.object({
    id: session,
    kind: v.picklist(['voucher', 'flash-deal', 'pin', 'other']),
  }),
  'live.stop': v.object({ id: session }),
  'live.list': v.object({ limit: whole(100) }),
  'live.read': v.object({ id: session }),
} as const;

/** The name of a message. */
export type MessageType = keyof typeof MESSAGES;

/** What a message carries. */
export type MessageData<T extends MessageType> = v.InferOutput<(typeof MESSAGES)[T]>;

/** A number that was not stored, and why, in the person's words. */
export interface LeftOut {
  readonly label: string;
  readonly why: string;
  /** Its place in the page's list of readings. */
  readonly reading: number;
  /**
   * What the person can settle with one word: that a name means its metric (`claim`), or that a
   * number which looks wrong is right (`value`).
   */
  readonly ask?: { readonly kind: 'claim' | 'value'; readonly key: string };
  /** The last number of the same metric that was accepted. */
  readonly last?: LastGood;
}

/** A page as the popup shows it, before anything is stored. */
export interface PageView {
  readonly page: PageReadings;
  /** The numbers that a capture takes, by their place in the page's list. */
  readonly taken: readonly number[];
  readonly left: readonly LeftOut[];
}

/** What a capture did. It is told only when it is on the disk. */
export interface CaptureOutcome extends PageView {
  readonly added: number;
  readonly known: number;
}

/** What an import did. */
export interface ImportOutcome {
  readonly added: number;
  readonly known: number;
  readonly problems: readonly { readonly line: number; readonly what: string }[];
}

/** One capture of the past. */
export interface PastCapture {
  readonly seen: string;
  readonly source: string;
  readonly platform: string | null;
  readonly page: string | null;
  readonly added: number;
  readonly known: number;
  readonly left: number;
}

/** A page of the round as "Today" shows it. */
export interface RoundPage extends RoundStop {
  readonly due: boolean;
  /** Whether the browser lets Fourfold open and read it by itself. */
  readonly allowed: boolean;
}

/** What answers a message. */
export interface Answers {
  'page.read': PageView;
  'page.capture': CaptureOutcome;
  'page.recognised': { readonly watch: boolean };
  'site.state': { readonly remembered: boolean };
  'site.remember': { readonly remembered: boolean };
  'site.forget': { readonly remembered: boolean };
  'site.list': { readonly origins: readonly string[] };
  'scorecard.read': { readonly template: string; readonly publication: Publication };
  'scorecard.choose': { readonly template: string };
  'publish.file': { readonly name: string; readonly text: string };
  'observations.list': { readonly rows: readonly Observation[]; readonly total: number };
  'observations.count': { readonly total: number };
  'observations.import': ImportOutcome;
  'captures.list': readonly PastCapture[];
  'number.decide': { readonly right: boolean };
  'misses.list': readonly Miss[];
  'misses.forget': readonly Miss[];
  'round.list': { readonly pages: readonly RoundPage[] };
  'round.visit': Visit;
  'round.set': { readonly every: Every };
  'round.remove': { readonly removed: boolean };
  'live.start': { readonly session: LiveSession };
  'live.tick': { readonly go: boolean };
  'live.mark': { readonly session: LiveSession };
  'live.stop': { readonly session: LiveSession; readonly added: number };
  'live.list': { readonly sessions: readonly LiveSession[] };
  'live.read': { readonly session: LiveSession; readonly samples: readonly LiveSample[] };
}

/** A message as it travels. */
export type Message<T extends MessageType = MessageType> = { readonly type: T } & MessageData<T>;

/** An answer as it travels: what was asked for, or why not, in the person's words. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

/** What the background tells the content script of a live board: to say when it is time to look. */
export interface LiveRequest {
  readonly type: 'live.follow';
  readonly everyMs: number;
}

/** What the content script answers: a page's readings, and what it would need to say more. */
export type ReadAnswer = PageReadings & { readonly needs?: 'sentiment' };

/** What the background asks the content script. It answers with a `ReadAnswer`. */
export interface ReadRequest {
  readonly type: 'page.read';
  readonly waitMs?: number;
}

/** The messages that a content script may send: a web page could stand behind it. */
export const FROM_CONTENT: readonly MessageType[] = ['page.recognised', 'live.tick'];
