/** A cell of a workbook, which knows more of itself than its text. */
export interface SheetCell {
  readonly text: string;
  readonly number?: number;
  /** The day of a cell that holds a date. */
  readonly day?: string;
  /** The cell is shown as per cent: 0.0276 is read as 2.76. */
  readonly percent?: true;
}

/** A cell as the file holds it. Nothing in it is ever evaluated. */
export type Cell = string | SheetCell;

/** A row with the line, counted from 1, on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Rows under one name: a CSV file, or one sheet of a workbook. They may be walked several times. */
export interface Table {
  /** The sheet's name, "" for a file that has only one. */
  readonly name: string;
  /** Where the numbers come from a workbook: cells know their own kind. */
  readonly sheet: boolean;
  rows(): AsyncIterable<readonly Row[]>;
}

const MOST_AT_ONCE = 5000;

/** A sheet of a workbook, whose rows are in memory. */
export function sheetOf(name: string, rows: readonly Row[]): Table {
  return {
    name,
    sheet: true,
    rows: async function* () {
      for (let at = 0; at < rows.length; at += MOST_AT_ONCE)
        yield rows.slice(at, at + MOST_AT_ONCE);
    },
  };
}

export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;

export const isBlankCell = (cell: Cell | undefined): boolean => textOf(cell).trim() === '';

export const isBlankRow = (row: Row): boolean => row.cells.every(isBlankCell);

/** How many cells of a row hold anything. */
export const filled = (row: Row): number => row.cells.filter((cell) => !isBlankCell(cell)).length;
