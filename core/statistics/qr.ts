/** A matrix as an array of columns: `columns[j][i]` is row i of column j. */
export type Columns = readonly (readonly number[])[];

/** Columns taken apart as Q·R, with R upper triangular. */
export interface Qr {
  /** The columns of R: `r[j][i]`, i ≤ j. */
  readonly r: readonly Float64Array[];
  /** The normed vectors of the reflections that make up Q. */
  readonly reflections: readonly Float64Array[];
  /**
   * The first column that the ones before it make up, within `tolerance` of its own length; null
   * where there is none.
   */
  readonly dependent: number | null;
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>, from: number) => {
  let total = 0;
  for (let i = from; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
};

/** Mirrors the vector, in place: v − 2u(uᵀv), from row `from` on. */
function reflect(v: Float64Array, u: Float64Array, from: number): void {
  const twice = 2 * dot(u, v, from);
  for (let i = from; i < v.length; i++) v[i] = (v[i] ?? 0) - twice * (u[i] ?? 0);
}

/**
 * Householder's QR decomposition, without pivoting, so that a column that is none of its own is
 * found by its place. Columns of very different sizes should be scaled before.
 * Source: Golub and Van Loan, Matrix Computations, algorithm 5.2.1.
 */
export function qr(columns: Columns, tolerance = 1e-10): Qr {
  const r = columns.map((column) => Float64Array.from(column));
  const reflections: Float64Array[] = [];
  for (const [j, column] of r.entries()) {
    const whole = Math.sqrt(dot(column, column, 0));
    const length = Math.sqrt(dot(column, column, j));
    if (!(length > tolerance * whole)) return { r, reflections, dependent: j };
    const u = new Float64Array(column.length);
    for (let i = j; i < u.length; i++) u[i] = (column[i] ?? 0) / length;
    const sign = (u[j] ?? 0) > 0 ? 1 : -1;
    u[j] = (u[j] ?? 0) + sign;
    const norm = Math.sqrt(dot(u, u, j));
    for (let i = j; i < u.length; i++) u[i] = (u[i] ?? 0) / norm;
    reflections.push(u);
    for (const later of r.slice(j)) reflect(later, u, j);
  }
  return { r, reflections, dependent: null };
}

/** Qᵀ·v. */
export function applyQt({ reflections }: Qr, v: readonly number[]): Float64Array {
  const turned = Float64Array.from(v);
  for (const [j, u] of reflections.entries()) reflect(turned, u, j);
  return turned;
}

/** x of R·x = b, from the last row up. */
export function backSolve({ r }: Qr, b: ArrayLike<number>): number[] {
  const x = Array.from({ length: r.length }, (_, i) => b[i] ?? 0);
  for (let j = r.length - 1; j >= 0; j--) {
    const column = r[j] as Float64Array;
    const one = (x[j] ?? 0) / (column[j] ?? 0);
    x[j] = one;
    for (let i = 0; i < j; i++) x[i] = (x[i] ?? 0) - one * (column[i] ?? 0);
  }
  return x;
}

/** (RᵀR)⁻¹, the inverse of the columns' cross products. */
export function inverseGram(of: Qr): number[][] {
  const p = of.r.length;
  // Column k of R⁻¹.
  const inverse = of.r.map((_, k) => backSolve(of, { length: p, [k]: 1 } as ArrayLike<number>));
  const at = (i: number, j: number) =>
    inverse.reduce((sum, column) => sum + (column[i] ?? 0) * (column[j] ?? 0), 0);
  return of.r.map((_, i) => of.r.map((__, j) => at(i, j)));
}
