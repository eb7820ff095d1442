import type { MetricDefinition } from '../model/index.ts';
import { METRICS } from './catalogue.ts';

/** Which metric numbers of an id count for. */
export interface CurrentMetric {
  /** The id that they count for: the one asked for, or its successor. */
  readonly id: string;
  /** Its definition; null where the catalogue has none. */
  readonly metric: MetricDefinition | null;
  /** Null where nothing happened to it; else what, in a sentence. */
  readonly why: string | null;
}

function sameMeasure(a: MetricDefinition, b: MetricDefinition): boolean {
  return a.unit === b.unit && a.kind === b.kind && a.distinct === b.distinct;
}

/** Asks a list of metrics for those that count today. Built once; each question is one step a successor. */
export function currentLookup(metrics: readonly MetricDefinition[]): (id: string) => CurrentMetric {
  const byId = new Map(metrics.map((one) => [one.id, one]));
  return (id) => {
    const asked = byId.get(id);
    if (!asked) return { id, metric: null, why: `There is no metric called "${id}".` };
    if (asked.deprecated === undefined && asked.renamedTo === undefined) {
      return { id, metric: asked, why: null };
    }
    const itself = (why: string) => ({ id, metric: asked, why });
    const seen = new Set([id]);
    let now = asked;
    while (now.renamedTo !== undefined) {
      const next = byId.get(now.renamedTo);
      if (!next) return itself(`${asked.name} names a successor that is not there.`);
      if (seen.has(next.id)) return itself(`${asked.name} and its successors name each other.`);
      if (!sameMeasure(now, next)) {
        return itself(
          `${asked.name} gave way to ${next.name}, which is measured otherwise: its numbers stay its own.`,
        );
      }
      seen.add(next.id);
      now = next;
    }
    if (now === asked) return itself(`${asked.name} is no longer kept: ${asked.deprecated}`);
    return { id: now.id, metric: now, why: `${asked.name} is now called ${now.name}.` };
  };
}

/** Built on the first question. */
let lookup: ((id: string) => CurrentMetric) | undefined;

/**
 * The metric that numbers of an id count for today.
 *
 * Meaning: a metric that gave way to a successor of the same unit and kind passes its numbers on to
 * it, also those seen before it did, so that a series goes on. One that gave way to something
 * measured otherwise keeps its numbers to itself, and so does one without a successor. Missing: an
 * id that the catalogue does not have comes back as it is with `metric` null. Never throws.
 *
 * @example
 * currentMetric('content.views').id // → "content.views"
 * currentMetric('content.views').why // → null
 * currentMetric('content.veiws').why // → "There is no metric called \"content.veiws\"."
 */
export function currentMetric(id: string): CurrentMetric {
  lookup ??= currentLookup(METRICS);
  return lookup(id);
}
