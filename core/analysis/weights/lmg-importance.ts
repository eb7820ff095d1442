import { type Answer, answer, type Columns, leastSquares, refuse } from '../../statistics/index.ts';

/** How much of what a model explains goes to one column. */
export interface Importance {
  readonly name: string;
  /** Its part of R², 0–1; all parts together are R². */
  readonly r2: number;
  /** Its part of what is explained, 0–1; all together are 1. Null where nothing is explained. */
  readonly share: number | null;
}

export interface LmgImportance {
  /** Of all columns together, 0–1. */
  readonly r2: number;
  readonly n: number;
  readonly columns: readonly Importance[];
}

/** With more columns the sets of them are too many. */
const MOST = 15;

/** Correlations of the columns with each other and, last, with the response. */
function correlations(response: readonly number[], columns: Columns): number[][] {
  const scaled = [...columns, response].map((column) => {
    const mean = column.reduce((sum, one) => sum + one, 0) / column.length;
    const away = column.map((one) => one - mean);
    const most = away.reduce((top, one) => Math.max(top, Math.abs(one)), 0);
    const parts = away.map((one) => one / most);
    const length = Math.sqrt(parts.reduce((sum, one) => sum + one * one, 0));
    return parts.map((one) => one / length);
  });
  return scaled.map((a) =>
    scaled.map((b) => a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0)),
  );
}

/** R² of the columns in a set: Cholesky's factor of their correlations, solved for the response's. */
function r2Of(set: readonly number[], r: readonly (readonly number[])[]): number {
  const last = r.length - 1;
  const factor: number[][] = [];
  const solved: number[] = [];
  for (const [row, i] of set.entries()) {
    const line: number[] = [];
    for (let col = 0; col < row; col++) {
      let sum = r[i]?.[set[col] ?? 0] ?? 0;
      for (let k = 0; k < col; k++) sum -= (line[k] ?? 0) * (factor[col]?.[k] ?? 0);
      line.push(sum / (factor[col]?.[col] ?? 1));
    }
    const rest = 1 - line.reduce((sum, one) => sum + one * one, 0);
    const pivot = Math.sqrt(Math.max(rest, 1e-300));
    let own = r[i]?.[last] ?? 0;
    for (let k = 0; k < row; k++) own -= (line[k] ?? 0) * (solved[k] ?? 0);
    solved.push(own / pivot);
    factor.push([...line, pivot]);
  }
  return Math.min(
    1,
    solved.reduce((sum, one) => sum + one * one, 0),
  );
}

/** Shapley's value of each player, of what every set of them is worth. */
function shapley(worth: Float64Array, players: number): number[] {
  const weight = Array.from({ length: players }, (_, size) => {
    let w = 1 / players;
    for (let k = 1; k <= size; k++) w *= k / (players - k);
    return w;
  });
  const values = new Array<number>(players).fill(0);
  for (let set = 0; set < worth.length; set++) {
    let size = 0;
    for (let rest = set; rest > 0; rest &= rest - 1) size++;
    for (let player = 0; player < players; player++) {
      const bit = 1 << player;
      if (set & bit) continue;
      values[player] =
        (values[player] ?? 0) + (weight[size] ?? 0) * ((worth[set | bit] ?? 0) - (worth[set] ?? 0));
    }
  }
  return values;
}

/**
 * How important each column is for explaining a response: what it adds to R², averaged over all
 * orders in which the columns can be taken in.
 *
 * Formula: Shapley's value of the game in which a set of columns is worth its R²; all parts are 0 or
 * more but for roundings and add up to R². Source: Lindeman, Merenda and Gold (1980); Grömping, Relative
 * importance for linear regression in R: the package relaimpo (2006), where it is called lmg.
 * `response[i]` belongs to `columns[j][i]`. Units: none. Fewer rows than columns + 2, columns that do
 * not vary or are made up of others, a response that does not vary and more than 15 columns are
 * refused in words. Throws RangeError on numbers that are not finite and columns of another length.
 *
 * @example
 * lmgImportance([1, -1, 3, -3, 0], [[1, 1, -1, -1, 0], [1, -1, 1, -1, 0]]).columns.map((one) => one.r2.toFixed(3)) // → ["0.000", "0.800"]
 */
export function lmgImportance(
  response: readonly number[],
  columns: Columns,
  { names }: { readonly names?: readonly string[] } = {},
): Answer<LmgImportance> {
  if (columns.length > MOST) {
    return refuse(`${columns.length} columns are too many to weigh: at most ${MOST}.`);
  }
  const fit = leastSquares(response, columns, names === undefined ? {} : { names });
  if (fit.why !== null) return fit;
  if (fit.r2 === null) return refuse('The response does not vary, so there is nothing to explain.');
  const r = correlations(response, columns);
  const p = columns.length;
  const worth = new Float64Array(2 ** p);
  for (let set = 1; set < worth.length; set++) {
    const members: number[] = [];
    for (let j = 0; j < p; j++) if (set & (1 << j)) members.push(j);
    worth[set] = r2Of(members, r);
  }
  const parts = shapley(worth, p).map((one) => Math.max(0, one));
  const all = parts.reduce((sum, one) => sum + one, 0);
  return answer({
    r2: fit.r2,
    n: response.length,
    columns: parts.map((r2, j) => ({
      name: fit.names[j + 1] ?? `${j + 1}`,
      r2,
      share: all > 0 ? r2 / all : null,
    })),
  });
}
