import { signal } from '@preact/signals';
import { type Ask, wordsOf } from './asks.ts';
import { InTurn } from './in-turn.ts';

/** Work that is done one after another; what went wrong with the last of it is said in words. */
export class Attempts {
  readonly trouble = signal<string | null>(null);
  readonly #inTurn = new InTurn();

  /** True where the work came to its end. */
  run(work: () => Promise<void>): Promise<boolean> {
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

/** The one model of its kind on a page, wherever it is shown: who asks through the same gets the same. */
export function oneFor<T>(make: (ask: Ask) => T): (ask: Ask) => T {
  const models = new WeakMap<Ask, T>();
  return (ask) => {
    const found = models.get(ask) ?? make(ask);
    models.set(ask, found);
    return found;
  };
}
