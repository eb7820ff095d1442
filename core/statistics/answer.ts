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

/**
 * A result as an answer.
 *
 * @example
 * answer({ shift: 2 }) // → {"shift":2,"why":null}
 */
export function answer<Result extends object>(result: Result): Result & { readonly why: null } {
  return { ...result, why: null };
}
