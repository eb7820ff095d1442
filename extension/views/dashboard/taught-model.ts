import { signal } from '@preact/signals';
import type { Recipe } from '../../../core/model/index.ts';
import type { Answers, TaughtNumber } from '../../messages/index.ts';
import { Refusal } from '../../messages/index.ts';
import { wordsOf } from '../asks.ts';
import { Newest } from '../newest.ts';
import type { DashboardApi } from './dashboard-model.ts';
import { say } from './taught-words.ts';

/** Most characters of a file of taught numbers. */
const MOST = 8_000_000;

/** A file of taught numbers that the person looks through before anything of it is kept. */
export interface Offer {
  readonly text: string;
  readonly contents: Answers['recipes.preview'];
}

/** The numbers that the person taught, and what can be done with them. */
export class TaughtModel {
  /** Null until the store has answered. */
  readonly list = signal<readonly TaughtNumber[] | null>(null);
  readonly offer = signal<Offer | null>(null);
  /** Ids of the offer that the person leaves out. */
  readonly without = signal<ReadonlySet<string>>(new Set());
  readonly removed = signal<Recipe | null>(null);
  readonly done = signal<string | null>(null);
  readonly trouble = signal<string | null>(null);
  readonly #api: Pick<DashboardApi, 'ask' | 'save'>;
  readonly #lists = new Newest();

  constructor(api: Pick<DashboardApi, 'ask' | 'save'>) {
    this.#api = api;
  }

  /** Looks at what is kept once more, and leaves what was last said in view. */
  refresh = (): Promise<void> =>
    this.#fetch().catch((error) => {
      this.trouble.value = wordsOf(error);
    });

  remove = (id: string): Promise<void> =>
    this.#attempt(async () => {
      const { removed } = await this.#api.ask('recipes.remove', { id });
      this.removed.value = removed;
      await this.#fetch();
    });

  undo = (): Promise<void> => {
    const recipe = this.removed.value;
    return this.#attempt(async () => {
      if (!recipe) return;
      await this.#api.ask('recipes.restore', { recipe });
      this.done.value = say('again', { label: recipe.label });
      await this.#fetch();
    });
  };

  /** Writes taught numbers to a file: all of them, or one. */
  exportOnes = (ids?: readonly string[]): Promise<void> =>
    this.#attempt(async () => {
      const data = ids ? { ids: [...ids] } : {};
      const { name, text, count } = await this.#api.ask('recipes.export', data);
      this.#api.save(name, new Blob([text], { type: 'application/json' }));
      this.done.value = say('exported', { name, n: count });
    });

  look = (file: File): Promise<void> =>
    this.#attempt(async () => {
      this.offer.value = null;
      if (file.size > MOST) {
        throw new Refusal(say('too-large', { name: file.name }));
      }
      const text = await file.text();
      const contents = await this.#api.ask('recipes.preview', { text });
      this.without.value = new Set(
        contents.recipes.filter(({ isKnown }) => isKnown).map(({ id }) => id),
      );
      this.offer.value = { text, contents };
    });

  toggle = (id: string): void => {
    const next = new Set(this.without.value);
    if (!next.delete(id)) next.add(id);
    this.without.value = next;
  };

  leave = (): void => {
    this.offer.value = null;
  };

  take = (): Promise<void> =>
    this.#attempt(async () => {
      const offer = this.offer.value;
      if (!offer) return;
      const wanted = offer.contents.recipes.filter(({ id }) => !this.without.value.has(id));
      const ids = wanted.map(({ id }) => id);
      const { added } = await this.#api.ask('recipes.import', { text: offer.text, ids });
      this.offer.value = null;
      this.done.value = say('taken', { n: added });
      await this.#fetch();
    });

  async #fetch(): Promise<void> {
    const isNewest = this.#lists.begin();
    const list = await this.#api.ask('recipes.list', {});
    if (isNewest()) this.list.value = list;
  }

  async #attempt(work: () => Promise<unknown>): Promise<void> {
    this.trouble.value = null;
    this.done.value = null;
    this.removed.value = null;
    try {
      await work();
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  }
}
