import { signal } from '@preact/signals';
import { type Ask, wordsOf } from '../asks.ts';
import type { Formats } from '../format.ts';
import { PanelModel } from '../panel/panel-model.ts';
import { say } from './words.ts';

/** The browser's tabs, as far as a page of ours may follow them. */
export interface FollowedTabs {
  /** The tab that shows a site, the last used first; null where there is none, or none may be seen. */
  find(origin: string): Promise<number | null>;
  /** Opens an address behind this page. */
  open(address: string): Promise<number>;
  /** Brings a tab to the front. */
  show(tab: number): Promise<void>;
  /** Tells when a tab's page may have changed, and when it is closed. Gives the way to stop. */
  follow(tab: number, tell: (what: 'changed' | 'closed') => void): () => void;
}

/** What an open page needs of the browser. */
export interface OpenPageApi {
  readonly ask: Ask;
  readonly tabs: FollowedTabs;
  /** Asks the person for sites. To be called in the click itself. */
  allow(origins: readonly string[]): Promise<boolean>;
  /** Whether a site may be opened and read without asking. */
  mayReach(origin: string): Promise<boolean>;
}

/** A page draws its numbers some time after it is there. */
const LOOK_AGAIN_MS = [1500, 3000, 5000, 8000, 12_000] as const;

/** A dashboard in a tab of its own, and the numbers on it while they come. */
export class OpenPage {
  readonly at = signal<'closed' | 'opening' | 'open'>('closed');
  readonly trouble = signal<string | null>(null);
  /** The same as the side panel has of the page in front. */
  readonly panel: PanelModel;
  readonly #api: OpenPageApi;
  #tab: number | null = null;
  #unfollow: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: OpenPageApi, formats: Formats) {
    this.#api = api;
    const panelApi = { ask: api.ask, tab: async () => this.#tab, openDashboard: () => undefined };
    this.panel = new PanelModel(panelApi, formats);
  }

  /** Asks for the site where that is needed, and opens it or takes the tab that shows it. */
  open = async (address: string): Promise<void> => {
    this.trouble.value = null;
    const { origin } = new URL(address);
    try {
      // The browser asks in the click itself, before anything else is waited for.
      if (!(await this.#api.allow([origin]))) {
        this.trouble.value = say('not-allowed', { site: new URL(address).host });
        return;
      }
      this.at.value = 'opening';
      const tab = (await this.#api.tabs.find(origin)) ?? (await this.#api.tabs.open(address));
      await this.#follow(tab);
    } catch (error) {
      this.leave();
      this.trouble.value = wordsOf(error);
    }
  };

  /** Goes on with a page that is open already, where that can be known without asking. */
  resume = async (address: string): Promise<void> => {
    const { origin } = new URL(address);
    if (!(await this.#api.mayReach(origin).catch(() => false))) return;
    const tab = await this.#api.tabs.find(origin).catch(() => null);
    if (tab !== null && this.at.value === 'closed') await this.#follow(tab);
  };

  show = async (): Promise<void> => {
    if (this.#tab !== null) await this.#api.tabs.show(this.#tab).catch(() => undefined);
  };

  lookAgain = (): void => this.#look(0);

  /** Follows the page no more; it stays open, for it is the person's. */
  leave = (): void => {
    clearTimeout(this.#timer);
    this.#unfollow();
    this.#unfollow = () => undefined;
    this.#tab = null;
    this.at.value = 'closed';
    this.panel.state.value = { at: 'reading' };
    this.panel.done.value = null;
    this.panel.trouble.value = null;
  };

  async #follow(tab: number): Promise<void> {
    this.leave();
    this.#tab = tab;
    this.at.value = 'open';
    this.#unfollow = this.#api.tabs.follow(tab, (what) => {
      if (what === 'changed') this.#look(0);
      else {
        this.leave();
        this.trouble.value = say('closed');
      }
    });
    this.#look(0);
  }

  /** Reads the page, and once more a little later for as long as nothing is there to capture. */
  #look(times: number): void {
    clearTimeout(this.#timer);
    const tab = this.#tab;
    void this.panel.read().then(() => {
      const wait = LOOK_AGAIN_MS[times];
      const isFound = (this.panel.view.value?.taken.length ?? 0) > 0;
      if (isFound || wait === undefined || tab !== this.#tab) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#look(times + 1), wait);
    });
  }
}
