import { signal } from '@preact/signals';
import type { ReleaseState } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { InTurn } from '../in-turn.ts';

/** What is handed in, approved and published: by whom, and what is said of it. */
export class ReleaseModel {
  readonly state = signal<ReleaseState | null>(null);
  /** Who sits here, as they say. It is not kept: the next one says it anew. */
  readonly name = signal('');
  readonly why = signal('');
  readonly embargo = signal('');
  readonly notes = signal<Readonly<Record<string, string>>>({});
  readonly busy = signal(false);
  readonly trouble = signal<string | null>(null);
  readonly #ask: Ask;
  readonly #inTurn = new InTurn();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  load = (): Promise<void> => this.#do(() => this.#ask('release.state', {}));

  /** Whether something may be published without asking anybody. */
  mayLeave = (): boolean => {
    const state = this.state.value;
    // What cannot be read might forbid it.
    if (!state) return false;
    return !state.isReviewed || (state.release?.stage === 'approved' && !state.isEmbargoed);
  };

  note = (kpi: string, text: string): void => {
    this.notes.value = { ...this.notes.value, [kpi]: text };
  };

  rules = (change: { isReviewed?: boolean; isFourEyes?: boolean }): Promise<void> =>
    this.#do(() => this.#ask('release.rules', { ...change, by: this.name.value }));

  submit = (): Promise<void> =>
    this.#do(async () => {
      const [by, notes, embargo] = [this.name.value, this.notes.value, this.embargo.value];
      const state = await this.#ask('release.submit', { by, notes, embargo });
      // Whoever approves it says their own name.
      this.name.value = '';
      return state;
    });

  approve = (): Promise<void> =>
    this.#do(() => this.#ask('release.approve', { by: this.name.value }));

  sendBack = (): Promise<void> =>
    this.#do(() => this.#ask('release.return', { by: this.name.value, why: this.why.value }));

  reopen = (): Promise<void> =>
    this.#do(() => this.#ask('release.reopen', { by: this.name.value, why: this.why.value }));

  /** What goes wrong is said, and all else stays in view. */
  #do(work: () => Promise<ReleaseState>): Promise<void> {
    return this.#inTurn.run(async () => {
      this.trouble.value = null;
      this.busy.value = true;
      try {
        this.state.value = await work();
        this.why.value = '';
      } catch (error) {
        this.trouble.value = wordsOf(error);
      } finally {
        this.busy.value = false;
      }
    });
  }
}
