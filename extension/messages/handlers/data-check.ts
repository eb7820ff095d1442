import { type KeptRow, readBackupLine } from '../../store/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

const MOST_PROBLEMS = 50;

/** What a stretch of lines says, row by row, and what of it cannot be used. */
export function readBackupLines(lines: readonly string[]) {
  const rows: KeptRow[] = [];
  const problems: { at: number; what: string }[] = [];
  let made: string | null = null;
  let end: number | null = null;
  for (const [at, line] of lines.entries()) {
    const read = readBackupLine(line);
    if (read.kind === 'row') rows.push(read.row);
    else if (read.kind === 'head') made = read.made;
    else if (read.kind === 'end') end = read.rows;
    else problems.push({ at, what: read.what });
  }
  return { rows, problems, made, end };
}

/** Looks at a stretch of a backup and says what a restore would add. Stores nothing. */
export const dataCheck: Handler<'data.check'> = async ({ lines, isFirst }, { store }) => {
  if (isFirst) {
    const [first = ''] = lines;
    const head = readBackupLine(first);
    const isNewer = head.kind === 'problem' && head.what.startsWith('A newer');
    if (isNewer) throw new Refusal(head.what);
    if (head.kind !== 'head')
      throw new Refusal('This is no backup that Fourfold wrote. Nothing was taken from it.');
  }
  const { rows, problems, made, end } = readBackupLines(lines);
  const weighed = await store.weigh(rows);
  return { ...weighed, made, end, rows: rows.length, problems: problems.slice(0, MOST_PROBLEMS) };
};
