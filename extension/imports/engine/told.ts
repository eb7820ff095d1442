import type { MetricId } from '../../../core/index.ts';

/** Exports with more numbers are made by machines, row by row, and tell nothing twice. */
const MOST = 50_000;

/** The numbers of files by what they speak of, to find what is told twice. */
export class Told {
  readonly #values = new Map<string, Map<MetricId, number>>();
  #count = 0;

  /**
   * Whether another value was told for the same before. Whom and which days a number speaks of is
   * `whose`, which the numbers of one row share.
   */
  isOther(whose: string, metric: MetricId, value: number): boolean {
    if (this.isFull) return false;
    let row = this.#values.get(whose);
    if (!row) {
      row = new Map();
      this.#values.set(whose, row);
    }
    const before = row.get(metric);
    if (before !== undefined) return before !== value;
    row.set(metric, value);
    this.#count += 1;
    return false;
  }

  get isFull(): boolean {
    return this.#count >= MOST;
  }
}
