import type { IDBPDatabase } from 'idb';
import type { Observation } from '../../../core/model/index.ts';
import { observationOf } from '../observations.ts';
import type { FourfoldDB } from '../schema.ts';
import { idAt, type PartHead } from './part.ts';

/** What was there at a moment: news are told since then. */
export interface Mark {
  readonly stamp: number;
  readonly heads: readonly PartHead[];
}

/** What has come since a mark. */
export interface News {
  readonly mark: Mark;
  /** Null where something went away meanwhile, or so much came that all is read anew. */
  readonly added: readonly Observation[] | null;
}

/** More than so many are read sooner all together. */
const MOST = 20_000;

/** Parts in which something was added, and from which place; null where something went away. */
function grown(
  before: readonly PartHead[],
  now: readonly PartHead[],
): readonly (readonly [n: number, from: number])[] | null {
  const known = new Map(before.map((head) => [head.n, head]));
  const there = new Set(now.map(({ n }) => n));
  if (before.some(({ n }) => !there.has(n))) return null;
  const parts: [number, number][] = [];
  for (const { n, cut, count, stamp } of now) {
    const was = known.get(n);
    if (was?.stamp === stamp) continue;
    if (was && (was.cut !== cut || was.count > count)) return null;
    parts.push([n, was?.count ?? 0]);
  }
  const many = parts.reduce((sum, [n, from]) => {
    const head = now.find((one) => one.n === n);
    return sum + (head?.count ?? 0) - from;
  }, 0);
  return many > MOST ? null : parts;
}

/** What has come since a mark; the first time there is none. */
export async function newsIn(db: IDBPDatabase<FourfoldDB>, since: Mark | null): Promise<News> {
  const tx = db.transaction(['columns', 'columnHeads', 'kept', 'observations']);
  const [heads, row] = await Promise.all([
    tx.objectStore('columnHeads').getAll(),
    tx.objectStore('kept').get('stamp'),
  ]);
  const mark = { stamp: (row?.value as number | undefined) ?? 0, heads };
  const parts = since && grown(since.heads, heads);
  if (!parts) return { mark, added: null };
  const added: Observation[] = [];
  for (const [n, from] of parts) {
    const part = await tx.objectStore('columns').get(n);
    if (!part) continue;
    const ids = Array.from({ length: part.count - from }, (_, at) => idAt(part.id, from + at));
    const rows = await Promise.all(ids.map((id) => tx.objectStore('observations').get(id)));
    added.push(...rows.flatMap((one) => (one ? [observationOf(one)] : [])));
  }
  return { mark, added };
}
