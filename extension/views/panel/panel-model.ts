import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Reading, Recipe } from '../../../core/model/index.ts';
import type { LeftOut, PageView, TaughtOutcome } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import type { Formats } from '../format.ts';
import { say } from './words.ts';

/** What the side panel needs of the browser. */
export interface PanelApi {
  readonly ask: Ask;
  /** The tab in front of the panel's window; null where the browser names none. */
  tab(): Promise<number | null>;
  openDashboard(): void;
}

/** Where the panel stands. */
export type PanelState =
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly why: string }
  | { readonly at: 'read'; readonly view: PageView };

/** What became of a number that was just taught or confirmed, in one sentence or two. */
export function outcomeWords({ name, stored, why }: TaughtOutcome, formats: Formats): string {
  if (!stored) return `${say('not-stored', { name })} ${inWords(why ?? '')}`.trim();
  const told = { name, value: formats.value(stored), period: formats.period(stored) };
  return say('stored-as', told);
}

/** The side panel's state and what can be done with it. */
export class PanelModel {
  readonly state = signal<PanelState>({ at: 'reading' });
  readonly view: ReadonlySignal<PageView | null> = computed(() =>
    this.state.value.at === 'read' ? this.state.value.view : null,
  );
  readonly busy = signal(false);
  readonly trouble = signal<string | null>(null);
  readonly done = signal<string | null>(null);
  /** What was just forgotten, for as long as it can be taken back. */
  readonly forgotten = signal<Recipe | null>(null);
  readonly #api: PanelApi;
  readonly #formats: Formats;
  #tab: number | null = null;
  #shown = '';
  #turn = 0;

  constructor(api: PanelApi, formats: Formats) {
    this.#api = api;
    this.#formats = formats;
  }

  /** Reads the page in front. What was last said stays, so that a change elsewhere does not hide it. */
  read = async (): Promise<void> => {
    this.#turn += 1;
    const turn = this.#turn;
    const tab = await this.#api.tab();
    // The person has gone on to another page meanwhile.
    if (turn !== this.#turn) return;
    this.#tab = tab;
    if (tab === null) {
      this.state.value = { at: 'refused', why: say('no-tab') };
      return;
    }
    let state: PanelState;
    try {
      state = { at: 'read', view: await this.#api.ask('page.read', { tab }) };
    } catch (error) {
      state = { at: 'refused', why: wordsOf(error) };
    }
    if (turn === this.#turn) this.state.value = state;
  };

  /** Another page is in front: what was said was of the one before. */
  turnTo = async (): Promise<void> => {
    // Its rows go, and with them whoever would take the outline away.
    await this.show(null);
    this.done.value = null;
    this.trouble.value = null;
    this.forgotten.value = null;
    this.state.value = { at: 'reading' };
    await this.read();
  };

  capture = (): Promise<void> =>
    this.#attempt(async (tab) => {
      const { added, known } = await this.#api.ask('page.capture', { tab });
      this.done.value = added > 0 ? say('stored', { n: added }) : say('nothing-new', { n: known });
      await this.read();
    });

  teach = (): Promise<void> => this.#attempt((tab) => this.#api.ask('picker.open', { tab }));

  /** Opens the picker at the number that is to be put right, with the last good one beside it. */
  fix = (reading: Reading, left: LeftOut): Promise<void> =>
    this.#attempt((tab) => {
      const { metric, place, raw, recipe } = reading;
      const { label, why, last } = left;
      const good = last && {
        words: last.raw ?? this.#formats.value(last),
        when: this.#formats.moment(last.seen),
      };
      const fix = {
        ...{ label, metric, why, place, raw },
        ...(recipe ? { recipe } : {}),
        ...(good ? { good } : {}),
      };
      return this.#api.ask('picker.open', { tab, fix });
    });

  /** The person says that a number in doubt is right. */
  isRight = (reading: Reading, left: LeftOut): Promise<void> =>
    this.#attempt(async (tab) => {
      const { ask } = this.#api;
      if (left.ask) {
        await ask('number.decide', { ...left.ask, right: true });
        this.done.value = say('can-be', { label: left.label });
      } else if (reading.recipe) {
        const outcome = await ask('recipes.confirm', { tab, id: reading.recipe });
        this.done.value = outcomeWords(outcome, this.#formats);
      }
      await this.read();
    });

  /** Looks for a taught number no more, or takes a name for its metric no more. */
  forget = (reading: Reading, left: LeftOut): Promise<void> =>
    this.#attempt(async () => {
      const { ask } = this.#api;
      if (reading.recipe) {
        const { removed } = await ask('recipes.remove', { id: reading.recipe });
        this.forgotten.value = removed;
      } else if (left.ask) {
        await ask('number.decide', { ...left.ask, right: false });
        this.done.value = say('left-alone', { label: left.label });
      }
      await this.read();
    });

  undo = (): Promise<void> => {
    const recipe = this.forgotten.value;
    return this.#attempt(async () => {
      if (!recipe) return;
      await this.#api.ask('recipes.restore', { recipe });
      this.done.value = say('again', { label: recipe.label });
      await this.read();
    });
  };

  /** Outlines a number on the page while it is looked at here. */
  show = async (reading: Reading | null): Promise<void> => {
    const wanted = reading ? `${reading.place}\n${reading.raw}` : '';
    if (wanted === this.#shown || this.#tab === null) return;
    this.#shown = wanted;
    const at = reading && { place: reading.place, raw: reading.raw };
    // A page that went away shows no outline, and that is no trouble.
    await this.#api.ask('picker.show', { tab: this.#tab, at }).catch(() => undefined);
  };

  async #attempt(work: (tab: number) => Promise<unknown>): Promise<void> {
    if (this.#tab === null || this.busy.value) return;
    this.busy.value = true;
    this.trouble.value = null;
    this.done.value = null;
    this.forgotten.value = null;
    try {
      await work(this.#tab);
    } catch (error) {
      this.trouble.value = wordsOf(error);
    } finally {
      this.busy.value = false;
    }
  }
}
