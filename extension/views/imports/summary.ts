import type { FileReport, ImportedNumber } from '../../imports/index.ts';

/** All numbers of one metric, or of one column without a metric. */
export interface SummaryLine {
  readonly metric: string | null;
  readonly label: string;
  readonly count: number;
  /** How many of them are stored. */
  readonly storable: number;
  readonly first: ImportedNumber;
  readonly last: ImportedNumber;
}

/** What a file holds, before anything of it is stored. */
export interface Preview {
  readonly report: FileReport;
  readonly lines: readonly SummaryLine[];
  readonly total: number;
  readonly storable: number;
  readonly from: string | null;
  readonly to: string | null;
}

interface Counted {
  count: number;
  storable: number;
  readonly first: ImportedNumber;
  last: ImportedNumber;
}

const mayBeStored = (number: ImportedNumber) =>
  number.metric !== null && number.from !== null && number.why === undefined;

/** Counts numbers as they are read, and keeps the first and last of each metric. */
export class Summary {
  readonly #lines = new Map<string, Counted>();
  #from: string | null = null;
  #to: string | null = null;

  take(numbers: readonly ImportedNumber[]): void {
    for (const number of numbers) {
      this.#count(number);
      const { from, to } = number;
      if (from !== null && (this.#from === null || from < this.#from)) this.#from = from;
      if (to !== null && (this.#to === null || to > this.#to)) this.#to = to;
    }
  }

  #count(number: ImportedNumber): void {
    const key = number.metric ?? `\n${number.label}`;
    const line = this.#lines.get(key);
    const one = mayBeStored(number) ? 1 : 0;
    if (!line) this.#lines.set(key, { count: 1, storable: one, first: number, last: number });
    else {
      line.count += 1;
      line.storable += one;
      line.last = number;
    }
  }

  of(report: FileReport): Preview {
    const lines = [...this.#lines.values()].map((line) => ({
      ...line,
      metric: line.first.metric,
      label: line.first.label,
    }));
    const sum = (of: (line: SummaryLine) => number) =>
      lines.reduce((whole, line) => whole + of(line), 0);
    return {
      report,
      lines,
      total: sum(({ count }) => count),
      storable: sum(({ storable }) => storable),
      from: this.#from,
      to: this.#to,
    };
  }
}
