import { signal } from '@preact/signals';
import type { Publication } from '../../../core/publication/publication.ts';
import type { ReleaseState } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { InTurn } from '../in-turn.ts';

/** The file that was handed in, which is not what would be handed in now. */
interface HandedIn {
  /** SHA-256 of the text. */
  readonly file: string;
  readonly text: string;
  readonly publication: Publication;
}

/** What is handed in, approved and published: by whom, and what is said of it. */
export class ReleaseModel {
  readonly state = signal<ReleaseState | null>(null);
  readonly file = signal<HandedIn | null>(null);
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

  /** How it stands now. Where that cannot be known, nothing of before is believed. */
  load = (): Promise<void> =>
    this.#do(async () => {
      try {
        return await this.#ask('release.state', {});
      } catch (error) {
        this.state.value = null;
        throw error;
      }
    });

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

  /** What was said of the file is there again, to be handed in once more. */
  sendBack = (): Promise<void> =>
    this.#do(async () => {
      const before = this.state.value?.release;
      const state = await this.#ask('release.return', this.#reason());
      this.why.value = '';
      this.notes.value = before?.notes ?? {};
      this.embargo.value = before?.embargo ?? '';
      return state;
    });

  reopen = (): Promise<void> =>
    this.#do(async () => {
      const state = await this.#ask('release.reopen', this.#reason());
      this.why.value = '';
      return state;
    });

  /** What was said of the published file was of it alone: the next one is begun anew. */
  published = (): void => {
    this.notes.value = {};
    this.embargo.value = '';
  };

  #reason = () => ({ by: this.name.value, why: this.why.value });

  async #look({ release }: ReleaseState): Promise<void> {
    if (release && this.file.value?.file === release.file) return;
    this.file.value = null;
    if (!release) return;
    const { file, text } = await this.#ask('release.take', { isToLookAt: true });
    this.file.value = { file, text, publication: JSON.parse(text) as Publication };
  }

  /** What goes wrong is said, and all else stays in view. */
  #do(work: () => Promise<ReleaseState>): Promise<void> {
    return this.#inTurn.run(async () => {
      this.trouble.value = null;
      this.busy.value = true;
      try {
        const state = await work();
        this.state.value = state;
        await this.#look(state);
      } catch (error) {
        this.trouble.value = wordsOf(error);
      } finally {
        this.busy.value = false;
      }
    });
  }
}
