/** Where every cell of a file that holds anything went. */
export interface Tally {
  /** Cells of header rows. */
  header: number;
  /** Titles, comments and what else stands around the tables. */
  structure: number;
  /** Cells that became numbers. */
  numbers: number;
  /** Cells that say that there is no number. */
  missing: number;
  /** Dates, names, links and other cells that are no numbers. */
  text: number;
  /** Cells that should be numbers and could not be read; each is among the problems. */
  unread: number;
}

export const emptyTally = (): Tally => ({
  header: 0,
  structure: 0,
  numbers: 0,
  missing: 0,
  text: 0,
  unread: 0,
});

/** How many cells were accounted for: as many as the file has, where nothing was dropped. */
export const accounted = (tally: Tally): number =>
  tally.header + tally.structure + tally.numbers + tally.missing + tally.text + tally.unread;

export interface FileProblem {
  /** The line on which it stands, 0 where it is about the file. */
  readonly line: number;
  readonly what: string;
}

const MOST = 200;

/** Problems of one file: the first of them in full, the rest as a count. */
export class Problems {
  readonly #list: FileProblem[] = [];
  #more = 0;

  add(line: number, what: string): void {
    if (this.#list.length < MOST) this.#list.push({ line, what });
    else this.#more += 1;
  }

  get list(): readonly FileProblem[] {
    const more = { line: 0, what: `${this.#more} more lines could not be read.` };
    return this.#more > 0 ? [...this.#list, more] : this.#list;
  }
}
