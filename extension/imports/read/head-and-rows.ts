import Papa from 'papaparse';
import { delimiterOf } from './delimited.ts';

/** A small table of text: its head, and its rows with a cell for each. */
export interface HeadAndRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The head and rows of a text with delimiters; nothing in it is evaluated. Blank lines are left out. */
export function headAndRows(text: string): HeadAndRows {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data } = Papa.parse<string[]>(plain, {
    delimiter: delimiterOf(plain),
    skipEmptyLines: 'greedy',
  });
  const [head = [], ...rows] = data;
  return { head, rows };
}
