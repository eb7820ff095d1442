import { applyQt, backSolve, type Columns, qr } from './qr.ts';

/**
 * The x of A·x = b, by Householder's QR. `columns[j][i]` is row i of column j.
 *
 * Null where a column is made up of the others, within 1e-14 of its length. Throws RangeError where A
 * is not square or b of another length.
 *
 * @example
 * solveLinear([[2, 0], [1, 4]], [4, 8]).map((x) => x.toFixed(9)) // → ["1.000000000","2.000000000"]
 */
export function solveLinear(columns: Columns, b: readonly number[]): number[] | null {
  if (columns.some((column) => column.length !== columns.length) || b.length !== columns.length) {
    throw new RangeError('solveLinear: as many rows as columns are needed');
  }
  const parts = qr(columns, 1e-14);
  return parts.dependent === null ? backSolve(parts, applyQt(parts, b)) : null;
}
