import { NotFinite } from './check-option.ts';

/** No answer, and the reason in words that a person can act on. */
export interface Refusal {
  readonly why: string;
}

/**
 * What an analysis gives: its result with `why: null`, or a refusal. Whoever reads a result has to
 * look at `why` first, so that no number is taken from data that cannot carry it.
 */
export type Answer<Result extends object> = (Result & { readonly why: null }) | Refusal;

/**
 * A refusal in words.
 *
 * @example
 * refuse('3 days are too few: at least 8 are needed.').why // → "3 days are too few: at least 8 are needed."
 */
export function refuse(why: string): Refusal {
  return { why };
}

const UNFIT = 'These numbers are too near 0, or too far apart, to be reckoned with.';

/** Whether every number in a result is finite, however deep it stands. */
function hasFinite(part: unknown): boolean {
  if (typeof part === 'number') return Number.isFinite(part);
  if (typeof part !== 'object' || part === null) return true;
  if (ArrayBuffer.isView(part)) return (part as Float64Array).every?.(Number.isFinite) ?? true;
  return Object.values(part).every(hasFinite);
}

/**
 * A result as an answer. Whatever the method, what cannot be reckoned in the computer's numbers (too
 * near 0, or too far apart) is no result: then it is refused in words.
 *
 * @example
 * answer({ shift: 2 }) // → {"shift":2,"why":null}
 * answer({ shift: 1 / 0 }).why // → "These numbers are too near 0, or too far apart, to be reckoned with."
 */
export function answer<Result extends object>(result: Result): Answer<Result> {
  return hasFinite(result) ? { ...result, why: null } : refuse(UNFIT);
}

/**
 * Work on numbers that were checked: where it comes past what a computer can hold on its way, it is
 * refused in words, as `answer` refuses results. Other errors are thrown on.
 *
 * @example
 * reckon(() => answer({ shift: 2 })) // → {"shift":2,"why":null}
 */
export function reckon<Result extends object>(work: () => Answer<Result>): Answer<Result> {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotFinite) return refuse(UNFIT);
    throw error;
  }
}
