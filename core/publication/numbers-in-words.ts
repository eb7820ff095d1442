import { NO_CURRENCY, type ScoreFunction } from '../model/index.ts';

/** "1200", "12.5 %", "90 s", "EUR 40": a number with its unit, the same in every locale. */
export function amount(value: number, unit: string): string {
  if (unit === '1' || unit === NO_CURRENCY) return String(value);
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${value}` : `${value} ${unit}`;
}

/**
 * A score function as a person would say it.
 *
 * @example
 * scoringInWords({ kind: 'higher', floor: 0, target: 200 }, '1') // → "0 points at 0 or less, 100 at 200 or more, in proportion between."
 */
export function scoringInWords(fn: ScoreFunction, unit: string): string {
  const say = (value: number) => amount(value, unit);
  switch (fn.kind) {
    case 'higher':
      if (fn.scale === 'log') {
        return `0 points at ${say(fn.floor)} or less, 100 at ${say(fn.target)} or more, by its logarithm between.`;
      }
      return `0 points at ${say(fn.floor)} or less, 100 at ${say(fn.target)} or more, in proportion between.`;
    case 'lower':
      if (fn.scale === 'log') {
        return `100 points at ${say(fn.target)} or less, 0 at ${say(fn.ceiling)} or more, by its logarithm between.`;
      }
      return `100 points at ${say(fn.target)} or less, 0 at ${say(fn.ceiling)} or more, in proportion between.`;
    case 'band':
      if (fn.shape === 'linear' || fn.shape === 'bell') {
        const how = fn.shape === 'bell' ? 'as a bell' : 'in proportion';
        return `100 points in the middle of ${say(fn.low)} to ${say(fn.high)}, falling ${how} to 0 at ${say(fn.tolerance)} outside.`;
      }
      return `100 points from ${say(fn.low)} to ${say(fn.high)}, falling to 0 over ${say(fn.tolerance)} on either side.`;
    case 'steps':
      if (fn.between === 'proportion') {
        return `${fn.steps.map((step) => `${step.score} points at ${say(step.from)}`).join(', ')}, in proportion between.`;
      }
      return `${fn.steps.map((step) => `${step.score} points from ${say(step.from)}`).join(', ')}; 0 below.`;
    case 'thresholds':
      return `A third of the points at the red flag of ${say(fn.redFlag)}, two thirds at the goal of ${say(fn.goal)}, in proportion between and beyond.`;
    case 'versus-baseline': {
      const change = (value: number) => amount(value, fn.change === 'unit' ? unit : '%');
      const from =
        fn.baseline === undefined ? 'its baseline' : `the baseline of ${say(fn.baseline)}`;
      return `0 points at a change of ${change(fn.worst)} against ${from}, 100 at ${change(fn.best)}, in proportion between.`;
    }
    case 'yes-no':
      return `100 points at ${say(fn.atLeast)} or more, otherwise 0.`;
  }
}

/** The value that earns 100 points, where there is one such value. */
export function targetOf(fn: ScoreFunction): number | null {
  switch (fn.kind) {
    case 'higher':
    case 'lower':
      return fn.target;
    case 'yes-no':
      return fn.atLeast;
    case 'thresholds':
      return fn.goal;
    case 'versus-baseline':
      return bestOf(fn);
    case 'steps':
      return fn.steps.find((step) => step.score === 100)?.from ?? null;
    case 'band':
      return null;
  }
}

/** The value that is the best change away from the baseline; null while there is none. */
function bestOf(fn: ScoreFunction & { kind: 'versus-baseline' }): number | null {
  if (fn.baseline === undefined) return null;
  const change = fn.change === 'unit' ? fn.best : (Math.abs(fn.baseline) * fn.best) / 100;
  const value = fn.baseline + change;
  return Number.isFinite(value) ? value : null;
}

/** "EUR", "EUR or USD", "EUR, USD or GBP". */
export function choiceInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}

/** "EUR and USD", "a, b and c"; past `most`, "a, b and 3 more". */
export function namesInWords(names: readonly string[], most = 5): string {
  const shown =
    names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
