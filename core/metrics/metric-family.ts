import type { MetricDefinition } from '../model/index.ts';
import { METRICS } from './catalogue.ts';
import { currentLookup } from './current-metric.ts';

/** Metrics that gave way to each other, so that their numbers are one series. */
export interface MetricFamily {
  /** The metric that all of their numbers count for. */
  readonly current: MetricDefinition;
  /** The other ids whose numbers count, without the one that was asked for. */
  readonly otherIds: readonly string[];
  /** Where an old id was asked for, what it is called now, in a sentence; else null. */
  readonly why: string | null;
}

/**
 * Asks a list of metrics which of them are one series. Undefined for a metric that stands alone:
 * nothing gave way to it and it to nothing, or only to what is measured otherwise, or the renames
 * go round in a circle.
 */
export function familyLookup(
  metrics: readonly MetricDefinition[],
): (id: string) => MetricFamily | undefined {
  const now = currentLookup(metrics);
  const idsOf = new Map<string, string[]>();
  for (const { id, renamedTo } of metrics) {
    const current = renamedTo === undefined ? id : now(id).id;
    if (current === id) continue;
    idsOf.set(current, [...(idsOf.get(current) ?? [current]), id]);
  }
  return (id) => {
    if (idsOf.size === 0) return undefined;
    const { id: current, metric, why } = now(id);
    const ids = idsOf.get(current);
    if (!ids || !metric) return undefined;
    return { current: metric, otherIds: ids.filter((one) => one !== id), why };
  };
}

/** Built on the first question. */
let lookup: ((id: string) => MetricFamily | undefined) | undefined;

/**
 * The metrics of the catalogue whose numbers are one series with those of an id, or undefined where
 * it stands alone. Never throws.
 *
 * @example
 * metricFamily('content.views') === undefined // → true
 */
export function metricFamily(id: string): MetricFamily | undefined {
  lookup ??= familyLookup(METRICS);
  return lookup(id);
}
