import { type Cell, insert, type Statement } from '../support/sqlite.ts';

/** What the seed stands on, read from the empty publication. */
export interface Ground {
  readonly paidProduct: string;
  readonly newsletter: string;
  readonly author: string;
  readonly post: Readonly<Record<string, Cell>>;
}

type Row = Record<string, Cell>;

/** The moment so many days before today, and minutes after its first. */
export type At = (daysBack: number, minutes?: number) => string;

/** What one month costs, in cents. */
export const MONTHLY = 500;

/** Ids in the order of their making, so that two seeds of one day are the same. */
export class Ids {
  private made = 0;
  next(): string {
    this.made += 1;
    return `5eed${this.made.toString(16).padStart(20, '0')}`;
  }
  uuid(): string {
    this.made += 1;
    const hex = this.made.toString(16).padStart(12, '0');
    return `00000000-0000-4000-8000-${hex}`;
  }
}

/** Rows by table, in the order in which the tables were first met. */
export class Tables {
  private readonly rows = new Map<string, Row[]>();
  add(table: string, row: Row): void {
    const rows = this.rows.get(table) ?? [];
    rows.push(row);
    this.rows.set(table, rows);
  }
  statements(): Statement[] {
    return [...this.rows].map(([table, rows]) => insert(table, rows));
  }
}
