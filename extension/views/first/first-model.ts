import { computed, signal } from '@preact/signals';
import { type FirstRun, NOT_BEGUN } from '../../messages/index.ts';
import { wordsOf } from '../asks.ts';
import type { Formats } from '../format.ts';
import { addressTyped } from './dashboards.ts';
import { OpenPage, type OpenPageApi } from './open-page.ts';
import { say } from './words.ts';

/** Who the person is, as far as the first run asks. */
export type Who = NonNullable<FirstRun['who']>;

/** The steps, in order. */
export const STEPS = ['who', 'template', 'dashboards', 'capture', 'score'] as const;

/** Most dashboards to begin with. */
const MOST = 60;

/** The first run: what was chosen so far, and what each step does. */
export class FirstModel {
  readonly run = signal<FirstRun>(NOT_BEGUN);
  readonly trouble = signal<string | null>(null);
  readonly page: OpenPage;
  /** The dashboard that is to be captured now; null when none is left. */
  readonly next = computed(() => {
    const { dashboards, past } = this.run.value;
    return dashboards.find((one) => !past.includes(one)) ?? null;
  });
  readonly #api: OpenPageApi;
  readonly #refresh: () => Promise<void>;

  /**
   * @param kept How far the first run has come.
   * @param refresh Has the rest of the page look at what is stored.
   */
  constructor(api: OpenPageApi, formats: Formats, kept: FirstRun, refresh: () => Promise<void>) {
    this.#api = api;
    this.run.value = kept;
    this.#refresh = refresh;
    this.page = new OpenPage(api, formats);
  }

  choose = (who: Who): Promise<void> => this.#keep({ who, state: 'open', step: 'template' });

  chooseTemplate = (id: string): Promise<void> =>
    this.#attempt(async () => {
      await this.#api.ask('scorecard.choose', { id });
      await this.#write({ state: 'open', step: 'dashboards' });
      await this.#refresh();
    });

  /** Takes a dashboard to the list, or off it. */
  toggle = (address: string): Promise<void> => {
    const { dashboards } = this.run.value;
    const without = dashboards.filter((one) => one !== address);
    const isNew = without.length === dashboards.length && dashboards.length < MOST;
    return this.#keep({ state: 'open', dashboards: isNew ? [...dashboards, address] : without });
  };

  /** Takes a page that the person typed the address of; false where it is none. */
  add = (text: string): boolean => {
    const address = addressTyped(text);
    this.trouble.value = address === null ? say('no-address') : null;
    if (address === null) return false;
    if (!this.run.value.dashboards.includes(address)) void this.toggle(address);
    return true;
  };

  go = (step: FirstRun['step']): Promise<void> => {
    this.page.leave();
    this.page.trouble.value = null;
    return this.#keep({ state: 'open', step });
  };

  /** Captures the page that is open, and shows the score with what it gave. */
  capture = async (): Promise<void> => {
    const address = this.next.value;
    await this.page.panel.capture();
    if (this.page.panel.trouble.value !== null || address === null) return;
    const { past } = this.run.value;
    await this.#attempt(async () => {
      await this.#write({ past: [...past, address], step: 'score' });
      await this.#refresh();
    });
    this.page.leave();
  };

  /** Goes on without the dashboard that is to be captured now. */
  leaveOut = (): Promise<void> => {
    const address = this.next.value;
    this.page.leave();
    this.page.trouble.value = null;
    if (address === null) return this.go('score');
    const { past, dashboards } = this.run.value;
    const isLast = dashboards.every((one) => one === address || past.includes(one));
    const step = isLast ? { step: 'score' as const } : {};
    return this.#keep({ past: [...past, address], ...step });
  };

  skip = (): Promise<void> => this.#end('skipped');
  finish = (): Promise<void> => this.#end('done');

  /** Begins anew. What was captured stays. */
  again = (): Promise<void> => this.#keep({ ...NOT_BEGUN, state: 'open' });

  async #end(state: 'skipped' | 'done'): Promise<void> {
    this.page.leave();
    await this.#keep({ state });
    await this.#refresh();
  }

  #keep(change: Partial<FirstRun>): Promise<void> {
    return this.#attempt(() => this.#write(change));
  }

  /**
   * What is drawn follows the click at once. All that was chosen goes to the store in one message, in
   * the click itself: a tab that is closed right after it loses nothing.
   */
  async #write(change: Partial<FirstRun>): Promise<void> {
    this.run.value = { ...this.run.value, ...change };
    await this.#api.ask('first.keep', { change: { ...this.run.value } });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.trouble.value = null;
    try {
      await work();
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  }
}
