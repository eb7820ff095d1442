/** Numbers of things: the least cost first, of equal costs the fewest steps, then the one put in first. */
export class Heap {
  readonly #costs: number[] = [];
  readonly #steps: number[] = [];
  readonly #turns: number[] = [];
  readonly #things: number[] = [];
  #turn = 0;

  get size(): number {
    return this.#things.length;
  }

  /** The thing of the least cost, which stays; -1 where there is none. */
  get first(): number {
    return this.#things[0] ?? -1;
  }

  put(cost: number, thing: number, steps = 0): void {
    let at = this.#things.length;
    this.#costs.push(cost);
    this.#steps.push(steps);
    this.#turns.push(this.#turn++);
    this.#things.push(thing);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) break;
      this.#swap(at, above);
      at = above;
    }
  }

  /** Takes the thing of the least cost. */
  take(): number {
    const thing = this.first;
    const last = this.#things.length - 1;
    this.#swap(0, last);
    this.#costs.pop();
    this.#steps.pop();
    this.#turns.pop();
    this.#things.pop();
    this.#sink();
    return thing;
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      let best = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < this.#things.length && this.#isBefore(below, best)) best = below;
      }
      if (best === at) return;
      this.#swap(at, best);
      at = best;
    }
  }

  #isBefore(a: number, b: number): boolean {
    for (const list of [this.#costs, this.#steps, this.#turns]) {
      const [one = 0, other = 0] = [list[a], list[b]];
      if (one !== other) return one < other;
    }
    return false;
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#costs, this.#steps, this.#turns, this.#things]) {
      const kept = list[a] ?? 0;
      list[a] = list[b] ?? 0;
      list[b] = kept;
    }
  }
}
