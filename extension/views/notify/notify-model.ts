import type { ReadonlySignal } from '@preact/signals';
import type { MessageData, NotifyState } from '../../messages/index.ts';
import { Ahead } from '../ahead.ts';
import type { Ask } from '../asks.ts';
import { Attempts } from '../attempts.ts';
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
  readonly #api: NotifyApi;
  readonly #state = new Ahead<NotifyState>();
  readonly #attempts = new Attempts();
  readonly trouble = this.#attempts.trouble;

  constructor(api: NotifyApi) {
    this.#api = api;
    this.state = this.#state.shown;
  }

  load = (): Promise<boolean> =>
    this.#attempts.run(async () => {
      this.#state.tell(await this.#api.ask('notify.state', {}));
    });

  change = (rules: MessageData<'notify.rules'>): Promise<boolean> => {
    const end = this.#state.choose(rules);
    return this.#attempts.run(async () => {
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
    if (allowed) await this.change({ isOn: true });
    else this.trouble.value = say('not-allowed');
  };
}
