import { isMetricId, metric } from '../../../core/metrics/index.ts';
import type { NumbersChoices, NumbersQuery } from '../../../core/model/index.ts';
import { idAt, KINDS } from './part.ts';
import type { NumbersTable } from './table.ts';

/** Ids of the rows asked for, and how many there are in all. */
export interface FoundIds {
  readonly total: number;
  readonly ids: readonly string[];
  /** Of each row whether a later one corrects it. */
  readonly corrected: readonly boolean[];
}

const DAY_MS = 86_400_000;

/** What a metric is called; what is searched and sorted by. */
export const nameOf = (id: string): string => (isMetricId(id) ? metric(id).name : id);

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** For each entry of a list whether a word stands in it. */
const holds = (list: readonly string[], word: string): Uint8Array =>
  Uint8Array.from(list, (text) => (text.includes(word) ? 1 : 0));

const subjectText = (key: string): string => {
  const parts = JSON.parse(key) as string[];
  // People search "tiktok studio" and "tiktok-studio".
  return folded([...parts, (parts[0] ?? '').replaceAll('-', ' ')].join(' '));
};

/** What the subjects of a table are searched by: they only ever grow, and reading them takes long. */
const subjectTexts = new WeakMap<NumbersTable, string[]>();

function textsOf(table: NumbersTable): readonly string[] {
  const known = subjectTexts.get(table) ?? [];
  subjectTexts.set(table, known);
  const { list } = table.subjects;
  for (let at = known.length; at < list.length; at++) known.push(subjectText(list[at] ?? '[]'));
  return known;
}

/** Takes every number out that a test of one of its columns does not hold. */
function keepOnly(mask: Uint8Array, column: Uint32Array | Uint8Array, good: Uint8Array): void {
  for (let at = 0; at < mask.length; at++) if (good[column[at] ?? 0] !== 1) mask[at] = 0;
}

function searchText(table: NumbersTable, text: string, mask: Uint8Array): void {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return;
  const metrics = table.metrics.list.map((id) => folded(`${nameOf(id)} ${id}`));
  const subjects = textsOf(table);
  const labels = table.labels.list.map(folded);
  for (const word of words.slice(0, 12)) {
    const [m, s, l] = [holds(metrics, word), holds(subjects, word), holds(labels, word)];
    const { metric: metricOf, subject, label } = table;
    for (let at = 0; at < mask.length; at++) {
      if ((m[metricOf[at] ?? 0] || s[subject[at] ?? 0] || l[label[at] ?? 0]) !== 1) mask[at] = 0;
    }
  }
}

function byPeriod(table: NumbersTable, { from, to }: NumbersQuery, mask: Uint8Array): void {
  const times = Float64Array.from(table.times.list, (time) => Date.parse(time));
  const first = from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
  const end = to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) + DAY_MS;
  for (let at = 0; at < mask.length; at++) {
    const [begins, ends] = [times[table.from[at] ?? 0] ?? 0, times[table.to[at] ?? 0] ?? 0];
    // Periods end exclusively; a level has no length and belongs to its moment.
    const isAfter = begins === ends ? ends >= first : ends > first;
    if (!isAfter || begins >= end) mask[at] = 0;
  }
}

function byState(table: NumbersTable, state: NumbersQuery['state'], mask: Uint8Array): void {
  if (state === undefined) return;
  const { corrected } = table;
  for (let at = 0; at < mask.length; at++) {
    const isIn =
      state === 'corrections'
        ? table.isCorrection(at)
        : (corrected[at] === 1) === (state === 'corrected');
    if (!isIn) mask[at] = 0;
  }
}

function maskOf(table: NumbersTable, query: NumbersQuery): Uint8Array {
  const mask = new Uint8Array(table.count).fill(1);
  const { platform, account, metric: asked, kind, text } = query;
  if (asked !== undefined) {
    keepOnly(
      mask,
      table.metric,
      Uint8Array.from(table.metrics.list, (id) => +(id === asked)),
    );
  }
  if (platform !== undefined || account !== undefined) {
    const good = Uint8Array.from(table.subjects.list, (key) => {
      const [its, name] = JSON.parse(key) as string[];
      const isIt = (platform ?? its) === its && (account ?? name) === name;
      return +isIt;
    });
    keepOnly(mask, table.subject, good);
  }
  if (kind !== undefined) {
    keepOnly(
      mask,
      table.kind,
      Uint8Array.from(KINDS, (one) => +(one === kind)),
    );
  }
  if (query.from !== undefined || query.to !== undefined) byPeriod(table, query, mask);
  byState(table, query.state, mask);
  if (text) searchText(table, text, mask);
  return mask;
}

/** The rows of one window of the list that a question asks for. */
export function findIn(
  table: NumbersTable,
  query: NumbersQuery,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): FoundIds {
  const mask = maskOf(table, query);
  let total = 0;
  for (const one of mask) total += one;
  const order = table.order(query.sort ?? 'seen', { metric: nameOf });
  const step = query.isRising ? 1 : -1;
  const rows: number[] = [];
  let left = skip;
  for (let n = step === 1 ? 0 : order.length - 1; n >= 0 && n < order.length; n += step) {
    const at = order[n] ?? 0;
    if (mask[at] !== 1) continue;
    if (left > 0) {
      left--;
      continue;
    }
    if (rows.length === limit) break;
    rows.push(at);
  }
  const { corrected } = table;
  return {
    total,
    ids: rows.map((at) => idAt(table.id, at)),
    corrected: rows.map((at) => corrected[at] === 1),
  };
}

function counted(column: Uint32Array | Uint8Array, most: number, count: number): Uint32Array {
  const counts = new Uint32Array(most);
  for (let at = 0; at < count; at++) {
    const one = column[at] ?? 0;
    counts[one] = (counts[one] ?? 0) + 1;
  }
  return counts;
}

/** What is known of each platform, and the end of the newest number of it. */
function knownIn(table: NumbersTable): NumbersChoices['known'] {
  const { count, corrected } = table;
  const metrics = table.metrics.list;
  const ends = Float64Array.from(table.times.list, (time) => Date.parse(time));
  const names: string[] = [];
  const platformAt = new Map<string, number>();
  const platformOf = Uint32Array.from(table.subjects.list, (key) => {
    const [platform = ''] = JSON.parse(key) as string[];
    const at = platformAt.get(platform) ?? names.push(platform) - 1;
    platformAt.set(platform, at);
    return at;
  });
  /** By platform and metric, the place of the newest end among the times. */
  const newest = new Map<number, number>();
  for (let at = 0; at < count; at++) {
    if (corrected[at] === 1) continue;
    const key =
      (platformOf[table.subject[at] ?? 0] ?? 0) * metrics.length + (table.metric[at] ?? 0);
    const [before, end] = [newest.get(key), table.to[at] ?? 0];
    if (before === undefined || (ends[end] ?? 0) > (ends[before] ?? 0)) newest.set(key, end);
  }
  return [...newest].map(([key, end]) => [
    names[Math.floor(key / metrics.length)] ?? '',
    metrics[key % metrics.length] ?? '',
    table.times.list[end] ?? '',
  ]);
}

/** What can be chosen from, with how many numbers there are of each. */
export function choicesIn(table: NumbersTable): NumbersChoices {
  const { count } = table;
  const ofMetric = counted(table.metric, table.metrics.list.length, count);
  const ofKind = counted(table.kind, KINDS.length, count);
  const ofSubject = counted(table.subject, table.subjects.list.length, count);
  const accounts = new Map<string, number>();
  const platforms = new Map<string, number>();
  for (const [at, key] of table.subjects.list.entries()) {
    const [platform = '', account = ''] = JSON.parse(key) as string[];
    const numbers = ofSubject[at] ?? 0;
    if (numbers === 0) continue;
    const of = JSON.stringify([platform, account]);
    accounts.set(of, (accounts.get(of) ?? 0) + numbers);
    platforms.set(platform, (platforms.get(platform) ?? 0) + numbers);
  }
  const there = (list: readonly string[], counts: Uint32Array) =>
    list.flatMap((id, at): [string, number][] => (counts[at] ? [[id, counts[at]]] : []));
  return {
    platforms: [...platforms].sort(),
    accounts: [...accounts].map(([key, numbers]) => {
      const [platform = '', account = ''] = JSON.parse(key) as string[];
      return [platform, account, numbers] as const;
    }),
    metrics: there(table.metrics.list, ofMetric).sort((a, b) =>
      nameOf(a[0]) < nameOf(b[0]) ? -1 : 1,
    ),
    kinds: there(KINDS, ofKind),
    known: knownIn(table),
  };
}
