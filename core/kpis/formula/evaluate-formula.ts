import type { Formula, FormulaUnknown, FormulaValue } from './formula.ts';

export function evaluateFormula(
  _formula: Formula,
  _lookup: (metricId: string) => FormulaValue | null,
): FormulaValue | FormulaUnknown {
  throw new Error('not there yet');
}
