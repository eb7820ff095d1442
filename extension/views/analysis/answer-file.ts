import type { Said, SaidTable } from '../../questions/index.ts';
import { inWords } from '../../words/index.ts';
import { say } from './words.ts';

/** The files that an answer can be saved as. */
export type AnswerFile = 'csv' | 'xlsx';

/** What is saved of an answer. */
export type Saved = Pick<Said, 'headline' | 'says' | 'assumes' | 'tables' | 'range' | 'used'>;

type Row = readonly (string | number)[];

/** A sheet of a workbook, or a part of a text file. */
export interface AnswerSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

const sheetOf = ({ title, columns, rows }: SaidTable): AnswerSheet => ({
  name: inWords(title),
  heads: columns.map(inWords),
  // What is not known stays an empty cell, never 0.
  rows: rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell : inWords(cell ?? ''))),
  ),
});

/** An answer as sheets: first what it says and stands on, then each table. */
export function sheetsOf(question: string, at: string, saved: Saved): readonly AnswerSheet[] {
  const { headline, says, assumes, tables, range, used } = saved;
  const rows: Row[] = [
    [say('file.answer'), inWords(headline)],
    ...says.map((one): Row => ['', inWords(one)]),
    ...assumes.map((one, i): Row => [i === 0 ? say('assumes') : '', inWords(one)]),
    [say('file.used'), inWords(used)],
    ...(range ? [[say('file.days'), `${range.from} – ${range.to}`] as const] : []),
    [say('file.asked'), at],
  ];
  return [
    { name: say('file.answer'), heads: [say('file.question'), inWords(question)], rows },
    ...tables.map(sheetOf),
  ];
}
