import type { Formula } from './formula.ts';

export function parseFormula(_text: string): Formula {
  throw new Error('not there yet');
}

export function formulaMetrics(formula: Formula): string[] {
  return [...formula.metrics];
}
