import { signal } from '@preact/signals';
import {
  type EntrantRecord,
  isOnProbation,
  type Observation,
  type ScorecardDefinition,
} from '../../../core/model/index.ts';
import type { Answers } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Newest } from '../newest.ts';
import { oneFor } from '../one-for.ts';

/** Numbers of a platform on probation that are looked through, the last seen first. */
const MOST = 200;

/** The numbers of one platform: how many there are, and the last seen of them. */
export interface Seen {
  readonly total: number;
  readonly rows: readonly Observation[];
}

/** What is known of platforms beside the scorecard. */
export interface Gated {
  /** Every platform that numbers are of. */
  readonly platforms: readonly string[];
  readonly tallies: Answers['gate.state']['tallies'];
  readonly seen: ReadonlyMap<string, Seen>;
}

/** Platforms that are looked at before they count: those on probation, and those that were. */
export function entrantsOf(
  { gate }: ScorecardDefinition,
  platforms: readonly string[],
): { readonly waiting: readonly EntrantRecord[]; readonly decided: readonly EntrantRecord[] } {
  const known = gate?.entrants ?? [];
  const named = new Set(known.map((one) => one.platform));
  const fresh = platforms.filter((one) => !named.has(one) && isOnProbation(gate, one));
  return {
    waiting: [
      ...known.filter((one) => one.outcome === undefined),
      ...fresh.map((platform) => ({ platform, on: gate?.since ?? '' })),
    ],
    decided: known.filter((one) => one.outcome !== undefined),
  };
}

/**
 * The number that is compared next. Its id is worked out of its content, so that the order is one
 * that nobody chose; those seen last come first, because the page may show others by now.
 */
export function nextToCompare(
  { rows }: Seen,
  { compared = [] }: EntrantRecord,
  passed: ReadonlySet<string>,
): Observation | null {
  const done = new Set([...compared.map((one) => one.of), ...passed]);
  const dayOf = (one: Observation) => one.seen.slice(0, 10);
  const [first] = rows
    .filter((one) => !done.has(one.id) && one.source.kind !== 'manual')
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || (a.id < b.id ? -1 : 1));
  return first ?? null;
}

/** What is looked at of new platforms, and what the person has begun to type. */
export class GateModel {
  /** Null until the store has answered. */
  readonly known = signal<Gated | null>(null);
  /** What is typed for a platform, by what it is for. */
  readonly typed = signal<ReadonlyMap<string, string>>(new Map());
  /** Numbers that the person did not find on the page. */
  readonly passed = signal<ReadonlySet<string>>(new Set());
  /** What became of the last comparison of each platform. */
  readonly told = signal<
    ReadonlyMap<string, { readonly of: Observation; readonly agreed: boolean }>
  >(new Map());
  readonly trouble = signal<string | null>(null);
  readonly #looks = new Newest();

  async load(ask: Ask, scorecard: ScorecardDefinition): Promise<void> {
    const isNewest = this.#looks.begin();
    try {
      const [{ platforms }, { tallies }] = await Promise.all([
        ask('numbers.choices', {}),
        ask('gate.state', {}),
      ]);
      const all = platforms.map(([id]) => id);
      const { waiting } = entrantsOf(scorecard, all);
      const seen = await Promise.all(
        waiting.map(async ({ platform }) => {
          const query = { platform, state: 'standing', sort: 'seen', isRising: false } as const;
          const { total, rows } = await ask('numbers.find', { ...query, skip: 0, limit: MOST });
          return [platform, { total, rows: rows.map((one) => one.observation) }] as const;
        }),
      );
      if (isNewest()) this.known.value = { platforms: all, tallies, seen: new Map(seen) };
    } catch (error) {
      if (isNewest()) this.trouble.value = wordsOf(error);
    }
  }

  type(key: string, text: string): void {
    this.typed.value = new Map(this.typed.value).set(key, text);
  }

  pass(id: string): void {
    this.passed.value = new Set(this.passed.value).add(id);
  }

  /** Whether what was typed agrees with a number; null where that cannot be said, and why is told. */
  async compare(ask: Ask, of: Observation, text: string): Promise<boolean | null> {
    this.trouble.value = null;
    try {
      const { agreed } = await ask('gate.compare', { id: of.id, text });
      this.told.value = new Map(this.told.value).set(of.subject.platform, { of, agreed });
      return agreed;
    } catch (error) {
      this.trouble.value = wordsOf(error);
      return null;
    }
  }
}

/** The one gate of the scorecard that a page edits. */
export const gateOf = oneFor((_: EditModel) => new GateModel());
