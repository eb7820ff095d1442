import { isAccountLevel } from '../../model/index.ts';
import { asOfLimits } from '../days.ts';
import type { MetricLaw } from '../metric-value.ts';
import type { Sights } from '../sights.ts';
import type { ObservationTable } from './observation-table.ts';

/** Of one metric and platform. Days since 1970. */
interface Facts {
  /** When anything of it was seen last. */
  lastSeen: number;
  /** When a part of an account was seen first. */
  firstPart: number;
}

/**
 * What there is of metrics beside the numbers of whole accounts. Only who has no value asks for it,
 * to say why, and so nothing is counted while numbers come in.
 */
export class TableParts {
  #upTo = 0;
  /** By the place of the metric, then by platform. */
  readonly #facts: Map<string, Facts>[] = [];

  constructor(readonly table: ObservationTable) {}

  /** Whether anything was observed of a metric, on a platform or at all. */
  has(metric: string, platform: string | undefined): boolean {
    if (platform === undefined) return this.table.metric(metric) !== undefined;
    return this.#of([metric], platform).length > 0;
  }

  /** Looked up when it is read, and not before. */
  sights(
    { id, formerIds = [] }: MetricLaw,
    known: Pick<Sights, 'sources' | 'units'>,
    seenBy: string | undefined,
    platform: string | undefined,
  ): Sights {
    const last = seenBy === undefined ? Number.POSITIVE_INFINITY : asOfLimits(seenBy).lastInstant;
    const facts = () => this.#of([id, ...formerIds], platform);
    return {
      ...known,
      get hasParts() {
        return facts().some((one) => one.firstPart <= last && one.firstPart < NEVER);
      },
      get seenLater() {
        return last < NEVER && facts().some((one) => one.lastSeen > last);
      },
    };
  }

  #of(ids: readonly string[], platform: string | undefined): Facts[] {
    this.#update();
    return ids.flatMap((id) => {
      const code = this.table.metric(id)?.code;
      const facts = code === undefined ? undefined : this.#facts[code];
      if (!facts) return [];
      return platform === undefined ? [...facts.values()] : (facts.get(platform) ?? []);
    });
  }

  /** Looks through what came since. */
  #update(): void {
    const { table } = this;
    const { metric, seen } = table.columns;
    for (; this.#upTo < table.length; this.#upTo++) {
      const row = this.#upTo;
      const code = metric[row] ?? 0;
      const at = seen[row] ?? 0;
      const subject = table.subjectOf(row);
      this.#facts[code] ??= new Map();
      const facts = this.#facts[code];
      let one = facts?.get(subject.platform);
      if (!one) {
        one = { lastSeen: at, firstPart: NEVER };
        facts?.set(subject.platform, one);
      }
      if (at > one.lastSeen) one.lastSeen = at;
      if (at < one.firstPart && !isAccountLevel(subject)) one.firstPart = at;
    }
  }
}

const NEVER = Number.POSITIVE_INFINITY;
