/**
 * Does things one after another, in the order in which they were asked for, whatever becomes of each:
 * a press right after a choice acts on what was chosen, not on what stood there before.
 */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
