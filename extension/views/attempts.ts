import { signal } from '@preact/signals';
import { wordsOf } from './asks.ts';
import { InTurn } from './in-turn.ts';

/** Work that is done one after another; what went wrong with the last of it is said in words. */
export class Attempts {
  readonly trouble = signal<string | null>(null);
  readonly #inTurn = new InTurn();

  /** True where the work came to its end. */
  run(work: () => Promise<unknown>): Promise<boolean> {
    return this.#inTurn.run(async () => {
      this.trouble.value = null;
      try {
        await work();
        return true;
      } catch (error) {
        this.trouble.value = wordsOf(error);
        return false;
      }
    });
  }
}
