/** Throws unless the option is a number for which `holds` is true; the message says what it must be. */
export function checkOption(
  place: string,
  option: string,
  value: number,
  must: string,
  holds: (value: number) => boolean,
): void {
  if (typeof value === 'number' && !Number.isNaN(value) && holds(value)) return;
  throw new RangeError(`${place}: ${option} must be ${must}, got ${String(value)}`);
}

/** Throws unless `p` is a probability that has a finite quantile: between 0 and 1, neither of them. */
export function checkProbability(place: string, p: number): void {
  checkOption(place, 'p', p, 'above 0 and below 1', (one) => one > 0 && one < 1);
}

/** Beyond this a continued fraction would take too long. */
export const DF_MOST = 1e9;

/** Throws unless these are degrees of freedom: above 0, at most a thousand million. */
export function checkDf(place: string, name: string, df: number): void {
  checkOption(
    place,
    name,
    df,
    `above 0 and at most ${DF_MOST}`,
    (one) => one > 0 && one <= DF_MOST,
  );
}

/** Throws unless the value is a finite number. */
export function checkFinite(place: string, name: string, value: number): void {
  checkOption(place, name, value, 'a finite number', Number.isFinite);
}
