import * as v from 'valibot';

/**
 * The unit of a number.
 * `1` a count or plain ratio, `%` per cent (12.5 means 12.5 %), `s` seconds, `B` bytes,
 * otherwise an ISO 4217 currency code in capitals (`EUR`, `IDR`).
 */
export type Unit = '1' | '%' | 's' | 'B' | CurrencyCode;

/** An ISO 4217 currency code: three capital letters. */
export type CurrencyCode = string & { readonly __currency?: never };

/** The unit of money that no number has named yet: ISO 4217's code for no currency. */
export const NO_CURRENCY = 'XXX';

const CURRENCY = /^[A-Z]{3}$/;

/**
 * True for an ISO 4217 code (by form, not by list).
 *
 * @example
 * isCurrency('EUR') // → true
 * isCurrency('%') // → false
 */
export function isCurrency(unit: string): unit is CurrencyCode {
  return CURRENCY.test(unit);
}

/** What a metric or KPI is measured in; `money` stands for whichever currency the numbers carry. */
export type Dimension = '1' | '%' | 's' | 'B' | 'money';

/**
 * The dimension of a unit: every currency is `money`, all else is itself.
 *
 * @example
 * dimensionOf('IDR') // → "money"
 * dimensionOf('s') // → "s"
 */
export function dimensionOf(unit: Unit): Dimension {
  return isCurrency(unit) ? 'money' : (unit as Dimension);
}

/** Schema of a unit as it stands in files. */
export const unitSchema = v.pipe(
  v.string(),
  v.regex(/^(?:1|%|s|B|[A-Z]{3})$/, 'a unit: 1, %, s, B or a currency code'),
);
