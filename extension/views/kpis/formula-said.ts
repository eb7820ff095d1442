import { formulaInWords, formulaReader } from '../../../core/kpis/index.ts';
import type { OwnMetric } from '../../../core/model/index.ts';
import { inPhrase } from '../../words/index.ts';

/** A formula in words; one that cannot be read any more as it stands. */
export function formulaSaid(formula: string, ownMetrics: readonly OwnMetric[] = []): string {
  try {
    return inPhrase(formulaInWords(formulaReader([...ownMetrics])(formula)));
  } catch {
    return formula;
  }
}
