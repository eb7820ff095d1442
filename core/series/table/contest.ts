/** What a contest asks of the table. */
export interface ContestTable {
  readonly idOf: (row: number) => string;
  /** The id of what a row corrects. */
  readonly targetOf: (row: number) => string | undefined;
  /** Whether of two rows of one valid time the first counts. */
  readonly isNewer: (row: number, other: number) => boolean;
  /** Tells that what a row corrects stands beside it, so that nobody has to look for it elsewhere. */
  readonly found: (row: number) => void;
}

/**
 * All rows of one valid time, of which one counts. They come one at a time: what a number was
 * corrected by hundreds of times is not gone through again for each of them.
 */
export class Contest {
  readonly rows: number[] = [];
  /** The row that counts; null where each is corrected away. */
  winner: number | null = null;
  /** By id, what is corrected, with the rows that wait for it to come. */
  #targets: Map<string, number[]> | null = null;
  /** Rows that are corrected. */
  #corrected: Set<number> | null = null;

  constructor(readonly table: ContestTable) {}

  /** The row that stands for the valid time, whether it counts or not. */
  get row(): number {
    return this.winner ?? this.rows[0] ?? 0;
  }

  add(row: number): void {
    const { table } = this;
    const target = table.targetOf(row);
    const isCorrected = this.#targets !== null && this.#isTarget(row);
    if (target !== undefined) this.#correct(row, target);
    this.rows.push(row);
    if (isCorrected) this.#markCorrected(row);
    else if (this.winner === null || table.isNewer(row, this.winner)) this.winner = row;
  }

  #isTarget(row: number): boolean {
    const waiting = this.#targets?.get(this.table.idOf(row));
    if (!waiting) return false;
    for (const one of waiting) this.table.found(one);
    waiting.length = 0;
    return true;
  }

  /** The same number may be there twice: then both are corrected. */
  #correct(row: number, target: string): void {
    this.#targets ??= new Map();
    const waiting = this.#targets.get(target) ?? [];
    this.#targets.set(target, waiting);
    let isHere = false;
    for (const one of this.rows) {
      if (this.table.idOf(one) !== target) continue;
      isHere = true;
      this.#markCorrected(one);
    }
    if (isHere) this.table.found(row);
    else waiting.push(row);
  }

  #markCorrected(row: number): void {
    this.#corrected ??= new Set();
    this.#corrected.add(row);
    if (row !== this.winner) return;
    this.winner = null;
    for (const one of this.rows) {
      if (this.#corrected.has(one)) continue;
      if (this.winner === null || this.table.isNewer(one, this.winner)) this.winner = one;
    }
  }
}
