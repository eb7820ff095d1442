import type { DatedRate } from '../../model/index.ts';
import type { Known } from '../combine.ts';
import type { MetricLaw, MetricOptions } from '../metric-value.ts';
import type { SourceValue } from '../plain.ts';
import { eachOnce, type Source } from '../source.ts';
import { sourceValue } from '../source-value.ts';
import type { Span } from '../windows.ts';
import { listInWords } from '../words.ts';
import { converted } from './converted.ts';
import { exchangeOf } from './exchange.ts';
import { inOneCurrency, type OneCurrency } from './one-currency.ts';

/** Values of accounts in one currency, with the rates that brought them there; or why that is not possible. */
type InCurrency =
  | { readonly known: readonly Known[]; readonly rates: readonly DatedRate[] }
  | { readonly why: string };

/** Brings the values of accounts into one currency. What is no money stays as it is. */
export function inCurrency(
  law: MetricLaw,
  known: readonly Known[],
  options: MetricOptions,
): InCurrency {
  if (law.unit !== 'money') return { known, rates: [] };
  const units = [...new Set(known.map((one) => one.source.unit))].sort();
  const wanted = options.currency ?? (units.length === 1 ? units[0] : undefined);
  if (units.every((unit) => unit === wanted)) return { known, rates: [] };
  if (wanted === undefined || !options.rates || options.rates.length === 0) {
    return { why: noRates(law, units, wanted, options.rates) };
  }
  const by = exchangeOf(options.rates, options.rateDays);
  const rates = new Set<DatedRate>();
  const all: Known[] = [];
  for (const one of known) {
    if (one.source.unit === wanted) {
      all.push(one);
      continue;
    }
    const now = converted(one.value, one.source.unit, wanted, by);
    if ('why' in now) return { why: `${law.name}: ${now.why}` };
    for (const rate of now.rates) rates.add(rate);
    all.push({ source: one.source, value: now.value, unit: wanted });
  }
  return { known: all, rates: [...rates] };
}

function noRates(
  law: MetricLaw,
  units: readonly string[],
  wanted: string | undefined,
  rates: readonly DatedRate[] = [],
): string {
  const several = `${units.length === 2 ? 'two' : units.length} currencies, ${listInWords(units)}`;
  if (wanted === undefined && rates.length > 0) {
    return `${law.name} is in ${several}, and the scorecard names no currency to bring them into. Give it one.`;
  }
  return units.length > 1
    ? `${law.name} is in ${several}, and no rate between them is known.`
    : `${law.name} is in ${units[0]}, this scorecard is in ${wanted}, and no rate between them is known.`;
}

/** What every account of a metric is known by, where its money is in several currencies as one source. */
export function accountsIn(
  law: MetricLaw,
  sources: readonly Source[],
  { currency, rates, rateDays }: MetricOptions,
): readonly (Source | OneCurrency)[] {
  if (law.unit !== 'money' || currency === undefined || !rates || rates.length === 0)
    return sources;
  const accounts = new Map<string, Source[]>();
  for (const one of sources) accounts.set(one.name, [...(accounts.get(one.name) ?? []), one]);
  return [...accounts.values()].flatMap((account) =>
    account.length === 1 ? account : inOneCurrency(account, currency, exchangeOf(rates, rateDays)),
  );
}

/**
 * The value of an account whose numbers are in several currencies. One number of each is evidence of
 * that, so that the same is worked out again from the evidence alone.
 */
export function valueInOne(
  law: MetricLaw,
  { source, witnesses, units }: Extract<OneCurrency, { source: Source }>,
  span: Span,
  exactOnly: boolean,
): SourceValue | null {
  const value = sourceValue(law, source, span, exactOnly);
  if (!value) return null;
  const why = `${value.why} Numbers in ${listInWords(units)}, each converted to ${source.unit} by the rates of its own days.`;
  // A difference of numbers, each at its own days' mean, is not the days between at theirs.
  const basis = value.basis === 'exact' && !value.parts ? 'estimated' : value.basis;
  return { ...value, why, basis, sights: eachOnce([...value.sights, ...witnesses]) };
}
