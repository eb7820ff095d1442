import { type Answer, answer, type Columns, refuse } from '../../statistics/index.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import { type Fit, logisticFit } from './logistic-fit.ts';

export interface PurchaseOptions {
  /** Names of the features, for words; by default their numbers from 1. */
  readonly names?: readonly string[];
  /** How strongly coefficients are drawn to 0, on features of equal spread: 1 by default, 0 for none. */
  readonly shrinkage?: number;
  /** How many of both kinds (bought, not bought) are needed for each feature: 10 by default. */
  readonly eventsPerFeature?: number;
  /** In how many parts the data are put for the check on what the model has not seen: 5 by default. */
  readonly folds?: number;
}

/** A model of the probability that somebody buys. */
export interface PurchaseModel {
  /** The intercept first, then the features; in log-odds per unit of the feature. */
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  /** From log-odds to calibrated log-odds: `intercept + slope × log-odds`. */
  readonly calibration: { readonly intercept: number; readonly slope: number };
  readonly n: number;
  readonly bought: number;
  /** How good probabilities are for rows that were not fitted to. */
  readonly check: Calibration;
  /** What to mind, in words. */
  readonly mind: readonly string[];
}

function named(columns: Columns, names: readonly string[] | undefined): readonly string[] {
  if (names !== undefined && names.length !== columns.length) {
    throw new RangeError(
      `purchaseModel: ${columns.length} features need as many names, got ${names.length}`,
    );
  }
  return names ?? columns.map((_, at) => `feature ${at + 1}`);
}

function check(bought: readonly boolean[], columns: Columns, options: PurchaseOptions): void {
  const { shrinkage = 1, eventsPerFeature = 10, folds = 5 } = options;
  if (!(shrinkage >= 0 && Number.isFinite(shrinkage))) {
    throw new RangeError(`purchaseModel: shrinkage must be 0 or more, got ${shrinkage}`);
  }
  if (!(eventsPerFeature > 0 && eventsPerFeature < Infinity)) {
    throw new RangeError(
      `purchaseModel: eventsPerFeature must be above 0, got ${eventsPerFeature}`,
    );
  }
  if (!(Number.isInteger(folds) && folds >= 2)) {
    throw new RangeError(`purchaseModel: folds must be a whole number from 2 on, got ${folds}`);
  }
  for (const [at, column] of columns.entries()) {
    if (column.length !== bought.length) {
      throw new RangeError(
        `purchaseModel: feature ${at + 1} has ${column.length} rows, and it should be ${bought.length}`,
      );
    }
    const wrong = column.find((value) => !Number.isFinite(value));
    if (wrong !== undefined) {
      throw new RangeError(`purchaseModel: feature ${at + 1} must be finite numbers, got ${wrong}`);
    }
  }
}

function whyNot(
  bought: readonly boolean[],
  columns: Columns,
  names: readonly string[],
  each: number,
): string | null {
  if (columns.length === 0) return 'There is no feature to tell buyers by.';
  const yes = bought.filter(Boolean).length;
  const least = Math.ceil(each * columns.length);
  const fewer = Math.min(yes, bought.length - yes);
  if (fewer < least) {
    return `Not enough data: ${yes} bought and ${bought.length - yes} did not; at least ${least} of each are needed for ${columns.length} ${columns.length === 1 ? 'feature' : 'features'}.`;
  }
  const flat = columns.findIndex((column) => column.every((value) => value === column[0]));
  return flat < 0
    ? null
    : `${names[flat]} is the same in every row, so it tells nothing. Leave it out.`;
}

const logOdds = (fit: Fit, columns: Columns, row: number): number =>
  columns.reduce(
    (sum, column, at) => sum + (fit.coefficients[at + 1] ?? 0) * (column[row] ?? 0),
    fit.coefficients[0] ?? 0,
  );

const rowsOf = (columns: Columns, rows: readonly number[]): number[][] =>
  columns.map((column) => rows.map((row) => column[row] ?? 0));

/** A fit in which features that do not vary among these rows have no part. */
function fitVarying(bought: readonly boolean[], columns: Columns, shrinkage: number): Fit | null {
  const varies = columns.map((column) => column.some((value) => value !== column[0]));
  const yes = bought.filter(Boolean).length;
  const mean = Math.log(yes / (bought.length - yes));
  if (!varies.includes(true)) return { coefficients: [mean, ...columns.map(() => 0)] };
  const fit = logisticFit(
    bought,
    columns.filter((_, at) => varies[at]),
    shrinkage,
  );
  if (fit === null) return null;
  const [intercept = 0, ...slopes] = fit.coefficients;
  return { coefficients: [intercept, ...varies.map((one) => (one ? (slopes.shift() ?? 0) : 0))] };
}

/** Log-odds of each row by a model that was fitted to the other parts; null where one cannot be. */
function unseen(
  bought: readonly boolean[],
  columns: Columns,
  folds: number,
  shrinkage: number,
): number[] | null {
  // Buyers and others are dealt out in turn, so that each part has both.
  const part = new Int32Array(bought.length);
  const dealt = [0, 0];
  for (const [row, yes] of bought.entries()) {
    part[row] = (dealt[yes ? 1 : 0] ?? 0) % folds;
    dealt[yes ? 1 : 0] = (dealt[yes ? 1 : 0] ?? 0) + 1;
  }
  const found = new Array<number>(bought.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const inside = bought.flatMap((_, row) => (part[row] === fold ? [] : [row]));
    const fit = fitVarying(
      inside.map((row) => bought[row] ?? false),
      rowsOf(columns, inside),
      shrinkage,
    );
    if (fit === null) return null;
    for (const [row] of bought.entries()) {
      if (part[row] === fold) found[row] = logOdds(fit, columns, row);
    }
  }
  return found;
}

/**
 * A model of the probability that somebody buys, out of features such as sentiment, visits or saves:
 * logistic regression with calibrated probabilities and a check on what it has not seen.
 *
 * Method: iteratively reweighted least squares with a ridge on features of equal spread; the same
 * fitted to four of five parts gives the log-odds of the fifth; on those a slope and an intercept are
 * fitted (Platt) by which probabilities are calibrated, and the Brier score and the table are theirs.
 * `bought[i]` belongs to `columns[j][i]`. Source: Hosmer and Lemeshow, Applied logistic regression;
 * Platt (1999); Brier (1950); ten events a feature after Peduzzi and others (1996).
 * Units: log-odds. Too few of either kind, no feature, one that does not vary, collinear features
 * without shrinkage, and features that part the two kinds wholly without shrinkage are refused in
 * words. Throws RangeError on numbers that are not finite and on options that cannot be.
 *
 * @example
 * purchaseModel([true, false], [[1, 2]]).why // → "Not enough data: 1 bought and 1 did not; at least 10 of each are needed for 1 feature."
 */
export function purchaseModel(
  bought: readonly boolean[],
  columns: Columns,
  options: PurchaseOptions = {},
): Answer<PurchaseModel> {
  const names = named(columns, options.names);
  check(bought, columns, options);
  const { shrinkage = 1, eventsPerFeature = 10, folds = 5 } = options;
  const why = whyNot(bought, columns, names, eventsPerFeature);
  if (why !== null) return refuse(why);
  const fit = logisticFit(bought, columns, shrinkage);
  const odds = fit === null ? null : unseen(bought, columns, folds, shrinkage);
  const platt = odds === null ? null : plattOf(bought, odds);
  if (fit === null || odds === null || platt === null) {
    return refuse(
      'The features part buyers from others wholly, or one is made up of others, so no finite weights fit best. Set a shrinkage above 0, or leave a feature out.',
    );
  }
  const calibrated = odds.map((one) => probabilityOf(platt.intercept + platt.slope * one));
  const result = calibrationOf(calibrated, bought);
  const mind = ['It says who buys, not what makes them buy.'];
  if (result.skill <= 0) {
    mind.unshift('It foretells no better than the mean rate does. Do not act on it.');
  }
  return answer({
    names: ['intercept', ...names],
    coefficients: fit.coefficients,
    calibration: platt,
    n: bought.length,
    bought: bought.filter(Boolean).length,
    check: result,
    mind,
  });
}

/** Slope and intercept on unseen log-odds; where those do not vary, the mean rate alone. */
function plattOf(bought: readonly boolean[], odds: readonly number[]) {
  const rate = bought.filter(Boolean).length / bought.length;
  const mean = Math.log(rate / (1 - rate));
  if (odds.every((one) => one === odds[0])) return { intercept: mean, slope: 0 };
  const fit = logisticFit(bought, [odds], 0);
  if (fit === null) return { intercept: 0, slope: 1 };
  const [intercept = 0, slope = 0] = fit.coefficients;
  // A negative slope would turn the model round: it has then learnt nothing.
  return slope < 0 ? { intercept: mean, slope: 0 } : { intercept, slope };
}

const probabilityOf = (odds: number): number =>
  odds >= 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds));

/**
 * The probability that somebody with these features buys, by a model, calibrated.
 *
 * Units: 0–1. Throws RangeError where there are more or fewer features than the model has, one is no
 * finite number, or they are too large to be reckoned with.
 *
 * @example
 * purchaseProbability({ coefficients: [0, 1], calibration: { intercept: 0, slope: 1 } }, [0]) // → 0.5
 */
export function purchaseProbability(
  model: Pick<PurchaseModel, 'coefficients' | 'calibration'>,
  features: readonly number[],
): number {
  const { coefficients, calibration } = model;
  if (features.length !== coefficients.length - 1 || !features.every(Number.isFinite)) {
    throw new RangeError(
      `purchaseProbability: ${coefficients.length - 1} finite features are needed, got ${features.join(', ')}`,
    );
  }
  const odds = features.reduce(
    (sum, value, at) => sum + value * (coefficients[at + 1] ?? 0),
    coefficients[0] ?? 0,
  );
  const calibrated = calibration.intercept + calibration.slope * odds;
  if (Number.isNaN(calibrated))
    throw new RangeError(
      `purchaseProbability: the features are too large for the model, got ${features.join(', ')}`,
    );
  return probabilityOf(calibrated);
}
