import { type Observation, subjectKey } from '../../../core/model/index.ts';

/** Where numbers come from, by their place in a part. */
export const KINDS: readonly Observation['source']['kind'][] = [
  'page',
  'file',
  'manual',
  'register',
  'sync',
];

/** Bytes of an id: 32 hex digits. */
export const ID = 16;

/** As many numbers as one part holds: small enough to be written anew with every capture. */
export const MOST_IN_PART = 4096;

/**
 * A stretch of the numbers as columns: what a list is searched, filtered and sorted by. A million
 * rows take ten seconds to read, their columns a fraction of one. Texts stand in lists of their own.
 */
export interface ColumnPart {
  readonly n: number;
  readonly count: number;
  readonly metrics: readonly string[];
  /** `subjectKey` of each. */
  readonly subjects: readonly string[];
  readonly labels: readonly string[];
  /** Days and instants as they are written. */
  readonly times: readonly string[];
  readonly id: Uint8Array;
  /** The id of the number that each corrects; zeros where it corrects none. */
  readonly corrects: Uint8Array;
  readonly metric: Uint16Array;
  readonly subject: Uint16Array;
  readonly label: Uint16Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly kind: Uint8Array;
  /** Milliseconds since 1970. */
  readonly seen: Float64Array;
  readonly value: Float64Array;
}

/** What is said of a part without reading it. */
export interface PartHead {
  readonly n: number;
  /** Another one with every change of the part. */
  readonly stamp: number;
  /** The stamp of the last change that took something out of it; 0 where nothing was. */
  readonly cut: number;
  readonly count: number;
  /** How many numbers it holds of each platform and account. */
  readonly accounts: readonly (readonly [platform: string, account: string, numbers: number])[];
}

class Words {
  readonly list: string[];
  readonly #at: Map<string, number>;

  constructor(known: readonly string[] = []) {
    this.list = [...known];
    this.#at = new Map(known.map((word, at) => [word, at]));
  }

  at(word: string): number {
    const known = this.#at.get(word);
    if (known !== undefined) return known;
    this.#at.set(word, this.list.length);
    return this.list.push(word) - 1;
  }
}

function writeId(hex: string | undefined, into: Uint8Array, at: number): void {
  if (hex === undefined) return;
  for (let byte = 0; byte < ID; byte++) {
    into[at * ID + byte] = Number.parseInt(hex.slice(byte * 2, byte * 2 + 2), 16) || 0;
  }
}

/** The id that stands at a place. */
export function idAt(ids: Uint8Array, at: number): string {
  let hex = '';
  for (let byte = at * ID; byte < (at + 1) * ID; byte++) {
    hex += (ids[byte] ?? 0).toString(16).padStart(2, '0');
  }
  return hex;
}

type Columns = Pick<
  ColumnPart,
  'id' | 'corrects' | 'metric' | 'subject' | 'label' | 'from' | 'to' | 'kind' | 'seen' | 'value'
>;

function columns(count: number): Columns {
  return {
    id: new Uint8Array(count * ID),
    corrects: new Uint8Array(count * ID),
    metric: new Uint16Array(count),
    subject: new Uint16Array(count),
    label: new Uint16Array(count),
    from: new Uint16Array(count),
    to: new Uint16Array(count),
    kind: new Uint8Array(count),
    seen: new Float64Array(count),
    value: new Float64Array(count),
  };
}

const NAMES = Object.keys(columns(0)) as (keyof Columns)[];

/** A part with more numbers in it. The part that is given stays as it is; null begins a new one. */
export function withMore(
  part: ColumnPart | null,
  n: number,
  more: readonly Observation[],
): ColumnPart {
  const before = part?.count ?? 0;
  const grown = columns(before + more.length);
  if (part) for (const name of NAMES) grown[name].set(part[name] as never);
  const [metrics, subjects, labels, times] = (
    ['metrics', 'subjects', 'labels', 'times'] as const
  ).map((name) => new Words(part?.[name])) as [Words, Words, Words, Words];
  for (const [i, one] of more.entries()) {
    const at = before + i;
    writeId(one.id, grown.id, at);
    writeId(one.supersedes, grown.corrects, at);
    grown.metric[at] = metrics.at(one.metric);
    grown.subject[at] = subjects.at(subjectKey(one.subject));
    grown.label[at] = labels.at(one.source.label ?? '');
    grown.from[at] = times.at(one.from);
    grown.to[at] = times.at(one.to);
    grown.kind[at] = KINDS.indexOf(one.source.kind);
    grown.seen[at] = Date.parse(one.seen);
    grown.value[at] = one.value;
  }
  return {
    n,
    count: before + more.length,
    metrics: metrics.list,
    subjects: subjects.list,
    labels: labels.list,
    times: times.list,
    ...grown,
  };
}

/** A part without some of its numbers; the same part where none of them is in it. */
export function without(part: ColumnPart, isGone: (at: number) => boolean): ColumnPart {
  const kept: number[] = [];
  for (let at = 0; at < part.count; at++) if (!isGone(at)) kept.push(at);
  if (kept.length === part.count) return part;
  const left = columns(kept.length);
  for (const [to, at] of kept.entries()) {
    for (const name of NAMES) {
      if (name === 'id' || name === 'corrects') {
        left[name].set(part[name].subarray(at * ID, (at + 1) * ID), to * ID);
      } else {
        left[name][to] = part[name][at] ?? 0;
      }
    }
  }
  return { ...part, count: kept.length, ...left };
}

/** What is said of a part without reading it. */
export function headOf(part: ColumnPart, stamp: number, cut: number): PartHead {
  const counts = new Map<string, number>();
  const byKey = new Map<number, number>();
  for (let at = 0; at < part.count; at++) {
    const subject = part.subject[at] ?? 0;
    byKey.set(subject, (byKey.get(subject) ?? 0) + 1);
  }
  for (const [subject, count] of byKey) {
    const [platform, account] = JSON.parse(part.subjects[subject] ?? '[]') as string[];
    const key = JSON.stringify([platform, account]);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const accounts = [...counts].map(([key, count]) => {
    const [platform = '', account = ''] = JSON.parse(key) as string[];
    return [platform, account, count] as const;
  });
  return { n: part.n, stamp, cut, count: part.count, accounts };
}
