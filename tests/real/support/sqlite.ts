import { fileURLToPath } from 'node:url';
import type { Node } from './node.ts';
import { run } from './process.ts';

export type Cell = string | number | null;

/** A statement, run once for each row. */
export interface Statement {
  readonly sql: string;
  readonly rows?: readonly (readonly Cell[])[];
}

const PROGRAM = fileURLToPath(new URL('./sqlite.cjs', import.meta.url));

/** Runs statements in one transaction on a database that nobody has open; gives the selects' rows. */
export async function sqlite(
  node: Node,
  folder: string,
  file: string,
  statements: readonly Statement[],
): Promise<Record<string, Cell>[][]> {
  const input = JSON.stringify(statements);
  return JSON.parse(await run(node.binary, [PROGRAM, folder, file], { cwd: folder, input }));
}

/** An insert of rows that are given by column name. */
export function insert(table: string, rows: readonly Readonly<Record<string, Cell>>[]): Statement {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((column) => `"${column}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  return {
    sql: `insert into "${table}" (${names}) values (${marks})`,
    rows: rows.map((row) => columns.map((column) => row[column] ?? null)),
  };
}
