import { checkOption, checkValues } from '../../statistics/index.ts';

/** How a number stands to its bounds, with memory. */
export type BreachState = 'normal' | 'pending' | 'breaching' | 'recovering' | 'no-data';

/** Options of the watch. */
export interface BreachOptions {
  /** Values below it are outside. */
  readonly low?: number;
  /** Values above it are outside. */
  readonly high?: number;
  /** How many values in a row outside make a breach, by default 3. */
  readonly pendingFor?: number;
  /** How many values in a row inside end one, by default 2. */
  readonly recoverFor?: number;
  /** After how many missing values in a row the past is forgotten, by default 3. */
  readonly forgetAfter?: number;
}

/** One place of the watch. */
export interface BreachPoint {
  readonly state: BreachState;
  /** The place at which this state began. */
  readonly since: number;
}

type Known = Exclude<BreachState, 'no-data'>;

/** What comes after a state, once `run` values in a row were on the side of the newest. */
function next(state: Known, outside: boolean, run: number, options: Required<Waits>): Known {
  if (outside) {
    if (state === 'breaching' || state === 'recovering') return 'breaching';
    return run >= options.pendingFor ? 'breaching' : 'pending';
  }
  if (state === 'normal' || state === 'pending') return 'normal';
  return run >= options.recoverFor ? 'normal' : 'recovering';
}

type Waits = Pick<BreachOptions, 'pendingFor' | 'recoverFor' | 'forgetAfter'>;

/**
 * Whether a number is outside its bounds for good: one value outside is pending, several in a row
 * are a breach, and one back inside only begins to recover. So one bad day alarms nobody and one
 * good day calms nobody too early.
 *
 * States: normal → pending (outside) → breaching (`pendingFor` in a row) → recovering (inside) →
 * normal (`recoverFor` in a row); outside again while recovering is breaching. A missing value is
 * `no-data` and counts for neither; after `forgetAfter` of them in a row the watch starts afresh.
 * Source: the pending and firing states of alerting systems, with hysteresis on the way back.
 * No values give no states. Throws RangeError without any bound, on `low` above `high`, on values
 * that are not finite and on waits that are no whole numbers from 1 on.
 *
 * @example
 * breachStates([5, 12, 13, 14, 9, 8], { high: 10 }).map((one) => one.state) // → ["normal","pending","pending","breaching","recovering","normal"]
 * breachStates([12, null, 13, 14], { high: 10 }).map((one) => one.state) // → ["pending","no-data","pending","breaching"]
 */
export function breachStates(
  values: readonly (number | null)[],
  { low, high, pendingFor = 3, recoverFor = 2, forgetAfter = 3 }: BreachOptions,
): readonly BreachPoint[] {
  const name = 'breachStates';
  checkValues(
    name,
    values.filter((one) => one !== null),
  );
  if (low === undefined && high === undefined) throw new RangeError(`${name}: no bound was given`);
  for (const one of [low, high])
    if (one !== undefined) checkOption(name, 'bounds', one, 'finite', Number.isFinite);
  if (low !== undefined && high !== undefined)
    checkOption(name, 'low', low, `at most the high bound ${high}`, (one) => one <= high);
  const waits = { pendingFor, recoverFor, forgetAfter };
  for (const [option, value] of Object.entries(waits))
    checkOption(
      name,
      option,
      value,
      'a whole number from 1 on',
      (one) => Number.isInteger(one) && one >= 1,
    );
  const outside = (one: number) =>
    (low !== undefined && one < low) || (high !== undefined && one > high);
  let state: Known = 'normal';
  let [run, missing, side] = [0, 0, false];
  let last: BreachPoint | null = null;
  return values.map((value, i) => {
    if (value === null) {
      missing++;
      if (missing >= forgetAfter) [state, run] = ['normal', 0];
    } else {
      const now = outside(value);
      run = now === side ? run + 1 : 1;
      [side, missing] = [now, 0];
      state = next(state, now, run, waits);
    }
    const shown: BreachState = value === null ? 'no-data' : state;
    last = { state: shown, since: last?.state === shown ? last.since : i };
    return last;
  });
}
