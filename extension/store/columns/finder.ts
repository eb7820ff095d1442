import type { IDBPDatabase } from 'idb';
import type { FoundNumbers, NumbersChoices, NumbersQuery } from '../../../core/model/index.ts';
import { observationOf } from '../observations.ts';
import type { FourfoldDB } from '../schema.ts';
import { choicesIn, findIn } from './find.ts';
import { NumbersTable } from './table.ts';

/** Parts that are read at once: a few megabytes. */
const AT_ONCE = 32;

/** Searches the columns, which it keeps from one question to the next and reads anew where they changed. */
export class Finder {
  readonly #db: IDBPDatabase<FourfoldDB>;
  readonly #table = new NumbersTable();
  #reading: Promise<unknown> = Promise.resolve();

  constructor(db: IDBPDatabase<FourfoldDB>) {
    this.#db = db;
  }

  async find(
    query: NumbersQuery,
    part: { readonly skip: number; readonly limit: number },
  ): Promise<FoundNumbers> {
    const { total, ids, corrected } = await this.#asking((table) => findIn(table, query, part));
    const store = this.#db.transaction('observations').store;
    const rows = await Promise.all(ids.map((id) => store.get(id)));
    return {
      total,
      rows: rows.flatMap((row, at) =>
        row ? [{ observation: observationOf(row), isCorrected: corrected[at] === true }] : [],
      ),
    };
  }

  choices(): Promise<NumbersChoices> {
    return this.#asking(choicesIn);
  }

  /** One question after another: two at once would read the same parts in twice. */
  #asking<T>(question: (table: NumbersTable) => T): Promise<T> {
    const asked = this.#reading.then(async () => {
      await this.#refresh();
      return question(this.#table);
    });
    this.#reading = asked.catch(() => undefined);
    return asked;
  }

  async #refresh(): Promise<void> {
    const tx = this.#db.transaction(['columns', 'columnHeads']);
    const heads = await tx.objectStore('columnHeads').getAll();
    const missing = this.#table.outdated(heads);
    const byNumber = new Map(heads.map((head) => [head.n, head]));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const [first, last] = [missing[at], missing[Math.min(at + AT_ONCE, missing.length) - 1]];
      const parts = await tx.objectStore('columns').getAll(IDBKeyRange.bound(first, last));
      for (const part of parts) {
        const head = byNumber.get(part.n);
        if (head) this.#table.take(part, head);
      }
    }
  }
}
