import type { Publication } from '../../core/publication/reading.ts';
import { LARGEST, type Read, read, readSigned, tooLarge } from './read.ts';

/** What a feed has to show. `problem` is why the newest file could not be had while an older one stands. */
export type FeedState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'bad'; readonly why: string }
  | {
      readonly kind: 'ready';
      readonly publication: Publication;
      readonly loaded: number;
      readonly problem: string | null;
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
      const { publication } = result;
      this.#state = { kind: 'ready', publication, loaded: Date.now(), problem: null };
    } else if (this.#state.kind === 'ready') {
      this.#state = { ...this.#state, problem: result.why };
    } else {
      this.#state = { kind: 'bad', why: result.why };
    }
    for (const listener of this.#listeners) listener();
  }

  protected wake(): void {}

  protected rest(): void {}
}

/** A feed of content that is already on the page. */
export function feedOf(content: unknown, pubkey: string | null): Feed {
  const feed = new Feed();
  if (pubkey) void readSigned(content, pubkey).then((result) => feed.take(result));
  else feed.take(read(content));
  return feed;
}

class UrlFeed extends Feed {
  #loading = false;
  #every = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly url: string,
    readonly pubkey: string | null,
  ) {
    super();
  }

  /** The shortest wish of all who share this file; never more often than every ten seconds. */
  every(ms: number): void {
    const wish = Math.max(10_000, ms);
    if (wish >= this.#every) return;
    this.#every = wish;
    if (this.#timer !== undefined) this.#start();
  }

  async load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    const result = await fetchText(this.url).then(
      (text) => readSigned(text, this.pubkey),
      (error: unknown) => ({ ok: false as const, why: reason(error) }),
    );
    this.#loading = false;
    this.take(result);
  }

  protected override wake(): void {
    if (this.#timer !== undefined) return;
    this.#start();
    if (this.state.kind !== 'ready') void this.load();
  }

  protected override rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #start(): void {
    clearInterval(this.#timer);
    // An interval that long never comes; it only marks the feed as awake.
    const ms = Math.min(this.#every, 2 ** 31 - 1);
    this.#timer = setInterval(() => {
      if (!document.hidden && Number.isFinite(this.#every)) void this.load();
    }, ms);
  }
}

const byUrl = new Map<string, UrlFeed>();

/** The feed of a file: one for all elements that name the same address and key. */
export function feedAt(src: string, pubkey: string | null, refreshMs: number | null): Feed {
  const url = address(src);
  if (url === null) {
    const feed = new Feed();
    feed.take({ ok: false, why: `“${src}” is not an address of a scorecard file. Check src.` });
    return feed;
  }
  const key = `${pubkey ?? ''} ${url}`;
  const feed = byUrl.get(key) ?? new UrlFeed(url, pubkey);
  byUrl.set(key, feed);
  if (refreshMs !== null) feed.every(refreshMs);
  return feed;
}

function address(src: string): string | null {
  try {
    const url = new URL(src, document.baseURI);
    return /^(?:https?|blob|data|file|chrome-extension|moz-extension):$/.test(url.protocol)
      ? url.href
      : null;
  } catch {
    return null;
  }
}

/** "15m", "90s", "2h" or milliseconds without a unit word; null where there is none to be read. */
export function refreshOf(text: string | null): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h)\s*$/.exec(text ?? '');
  if (!match) return null;
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2] as 'ms' | 's' | 'm' | 'h'];
  return Number(match[1]) * unit;
}

class Words extends Error {}

function reason(error: unknown): string {
  return error instanceof Words
    ? error.message
    : 'The scorecard file could not be reached. Check the connection and the address.';
}

async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(30_000) });
  if (answer.status === 401 || answer.status === 403) {
    throw new Words('You may not read this scorecard file. Sign in, or ask its owner.');
  }
  if (!answer.ok) {
    throw new Words(
      `There is no scorecard file at this address (answer ${answer.status}). Check src.`,
    );
  }
  if (Number(answer.headers.get('content-length')) > LARGEST) throw new Words(tooLarge());
  return limited(answer);
}

/** Reads no more than the limit, however long the answer goes on. */
async function limited(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  if (!reader) return answer.text();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > LARGEST) {
      void reader.cancel();
      throw new Words(tooLarge());
    }
  }
}
