import { catalogueWith } from '../../metrics/index.ts';
import type { MetricDefinition, OwnMetric } from '../../model/index.ts';
import type { Formula } from './formula.ts';
import { parseFormula } from './parse-formula.ts';

/** Formulas of more texts than these are read again. */
const MOST = 2000;

/**
 * Reads formulas over the catalogue (or another list of metrics) and a person's own metrics, each text once.
 *
 * @example
 * formulaReader([{ id: 'own.replies', name: 'Replies', brief: '', unit: '1', kind: 'flow', direction: 'higher', cadenceDays: 7 }])('per(own.replies, content.posts-published)').metrics // → ["own.replies","content.posts-published"]
 */
export function formulaReader(
  own: readonly OwnMetric[] = [],
  metrics?: readonly MetricDefinition[],
): (text: string) => Formula {
  const catalogue = catalogueWith(own, metrics);
  const known = new Map<string, Formula>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const formula = parseFormula(text, catalogue);
    if (known.size >= MOST) known.clear();
    known.set(text, formula);
    return formula;
  };
}
