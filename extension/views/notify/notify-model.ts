import { type ReadonlySignal, signal } from '@preact/signals';
import type { MessageData, NotifyState } from '../../messages/index.ts';
import { Ahead } from '../ahead.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { InTurn } from '../in-turn.ts';
import { say } from './words.ts';

/** What notifications need of the browser. */
export interface NotifyApi {
  readonly ask: Ask;
  /** Asks the person whether the browser may notify them. To be called in the click itself. */
  allowNotices(): Promise<boolean>;
}

/** When and how the person is notified. */
export class NotifyModel {
  /** Null until that is known. */
  readonly state: ReadonlySignal<NotifyState | null>;
  readonly trouble = signal<string | null>(null);
  readonly #api: NotifyApi;
  readonly #state = new Ahead<NotifyState>();
  readonly #turn = new InTurn();

  constructor(api: NotifyApi) {
    this.#api = api;
    this.state = this.#state.shown;
  }

  load = (): Promise<void> =>
    this.#attempt(async () => {
      this.#state.tell(await this.#api.ask('notify.state', {}));
    });

  change = (rules: MessageData<'notify.rules'>): Promise<void> => {
    const end = this.#state.choose(rules);
    return this.#attempt(async () => {
      try {
        this.#state.tell(await this.#api.ask('notify.rules', rules));
      } finally {
        end();
      }
    });
  };

  /** The browser asks in the click itself, before anything else is waited for. */
  turnOn = async (): Promise<void> => {
    const allowed = await this.#api.allowNotices().catch(() => false);
    if (allowed) return this.change({ isOn: true });
    this.trouble.value = say('not-allowed');
  };

  #attempt(work: () => Promise<void>): Promise<void> {
    return this.#turn.run(async () => {
      this.trouble.value = null;
      try {
        await work();
      } catch (error) {
        this.trouble.value = wordsOf(error);
      }
    });
  }
}
