/** Does things that touch the same one after the other, in the order in which they were asked for. */
export class InOrder<K extends object> {
  readonly #last = new WeakMap<K, Promise<unknown>>();

  run<T>(key: K, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const now = before.then(work, work);
    this.#last.set(
      key,
      now.catch(() => undefined),
    );
    return now;
  }
}
