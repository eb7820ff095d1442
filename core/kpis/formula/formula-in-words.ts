import type { Formula } from './formula.ts';

export function formulaInWords(_formula: Formula): string {
  throw new Error('not there yet');
}
