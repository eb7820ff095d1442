import { MetricRows } from './metric-rows.ts';
import type { Strand } from './strand.ts';

/** An account as it was seen by then, as long as nothing more came to it. */
interface Kept {
  readonly version: number;
  readonly past: Strand | null;
}

/**
 * One metric as it was seen by a day. No number is copied: its accounts are lines in the same table,
 * without what was seen later. An account to which nothing came stays the same.
 */
export class PastMetric {
  readonly #strands = new Map<Strand, Kept>();
  #rows: MetricRows | null = null;

  constructor(
    readonly origin: MetricRows,
    readonly lastSeen: number,
  ) {}

  /** What was known then. */
  rows(): MetricRows {
    const { origin } = this;
    if (this.#rows?.version === origin.version) return this.#rows;
    const rows = new MetricRows(origin.id, origin.code);
    for (const strand of origin.strands) {
      const past = this.#past(strand);
      if (!past) continue;
      rows.strands.push(past);
      rows.units.add(past.unit);
    }
    rows.version = origin.version;
    rows.bad = origin.bad;
    // Fewer rows may be told apart more easily, and the long way finds the same.
    rows.isTangled = origin.isTangled;
    this.#rows = rows;
    return rows;
  }

  #past(strand: Strand): Strand | null {
    const before = this.#strands.get(strand);
    if (before?.version === strand.version) return before.past;
    const past = strand.upTo(this.lastSeen);
    this.#strands.set(strand, { version: strand.version, past });
    return past;
  }
}
