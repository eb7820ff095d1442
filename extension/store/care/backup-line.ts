import * as v from 'valibot';
import { timeSchema } from '../../../core/model/index.ts';
import { KEPT, type KeptRow, type KeptStore } from './kept-rows.ts';

const SCHEMAS: ReadonlyMap<string, v.GenericSchema> = new Map<string, v.GenericSchema>(
  KEPT.map(([name, schema]) => [name as string, schema as v.GenericSchema]),
);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The version of backups that this program writes; it reads this one and all before. */
export const BACKUP_VERSION = 1;

/** What one line of a backup says. */
export type BackupLine =
  | { readonly kind: 'head'; readonly made: string }
  | { readonly kind: 'end'; readonly rows: number }
  | { readonly kind: 'row'; readonly row: KeptRow }
  /** What is wrong with it, in the person's words. */
  | { readonly kind: 'problem'; readonly what: string };

const head = v.object({
  fourfold: v.literal('backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  made: timeSchema,
});
const end = v.object({ end: v.literal(true), rows: count });
const row = v.object({ in: v.string(), row: v.unknown() });

const problem = (what: string): BackupLine => ({ kind: 'problem', what });

const NAMES: Readonly<Record<KeptStore, string>> = {
  settings: 'setting',
  ownMetrics: 'metric of your own',
  mappings: 'description of a table',
  scorecardEdits: 'edit of your scorecard',
  recipes: 'taught number',
  decisions: 'answer',
  round: 'page of the round',
  accounts: 'account',
  captures: 'capture',
  liveSessions: 'live session',
  liveSamples: 'moment of a live session',
  removed: 'deleted number',
  revisions: 'note of a change',
  observations: 'number',
};

function readRow(data: { in: string; row: unknown }): BackupLine {
  const schema = SCHEMAS.get(data.in);
  if (!schema) return problem('This line is of a kind that this Fourfold does not know.');
  const found = v.safeParse(schema, data.row);
  if (found.success) {
    return { kind: 'row', row: { in: data.in, row: found.output } as KeptRow };
  }
  const name = NAMES[data.in as KeptStore];
  const changed = found.issues.some(({ message }) => message.startsWith('it was changed'));
  return problem(
    changed
      ? `This ${name} was changed after it was saved. It is left out.`
      : `This ${name} is damaged. It is left out.`,
  );
}

/**
 * Reads one line of a backup. A newer backup's first line is a problem that names its version.
 *
 * @example
 * readBackupLine('{"fourfold":"backup","version":1,"made":"2026-11-26"}').kind // → "head"
 */
export function readBackupLine(line: string): BackupLine {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return problem('This line is broken off or damaged. It is left out.');
  }
  const first = v.safeParse(head, data);
  if (first.success) {
    const { version, made } = first.output;
    if (version <= BACKUP_VERSION) return { kind: 'head', made };
    return problem('A newer Fourfold wrote this backup. Update the extension to read it.');
  }
  const last = v.safeParse(end, data);
  if (last.success) return { kind: 'end', rows: last.output.rows };
  const found = v.safeParse(row, data);
  return found.success ? readRow(found.output) : problem('This line is of no backup of Fourfold.');
}

/** The first line of a backup. */
export function headLine(made: string): string {
  return JSON.stringify({ fourfold: 'backup', version: BACKUP_VERSION, made });
}

/** The last line of a backup: how many rows stand before it, so that a file that was cut off shows it. */
export function endLine(rows: number): string {
  return JSON.stringify({ end: true, rows });
}
