import type { DatedRate } from '../../model/index.ts';
import { dayNumber, isoDay } from '../days.ts';
import type { SourceValue } from '../plain.ts';
import type { Window } from '../source.ts';
import { listInWords } from '../words.ts';
import type { Exchange, Worth } from './exchange.ts';

/** A value in another currency, with the rates that it was converted by; or why not. */
export type Converted =
  | { readonly value: SourceValue; readonly rates: readonly DatedRate[] }
  | { readonly why: string };

/**
 * A value of one account in another currency. A level is worth what it was on its day. An amount is
 * worth the mean of the rates of its days, as accounts are kept where single days are not known
 * (IAS 21.40): each of the numbers that it is the sum of by its own days, and where it is worked out
 * otherwise by the days of the period. The interval is that of the number times the rate.
 */
export function converted(value: SourceValue, from: string, to: string, by: Exchange): Converted {
  const worths: Worth[] = [];
  const sum = { value: 0, low: 0, high: 0 };
  for (const part of partsOf(value)) {
    const worth = worthOf(part, from, to, by);
    if (!worth) return { why: noRate(part, from, to, by) };
    worths.push(worth);
    sum.value += part.value * worth.rate;
    sum.low += part.low * worth.rate;
    sum.high += part.high * worth.rate;
  }
  const rates = [...new Set(worths.flatMap((one) => one.used))];
  const why = `${value.why} ${inWords(worths, from, to, rates)}`;
  return { value: { ...value, ...sum, why }, rates };
}

interface Part {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

function partsOf(value: SourceValue): Part[] {
  if (value.parts && value.parts.length > 1) return value.parts.map(partOf);
  return [{ ...value, from: dayNumber(value.from), to: dayNumber(value.to) }];
}

function partOf({ observation: { value, low, high }, from, to }: Window): Part {
  return { value, low, high, from, to };
}

/** What a stretch of time or a moment is worth. */
export function worthOf(
  { from: first, to: last }: Pick<Part, 'from' | 'to'>,
  from: string,
  to: string,
  by: Exchange,
) {
  return first === last ? by.on(from, to, Math.floor(last)) : by.over(from, to, first, last);
}

/** Which day has no rate, and what to do. */
export function noRate(
  { from: first, to: last }: Pick<Part, 'from' | 'to'>,
  from: string,
  to: string,
  by: Exchange,
): string {
  let day = Math.floor(first);
  while (day < last && by.on(from, to, day)) day++;
  return `no rate from ${from} to ${to} is known for ${isoDay(day)} (a rate holds for ${by.holds} days). Enter one.`;
}

function inWords(
  worths: readonly Worth[],
  from: string,
  to: string,
  rates: readonly DatedRate[],
): string {
  const all = worths.map((one) => one.rate);
  const [least, most] = [Math.min(...all), Math.max(...all)].map(figure);
  const days = rates.map((one) => one.day).sort();
  const [first, last] = [days[0], days.at(-1)];
  const sources = [...new Set(rates.flatMap((one) => one.source ?? []))].sort();
  return (
    `Converted from ${from} at ${least === most ? least : `${least} to ${most}`} ${to} for 1 ${from}, ` +
    `by rates of ${first === last ? first : `${first} to ${last}`}` +
    `${sources.length === 0 ? '' : ` (${listInWords(sources.slice(0, 3))})`}.`
  );
}

/** Up to six digits, as a person writes a rate. */
function figure(rate: number): string {
  return String(Number(rate.toPrecision(6)));
}
