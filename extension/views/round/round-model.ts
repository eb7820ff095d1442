import { computed, signal } from '@preact/signals';
import type { Every } from '../../../core/model/index.ts';
import type { RoundPage } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { Newest } from '../newest.ts';
import { say } from './words.ts';

/** What the round needs of the browser. */
export interface RoundApi {
  readonly ask: Ask;
  /** Asks the person for these sites, all in one question. To be called in the click itself. */
  allow(origins: readonly string[]): Promise<boolean>;
}

/** A round under way. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The page that is open now. */
  readonly key: string;
}

/** Which pages are due, and the round that captures them. */
export class RoundModel {
  readonly pages = signal<readonly RoundPage[] | null>(null);
  readonly progress = signal<Progress | null>(null);
  readonly trouble = signal<string | null>(null);
  /** What the last round did, in words. */
  readonly done = signal<string | null>(null);
  readonly due = computed(() => (this.pages.value ?? []).filter((page) => page.due));
  readonly #api: RoundApi;
  readonly #lists = new Newest();
  /** What the person chose and what is on its way to the store; null where a page was taken off. */
  readonly #chosen = new Map<string, Every | null>();
  #stop = false;

  constructor(api: RoundApi) {
    this.#api = api;
  }

  load = async (): Promise<void> => {
    try {
      const isNewest = this.#lists.begin();
      const { pages } = await this.#api.ask('round.list', {});
      if (isNewest()) this.#show(pages);
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  };

  /** Captures these pages one after the other. What goes wrong with one does not stop the next. */
  run = async (pages: readonly RoundPage[]): Promise<void> => {
    if (this.progress.value || pages.length === 0) return;
    this.trouble.value = null;
    this.done.value = null;
    this.#stop = false;
    if (!(await this.#allowed(pages))) return;
    let good = 0;
    let visited = 0;
    for (const { key } of pages) {
      if (this.#stop) break;
      this.progress.value = { done: visited, total: pages.length, key };
      if (await this.#visit(key)) good++;
      visited++;
    }
    this.progress.value = null;
    this.done.value = told(good, visited, pages.length);
  };

  /** Ends the round when the page that is open is done. */
  stop = (): void => {
    this.#stop = true;
  };

  set = (key: string, every: Every): Promise<void> =>
    this.#change(key, every, () => this.#api.ask('round.set', { key, every }));

  remove = (key: string): Promise<void> =>
    this.#change(key, null, () => this.#api.ask('round.remove', { key }));

  async #allowed(pages: readonly RoundPage[]): Promise<boolean> {
    const missing = pages.filter(({ allowed }) => !allowed);
    if (missing.length === 0) return true;
    const origins = [...new Set(missing.map(({ address }) => new URL(address).origin))];
    const allowed = await this.#api.allow(origins);
    if (!allowed) this.trouble.value = say('not-allowed');
    return allowed;
  }

  async #visit(key: string): Promise<boolean> {
    try {
      const { state } = await this.#api.ask('round.visit', { key });
      return state === 'captured';
    } catch (error) {
      this.trouble.value = wordsOf(error);
      return false;
    } finally {
      await this.load();
    }
  }

  /** Shows the pages with what the person chose a moment ago: an older answer does not undo it. */
  #show(pages: readonly RoundPage[]): void {
    this.pages.value = pages
      .filter(({ key }) => this.#chosen.get(key) !== null)
      .map((page) => ({ ...page, every: this.#chosen.get(page.key) ?? page.every }));
  }

  async #change(key: string, choice: Every | null, work: () => Promise<unknown>): Promise<void> {
    this.trouble.value = null;
    this.#chosen.set(key, choice);
    if (this.pages.value) this.#show(this.pages.value);
    try {
      await work();
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
    if (this.#chosen.get(key) === choice) this.#chosen.delete(key);
    await this.load();
  }
}

function told(good: number, visited: number, total: number): string {
  const said = [say('told', { n: good })];
  const bad = visited - good;
  if (bad > 0) said.push(say('told.bad', { n: bad }));
  if (visited < total) said.push(say('told.rest', { n: total - visited }));
  return said.join(' ');
}
