import type { SortBy } from '../../../core/model/index.ts';
import { orderOf } from './order.ts';
import { type ColumnPart, ID, type PartHead } from './part.ts';

class Dictionary {
  readonly list: string[] = [];
  readonly #at = new Map<string, number>();

  at(word: string): number {
    const known = this.#at.get(word);
    if (known !== undefined) return known;
    this.#at.set(word, this.list.length);
    return this.list.push(word) - 1;
  }
}

/** The first 52 bits of an id as one number: equal for equal ids, and for no others that would be met. */
function shortId(ids: DataView, at: number): number {
  return ids.getUint32(at * ID) * 2 ** 20 + (ids.getUint32(at * ID + 4) >>> 12);
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  from: T,
  to: number,
): T {
  const more = new (from.constructor as new (length: number) => T)(to);
  more.set(from as never);
  return more;
}

/** The columns of all numbers in one piece, kept from one question to the next. */
export class NumbersTable {
  count = 0;
  readonly metrics = new Dictionary();
  readonly subjects = new Dictionary();
  readonly labels = new Dictionary();
  readonly times = new Dictionary();
  metric = new Uint32Array(0);
  subject = new Uint32Array(0);
  label = new Uint32Array(0);
  from = new Uint32Array(0);
  to = new Uint32Array(0);
  kind = new Uint8Array(0);
  seen = new Float64Array(0);
  value = new Float64Array(0);
  id = new Uint8Array(0);
  corrects = new Uint8Array(0);
  /** Heads of the parts that are in, and where each begins. */
  #parts: { readonly head: PartHead; readonly start: number }[] = [];
  readonly #orders = new Map<SortBy, Uint32Array>();
  #corrected: Uint8Array | null = null;

  /** Which parts have to be read so that the table is as the heads say; what is out of date goes. */
  outdated(heads: readonly PartHead[]): readonly number[] {
    let same = 0;
    while (same < heads.length && same < this.#parts.length) {
      const [head, mine] = [heads[same], this.#parts[same]?.head];
      if (head?.n !== mine?.n || head?.stamp !== mine?.stamp) break;
      same++;
    }
    const isSame = same === heads.length && same === this.#parts.length;
    if (!isSame) {
      this.count = this.#parts[same]?.start ?? this.count;
      this.#parts.length = same;
      this.#orders.clear();
      this.#corrected = null;
      this.#room(heads.reduce((sum, { count }) => sum + count, 0));
    }
    return heads.slice(same).map(({ n }) => n);
  }

  /** Takes a part in, after those that are there. */
  take(part: ColumnPart, head: PartHead): void {
    const start = this.count;
    this.#parts.push({ head, start });
    const places = (list: readonly string[], into: Dictionary) =>
      Uint32Array.from(list, (word) => into.at(word));
    const metrics = places(part.metrics, this.metrics);
    const subjects = places(part.subjects, this.subjects);
    const labels = places(part.labels, this.labels);
    const times = places(part.times, this.times);
    this.#room(start + part.count);
    for (let at = 0; at < part.count; at++) {
      this.metric[start + at] = metrics[part.metric[at] ?? 0] ?? 0;
      this.subject[start + at] = subjects[part.subject[at] ?? 0] ?? 0;
      this.label[start + at] = labels[part.label[at] ?? 0] ?? 0;
      this.from[start + at] = times[part.from[at] ?? 0] ?? 0;
      this.to[start + at] = times[part.to[at] ?? 0] ?? 0;
    }
    this.kind.set(part.kind, start);
    this.seen.set(part.seen, start);
    this.value.set(part.value, start);
    this.id.set(part.id, start * ID);
    this.corrects.set(part.corrects, start * ID);
    this.count = start + part.count;
  }

  /** 1 for every number that a later one corrects. */
  get corrected(): Uint8Array {
    if (this.#corrected) return this.#corrected;
    const ids = new DataView(this.id.buffer);
    const corrects = new DataView(this.corrects.buffer);
    const gone = new Set<number>();
    for (let at = 0; at < this.count; at++) {
      const key = shortId(corrects, at);
      if (key !== 0) gone.add(key);
    }
    const flags = new Uint8Array(this.count);
    if (gone.size > 0) {
      for (let at = 0; at < this.count; at++) if (gone.has(shortId(ids, at))) flags[at] = 1;
    }
    this.#corrected = flags;
    return flags;
  }

  /** Whether a number corrects another. */
  isCorrection(at: number): boolean {
    const view = new DataView(this.corrects.buffer);
    return shortId(view, at) !== 0;
  }

  /** Places of all numbers in an order. `names` says how metrics and subjects are called. */
  order(by: SortBy, names: { metric(id: string): string }): Uint32Array {
    const known = this.#orders.get(by);
    if (known) return known;
    const order = orderOf(this.#keys(by, names));
    this.#orders.set(by, order);
    return order;
  }

  #keys(by: SortBy, names: { metric(id: string): string }): Float64Array {
    const { count } = this;
    if (by === 'seen') return this.seen.subarray(0, count);
    if (by === 'value') return this.value.subarray(0, count);
    const keys = new Float64Array(count);
    if (by === 'period') {
      const days = Float64Array.from(this.times.list, (time) => Date.parse(time));
      for (let at = 0; at < count; at++) keys[at] = days[this.to[at] ?? 0] ?? 0;
      return keys;
    }
    const list =
      by === 'metric' ? this.metrics.list.map((id) => names.metric(id)) : this.subjects.list;
    const sorted = [...new Set(list)].sort();
    const ranks = new Map(sorted.map((word, rank) => [word, rank]));
    const rank = Float64Array.from(list, (word) => ranks.get(word) ?? 0);
    const column = by === 'metric' ? this.metric : this.subject;
    for (let at = 0; at < count; at++) keys[at] = rank[column[at] ?? 0] ?? 0;
    return keys;
  }

  #room(most: number): void {
    if (most <= this.seen.length) return;
    for (const name of ['metric', 'subject', 'label', 'from', 'to'] as const) {
      this[name] = grown(this[name], most);
    }
    this.kind = grown(this.kind, most);
    this.seen = grown(this.seen, most);
    this.value = grown(this.value, most);
    this.id = grown(this.id, most * ID);
    this.corrects = grown(this.corrects, most * ID);
  }
}
