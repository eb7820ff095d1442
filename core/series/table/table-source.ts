import type { Observation } from '../../model/index.ts';
import type { AsOf } from '../days.ts';
import { isLater, type Source, type Window } from '../source.ts';
import { ANY_LENGTH, type Lane } from './lane.ts';
import { isKnown, lastKnown, type Strand } from './strand.ts';

/** A window that knows its row. */
interface RowWindow extends Window {
  readonly row: number;
}

/** Where the words of rows are. */
export interface Texts {
  readonly observation: (row: number) => Observation;
  /** Whether of two rows of one valid time the first counts. */
  readonly isNewer: (row: number, other: number) => boolean;
}

/**
 * One account as a report knows it, found in the table. Usually one strand; two where a page that
 * names no account speaks of the platform's only one.
 */
export class TableSource implements Source {
  readonly #values = new Map<string, unknown>();
  readonly #version: number;

  constructor(
    readonly name: string,
    readonly unit: string,
    readonly strands: readonly Strand[],
    readonly limit: AsOf,
    readonly texts: Texts,
  ) {
    this.#version = versionOf(strands);
  }

  /** Whether it is of just these strands, and no row has come to them since. */
  isOf(strands: readonly Strand[]): boolean {
    return (
      versionOf(strands) === this.#version &&
      strands.length === this.strands.length &&
      strands.every((one, at) => one === this.strands[at])
    );
  }

  value = <T>(key: string, make: () => T): T => {
    if (!this.#values.has(key)) this.#values.set(key, make());
    return this.#values.get(key) as T;
  };

  get platform(): string {
    return this.strands[0]?.subject.platform ?? '';
  }

  get hasWindows(): boolean {
    return this.#lanes().some((lane) => {
      if (lane.length > 0) return lastKnown(lane, this.limit) >= 0;
      return lane.length === ANY_LENGTH && this.#all(lane).some((one) => one.from < one.to);
    });
  }

  last = (): Window => {
    const latest = this.#latest(() => true, Number.POSITIVE_INFINITY);
    if (!latest) throw new RangeError(`nothing is known of ${this.name}`);
    return latest;
  };

  windowAt = (from: number, to: number): Window | undefined => {
    const found = this.strands.flatMap((strand) => {
      const lane = strand.laneOf(to - from);
      if (!lane) return [];
      const at = lane.placeOf(from, to);
      const row = lane.rows[at] ?? 0;
      const { columns } = lane.table;
      const isThere = at < lane.size && columns.from[row] === from && columns.to[row] === to;
      return isThere && isKnown(lane, this.limit, at) ? [row] : [];
    });
    const [row, other] = found;
    if (row === undefined) return undefined;
    return this.#window(other === undefined || this.texts.isNewer(row, other) ? row : other);
  };

  windowsIn = (from: number, to: number): readonly Window[] => {
    const found: RowWindow[] = [];
    const end = Math.min(to, this.limit.at);
    for (const lane of this.#lanes()) {
      if (lane.length === 0) continue;
      const last = lane.begunBefore(end);
      const isAny = lane.length === ANY_LENGTH;
      for (let at = isAny ? 0 : lane.endedBy(from); at < last; at++) {
        if (!lane.counts(at)) continue;
        const one = this.#window(lane.rows[at] ?? 0);
        if (one.to > from && one.from < one.to) found.push(one);
      }
    }
    return this.#inOrder(found);
  };

  momentsIn = (from: number, to: number): readonly Window[] => {
    const found: RowWindow[] = [];
    for (const lane of this.#lanes()) {
      if (lane.length > 0) continue;
      for (let at = lane.begunBefore(from); at < lane.size; at++) {
        const one = this.#window(lane.rows[at] ?? 0);
        if (one.from > to) break;
        if (one.from === one.to && isKnown(lane, this.limit, at)) found.push(one);
      }
    }
    return this.#inOrder(found);
  };

  levelBy = (until: number, momentsOnly: boolean): Window | undefined =>
    this.#latest((lane) => !momentsOnly || lane.length <= 0, until, momentsOnly);

  /** What ends last of some lanes; stretches of time only where they have ended. */
  #latest(
    isAsked: (lane: Lane) => boolean,
    until: number,
    momentsOnly = false,
  ): RowWindow | undefined {
    let latest: RowWindow | undefined;
    for (const lane of this.#lanes()) {
      if (!isAsked(lane)) continue;
      for (const one of this.#lastOf(lane, until)) {
        if (momentsOnly && one.from < one.to) continue;
        if (!latest || isLater(one, latest)) latest = one;
        else if (one.to === latest.to && one.from === latest.from) {
          if (this.texts.isNewer(one.row, latest.row)) latest = one;
        }
      }
    }
    return latest;
  }

  #lastOf(lane: Lane, until: number): RowWindow[] {
    if (lane.length === ANY_LENGTH) {
      return this.#all(lane).filter((one) => one.from === one.to || one.to <= until);
    }
    const before = lane.length === 0 ? lane.size : lane.endedBy(until);
    const at = lastKnown(lane, this.limit, before);
    return at < 0 ? [] : [this.#window(lane.rows[at] ?? 0)];
  }

  #all(lane: Lane): RowWindow[] {
    const found: RowWindow[] = [];
    for (let at = 0; at < lane.size; at++) {
      if (isKnown(lane, this.limit, at)) found.push(this.#window(lane.rows[at] ?? 0));
    }
    return found;
  }

  #lanes(): readonly Lane[] {
    const [only] = this.strands;
    return only && this.strands.length === 1
      ? only.lanes
      : this.strands.flatMap((strand) => strand.lanes);
  }

  #window(row: number): RowWindow {
    const [strand] = this.strands;
    const columns = strand?.table.columns;
    return {
      from: columns?.from[row] ?? 0,
      to: columns?.to[row] ?? 0,
      seen: columns?.seen[row] ?? 0,
      observation: this.texts.observation(row),
      row,
    };
  }

  /** Sorted, and of two strands each valid time once. */
  #inOrder(found: RowWindow[]): readonly Window[] {
    found.sort((a, b) => a.from - b.from || a.to - b.to);
    if (this.strands.length === 1) return found;
    return found.filter((one, at) => {
      const isOne = (other: RowWindow | undefined) =>
        other !== undefined && other.from === one.from && other.to === one.to;
      const [before, after] = [found[at - 1], found[at + 1]];
      if (isOne(before) && before && !this.texts.isNewer(one.row, before.row)) return false;
      return !(isOne(after) && after && this.texts.isNewer(after.row, one.row));
    });
  }
}

function versionOf(strands: readonly Strand[]): number {
  return strands.reduce((sum, one) => sum + one.version, 0);
}
