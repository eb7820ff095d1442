/** Thrown for what is no finite number where there must be one: by an overflow, or by the caller. */
export class NotFinite extends RangeError {}

/** Throws unless the option is a number for which `holds` is true; the message says what it must be. */
export function checkOption(
  place: string,
  option: string,
  value: number,
  must: string,
  holds: (value: number) => boolean,
): void {
  if (typeof value === 'number' && !Number.isNaN(value) && holds(value)) return;
  const Kind = Number.isFinite(value) ? RangeError : NotFinite;
  throw new Kind(`${place}: ${option} must be ${must}, got ${String(value)}`);
}

/** The result, unless numbers that are fine each lead past the largest that there is. */
export function checkResult(place: string, result: number): number {
  if (Number.isFinite(result)) return result;
  throw new NotFinite(`${place}: these numbers lead past what can be reckoned with`);
}

/** Throws unless `p` is a probability that has a finite quantile: between 0 and 1, neither of them. */
export function checkProbability(place: string, p: number): void {
  checkOption(place, 'p', p, 'above 0 and below 1', (one) => one > 0 && one < 1);
}

/** Beyond this a continued fraction would take too long. */
export const DF_MOST = 1e9;

/** Below this products of them are 0 to a computer. */
export const DF_LEAST = 1e-100;

/** Throws unless these are degrees of freedom: above 0, at most a thousand million. */
export function checkDf(place: string, name: string, df: number): void {
  checkOption(
    place,
    name,
    df,
    `from ${DF_LEAST} to ${DF_MOST}`,
    (one) => one >= DF_LEAST && one <= DF_MOST,
  );
}

/** Throws unless the value is a finite number. */
export function checkFinite(place: string, name: string, value: number): void {
  checkOption(place, name, value, 'a finite number', Number.isFinite);
}
