import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { observationOf } from '../observations.ts';
import type { ObservationRow } from '../rows.ts';
import type { FourfoldDB } from '../schema.ts';
import { endLine, headLine } from './backup-line.ts';
import { KEPT, KEPT_SETTINGS, type KeptStore } from './kept-rows.ts';

/** A stretch of a backup. */
export interface BackupPart {
  readonly lines: readonly string[];
  /** Where the next stretch begins; null after the last. */
  readonly next: string | null;
}

const MOST_ROWS = 2000;
/** A capture can hold hundreds of readings. */
const MOST_CAPTURES = 200;
/** Each is a whole scorecard. */
const MOST_EDITS = 100;

const place = v.tuple([
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(KEPT.length - 1)),
  v.nullable(v.union([v.string(), v.number(), v.array(v.union([v.string(), v.number()]))])),
  v.pipe(v.number(), v.integer(), v.minValue(0)),
]);
type Place = v.InferOutput<typeof place>;

/** Where a backup's numbers begin: for who wants them alone. */
export const NUMBERS_FROM: string = JSON.stringify([KEPT.length - 1, null, 0]);

/** What belongs into a backup of a row; null for what holds for the moment alone. */
function keptOf(name: KeptStore, row: unknown): unknown {
  if (name === 'observations') return observationOf(row as ObservationRow);
  if (name === 'settings' && !KEPT_SETTINGS.has((row as { key: string }).key)) return null;
  return row;
}

const lineOf = (name: KeptStore, row: unknown): string | null => {
  const kept = keptOf(name, row);
  return kept === null ? null : JSON.stringify({ in: name, row: kept });
};

/** Keys and rows of one object store after a key, in their order. */
async function rowsAfter(db: IDBPDatabase<FourfoldDB>, name: KeptStore, after: Place[1]) {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const most =
    name === 'captures' ? MOST_CAPTURES : name === 'scorecardEdits' ? MOST_EDITS : MOST_ROWS;
  const store = db.transaction(name).objectStore(name);
  const [keys, rows] = await Promise.all([
    store.getAllKeys(range as never, most),
    store.getAll(range as never, most),
  ]);
  const last = rows.length < most ? null : (keys[rows.length - 1] ?? null);
  return { rows, last: last as Place[1] };
}

/**
 * One stretch of the backup of everything, from `after` (null: from its beginning). Stretches are
 * read one by one, so that a million numbers never stand in memory at once.
 * @throws RangeError where `after` is no place that an earlier stretch gave.
 */
export async function readPart(
  db: IDBPDatabase<FourfoldDB>,
  after: string | null,
  made: string,
): Promise<BackupPart> {
  const [at, key, before] = after === null ? ([0, null, 0] as Place) : placeOf(after);
  const [name] = KEPT[at] as (typeof KEPT)[number];
  const { rows, last } = await rowsAfter(db, name, key);
  const lines = rows.flatMap((row) => lineOf(name, row) ?? []);
  const total = before + lines.length;
  if (after === null) lines.unshift(headLine(made));
  const next: Place = last === null ? [at + 1, null, total] : [at, last, total];
  if (next[0] < KEPT.length) return { lines, next: JSON.stringify(next) };
  return { lines: [...lines, endLine(total)], next: null };
}

function placeOf(text: string): Place {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    data = null;
  }
  const found = v.safeParse(place, data);
  if (!found.success) throw new RangeError(`No place in a backup: ${text.slice(0, 80)}`);
  return found.output;
}
