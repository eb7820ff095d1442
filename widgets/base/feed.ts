import type { Publication } from '../../core/publication/reading.ts';
import { formatsFor } from './formats.ts';
import { inWords, type Read, type Refused, read, readSigned } from './read.ts';
import { warn } from './warn.ts';

/** What a feed has to show. `problem` is why the newest file could not be had while an older one stands. */
export type FeedState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'bad'; readonly problem: Refused }
  | {
      readonly kind: 'ready';
      readonly publication: Publication;
      readonly verified: boolean;
      readonly loaded: number;
      readonly problem: Refused | null;
    };

/** Content over time, and those who want to hear of it. */
export class Feed {
  #state: FeedState = { kind: 'waiting' };
  readonly #listeners = new Set<() => void>();

  get state(): FeedState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.wake();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.rest();
    };
  }

  /** The last good file stays when a newer one cannot be understood. */
  take(result: Read): void {
    if (result.ok) {
      const { publication, verified = false } = result;
      const loaded = Date.now();
      this.#state = { kind: 'ready', publication, verified, loaded, problem: null };
    } else if (this.#state.kind === 'ready') {
      this.#state = { ...this.#state, problem: result };
    } else {
      this.#state = { kind: 'bad', problem: result };
    }
    for (const listener of this.#listeners) listener();
  }

  protected wake(): void {}

  protected rest(): void {}
}

/** A feed of content that is already on the page. */
export function feedOf(content: unknown, pubkey: string | null): Feed {
  const feed = new Feed();
  const result = pubkey ? null : read(content);
  if (result?.ok) feed.take(result);
  else void readSigned(content, pubkey).then((late) => feed.take(late));
  return feed;
}

class UrlFeed extends Feed {
  #awake = false;
  #every = 0;
  /** Before this time it is not asked again: it is being asked, or its server wants to be left alone. */
  #until = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly url: string,
    readonly pubkey: string | null,
  ) {
    super();
  }

  /**
   * The shortest wish of all who share this file; never more often than every ten seconds, and at
   * least every three weeks: browsers take a longer wait for none.
   */
  every(ms: number): void {
    this.#every = Math.min(this.#every || 2e9, Math.max(10_000, ms));
    if (this.#awake) this.#start();
  }

  async load(): Promise<void> {
    if (Date.now() < this.#until) return;
    this.#until = Number.POSITIVE_INFINITY;
    const got = await fetchText(this.url).catch(() => null);
    const result = await (typeof got === 'string' ? readSigned(got, this.pubkey) : inWords(got));
    const { wait = 0 } = result as Refused;
    this.#until = Date.now() + wait;
    if (wait) setTimeout(() => this.#awake && this.load(), wait);
    this.take(result);
  }

  protected override wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    this.#start();
    if (this.state.kind !== 'ready') void this.load();
  }

  protected override rest(): void {
    this.#awake = false;
    clearInterval(this.#timer);
  }

  #start(): void {
    clearInterval(this.#timer);
    if (!this.#every) return;
    this.#timer = setInterval(() => {
      if (!document.hidden) void this.load();
    }, this.#every);
  }
}

const byUrl = new Map<string, UrlFeed>();

/** The feed that an element asks for by its own `data` or `src`. */
export function feedFor(element: {
  readonly data: unknown;
  readonly src: string | null;
  readonly pubkey: string | null;
  readonly refresh: string | null;
}): Feed {
  const { data, src, pubkey, refresh } = element;
  return data ? feedOf(data, pubkey) : feedAt(src ?? '', pubkey, refreshOf(refresh));
}

/** The feed of a file: one for all elements that name the same address and key. */
function feedAt(src: string, pubkey: string | null, refreshMs: number | null): Feed {
  const [file = ''] = src.split('#');
  const url = URL.canParse(file, document.baseURI) ? new URL(file, document.baseURI).href : file;
  const key = `${pubkey ?? ''} ${url}`;
  const feed = byUrl.get(key) ?? new UrlFeed(url, pubkey);
  byUrl.set(key, feed);
  if (refreshMs !== null) feed.every(refreshMs);
  return feed;
}

const told = new Set<string>();

/** "15m", "90s" or "2h" in milliseconds; null where there is none, and the console says what is not understood. */
export function refreshOf(text: string | null): number | null {
  if (!text) return null;
  const match = /^\s*(\d+(?:\.\d+)?)\s*([smh])\s*$/.exec(text);
  if (!match) {
    if (!told.has(text)) warn('refresh.bad', { text });
    told.add(text);
    return null;
  }
  const unit = { s: 1000, m: 60_000, h: 3_600_000 }[match[2] as 's' | 'm' | 'h'];
  return Number(match[1]) * unit;
}

/** Characters after which reading on cannot change the answer. */
const ENOUGH = 6_000_000;

/** The text at an address, or the answer that there is none. */
async function fetchText(url: string): Promise<string | Response> {
  const coming = fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(30_000) });
  // The first formatter of a page takes as long as drawing a scorecard: made while the file is under way.
  formatsFor(document.documentElement.lang || 'en').period('2026-01-01', '2026-01-29');
  const answer = await coming;
  return answer.ok ? limited(answer) : answer;
}

/**
 * Reads no more than a little over what the reader of publications accepts: it says in words that
 * the file is too large, however long the answer would have gone on.
 */
async function limited(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && text.length < ENOUGH) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  void reader?.cancel();
  return text;
}
