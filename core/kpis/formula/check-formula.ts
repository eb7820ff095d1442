import type { Dimension } from '../../model/index.ts';
import type { Formula } from './formula.ts';

export function checkFormula(
  _formula: Formula,
): { readonly ok: true; readonly unit: Dimension } | { readonly ok: false; readonly why: string } {
  throw new Error('not there yet');
}
