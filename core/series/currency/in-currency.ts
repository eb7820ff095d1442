import type { DatedRate } from '../../model/index.ts';
import type { Known } from '../combine.ts';
import type { MetricLaw, MetricOptions } from '../metric-value.ts';
import { sourceValue } from '../source-value.ts';
import type { Span } from '../windows.ts';
import { listInWords } from '../words.ts';
import { converted, inOneCurrency } from './converted.ts';
import { type Exchange, exchangeOf } from './exchange.ts';

/** Values of accounts in one currency, with the rates that brought them there; or why that is not possible. */
type InCurrency =
  | { readonly known: readonly Known[]; readonly rates: readonly DatedRate[] }
  | { readonly why: string };

/** Brings the values of accounts into one currency. What is no money stays as it is. */
export function inCurrency(
  law: MetricLaw,
  known: readonly Known[],
  span: Span,
  options: MetricOptions,
): InCurrency {
  if (law.unit !== 'money') return { known, rates: [] };
  const units = [...new Set(known.map((one) => one.source.unit))].sort();
  const wanted = options.currency ?? (units.length === 1 ? units[0] : undefined);
  if (units.every((unit) => unit === wanted)) return { known, rates: [] };
  if (wanted === undefined || !options.rates || options.rates.length === 0) {
    return { why: noRates(law, units, wanted) };
  }
  const by = exchangeOf(options.rates, options.rateDays);
  const all: Known[] = [];
  const rates = new Set<DatedRate>();
  for (const account of byAccount(known)) {
    const one = accountIn(law, account, { to: wanted, by, span, options });
    if ('why' in one) return { why: `${law.name}: ${one.why}` };
    all.push(one.known);
    for (const rate of one.rates) rates.add(rate);
  }
  return { known: all, rates: [...rates] };
}

function noRates(law: MetricLaw, units: readonly string[], wanted?: string): string {
  return units.length > 1
    ? `${law.name} is in two currencies, ${listInWords(units)}, and no rate between them is known.`
    : `${law.name} is in ${units[0]}, this scorecard is in ${wanted}, and no rate between them is known.`;
}

/** The currencies of one account belong together: side by side they would count its days twice. */
function byAccount(known: readonly Known[]): Known[][] {
  const accounts = new Map<string, Known[]>();
  for (const one of known) {
    const account = accounts.get(one.source.name);
    if (account) account.push(one);
    else accounts.set(one.source.name, [one]);
  }
  return [...accounts.values()];
}

interface Into {
  readonly to: string;
  readonly by: Exchange;
  readonly span: Span;
  readonly options: MetricOptions;
}

function accountIn(law: MetricLaw, account: readonly Known[], { to, by, span, options }: Into) {
  const [first, ...others] = account as readonly [Known, ...Known[]];
  if (others.length === 0) {
    if (first.source.unit === to) return { known: first, rates: [] };
    const one = converted(first.value, first.source.unit, to, by);
    if ('why' in one) return one;
    return { known: { source: first.source, value: one.value, unit: to }, rates: one.rates };
  }
  const merged = inOneCurrency(
    account.map((one) => one.source),
    to,
    by,
  );
  if ('why' in merged) return merged;
  const value = sourceValue(law, merged.source, span, options.exactOnly ?? false);
  if (!value) return { why: `its numbers in ${to} do not make up the period.` };
  const units = listInWords([...new Set(account.map((one) => one.source.unit))].sort());
  const why = `${value.why} Numbers in ${units}, each converted to ${to} by the rates of its own days.`;
  // A difference of numbers, each at its own days' mean, is not the days between at theirs.
  const basis = value.basis === 'exact' && !value.parts ? 'estimated' : value.basis;
  return { known: { source: merged.source, value: { ...value, why, basis } }, rates: merged.rates };
}
