import type { FormulaNeed, ShareOfCounts } from '../kpis/index.ts';
import { type KpiDefinition, NO_CURRENCY } from '../model/index.ts';
import type { MetricLaw, MetricOptions, MetricValue, Numbers } from '../series/index.ts';
import type { Library } from './library.ts';
import { namesInWords } from './numbers-in-words.ts';
import { periodBefore } from './period-before.ts';
import type { Terms } from './report-of.ts';

/** What KPIs are evaluated from. */
export interface Evidence {
  readonly library: Library;
  readonly numbers: Numbers;
  readonly terms: Terms;
}

/** The window that a KPI is evaluated over. */
export interface KpiWindow {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly exactOnly?: boolean;
}

/** A metric with its value. */
export interface KpiInput {
  readonly law: MetricLaw;
  /** 0 of the window, 1 of the one before it. */
  readonly shift: 0 | 1;
  readonly value: MetricValue;
}

/** A KPI's value, and what it was made of. `why` is null where there is a value. */
export interface KpiValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly why: string | null;
  readonly inputs: readonly KpiInput[];
  /** The counts behind it, where it is a share of counts. */
  readonly counts?: ShareOfCounts | null;
}

/** A KPI's value over a window, from its formula and the values of its metrics. */
export function evaluateKpi(
  definition: KpiDefinition,
  window: KpiWindow,
  evidence: Evidence,
): KpiValue {
  const { library, terms } = evidence;
  const { currency } = terms;
  const all = needsOf(definition.formula, library).map((need) => inputOf(need, window, evidence));
  const lookup = bestLookup(definition.formula, all, library);
  const inputs = usedIn(all, definition.formula, lookup, library);
  const currencies = currenciesOf(inputs);
  const unit =
    definition.unit === 'money' ? (currencies[0] ?? currency ?? NO_CURRENCY) : definition.unit;
  const nothing = { value: null, low: null, high: null, unit, inputs };
  if (currencies.length > 1) {
    const names = namesInWords(currencies);
    const unnamed = currency === undefined && (terms.rates ?? []).length > 0;
    const missing = unnamed
      ? 'the scorecard names no currency to bring them into. Give it one.'
      : 'no rate between them is known.';
    return { ...nothing, why: `${definition.name} would mix ${names}, and ${missing}` };
  }
  const result = resultOf(definition.formula, lookup, library);
  if ('why' in result) return { ...nothing, why: whyNot(definition, inputs, evidence, result.why) };
  // The past is drawn and compared, not scored with its chance.
  const counts = window.exactOnly ? null : (library.countsOf?.(definition.formula, lookup) ?? null);
  return { ...result, unit, why: null, inputs, counts };
}

function needsOf(formula: string, library: Library): readonly FormulaNeed[] {
  const needs = library.needsOf?.(formula);
  return needs ?? library.metricsOf(formula).map((metric) => ({ metric, shift: 0 }));
}

function inputOf(need: FormulaNeed, window: KpiWindow, evidence: Evidence): KpiInput {
  const { library, numbers, terms } = evidence;
  const law = library.metric(need.metric);
  // What a level was at the end of the period before is what was known of it by then.
  const before = need.shift === 1 ? periodBefore(window, terms.step) : null;
  const options = optionsOf(terms, before ? before.to : window.asOf, window.exactOnly === true);
  return { law, shift: need.shift, value: numbers.over(law, before ?? window, options) };
}

const known = new WeakMap<Terms, Map<string, MetricOptions>>();

/** The same object for the same day, so that what was asked before is found by it. */
function optionsOf(terms: Terms, asOf: string, exactOnly: boolean): MetricOptions {
  const own = known.get(terms) ?? new Map<string, MetricOptions>();
  known.set(terms, own);
  const key = exactOnly ? `${asOf} exact` : asOf;
  let options = own.get(key);
  if (!options) {
    const { step: _, ...rest } = terms;
    options = { ...rest, asOf, ...(exactOnly ? { exactOnly } : {}) };
    own.set(key, options);
  }
  return options;
}

function usedIn(
  all: readonly KpiInput[],
  formula: string,
  lookup: Lookup,
  library: Library,
): readonly KpiInput[] {
  const needs = library.needsUsedOf?.(formula, lookup);
  if (needs) {
    return all.filter((one) =>
      needs.some((need) => need.metric === one.law.id && need.shift === one.shift),
    );
  }
  const used = library.usedOf?.(formula, lookup);
  return used ? all.filter((one) => used.includes(one.law.id)) : all;
}

type Lookup = Parameters<Library['evaluate']>[1];

function lookupIn(inputs: readonly KpiInput[]): Lookup {
  return (id, shift = 0) => {
    const input = inputs.find((one) => one.law.id === id && one.shift === shift)?.value;
    const { value = null, low = null, high = null } = input ?? {};
    return value === null || low === null || high === null ? null : { value, low, high };
  };
}

/** Where there are several ways to a value, one without stand-ins goes before one with them. */
function bestLookup(formula: string, all: readonly KpiInput[], library: Library): Lookup {
  const exact = lookupIn(all.filter((one) => !one.value.estimated));
  const isChoice = (library.waysOf?.(formula).length ?? 1) > 1;
  return isChoice && !('why' in library.evaluate(formula, exact)) ? exact : lookupIn(all);
}

/** The formula's value with its interval; a result that is no number is none. */
function resultOf(formula: string, lookup: Lookup, library: Library) {
  const result = library.evaluate(formula, lookup);
  if ('why' in result) return result;
  const { value, low, high } = result;
  if (![value, low, high].every(Number.isFinite)) {
    return { why: 'The formula gives no number with these values.' };
  }
  return { value: value + 0, low: Math.min(low, value) + 0, high: Math.max(high, value) + 0 };
}

function currenciesOf(inputs: readonly KpiInput[]): string[] {
  const units = inputs.flatMap((one) => (one.law.unit === 'money' ? (one.value.unit ?? []) : []));
  return [...new Set(units)].sort();
}

const GET_IT = 'Enter it or capture a page that shows it.';

/** What is missing, by the name that the person knows, and the next step. */
function whyNot(
  definition: KpiDefinition,
  inputs: readonly KpiInput[],
  evidence: Evidence,
  formulaWhy: string,
): string {
  const missing = inputs.filter((one) => one.value.value === null);
  if (missing.length === 0) return formulaWhy;
  const never = missing.filter(({ law }) =>
    [law.id, ...(law.formerIds ?? [])].every((id) => !evidence.numbers.has(id)),
  );
  if (never.length < missing.length) {
    const whys = missing.filter((one) => !never.includes(one)).map(whyMissing);
    return [...new Set(whys)].slice(0, 3).join(' ');
  }
  const first = `No number yet for ${definition.name}.`;
  const ways = waysIn(definition.formula, missing, evidence.library);
  if (ways.some((way) => way.length === 0)) return formulaWhy;
  if (ways.length > 1) {
    const isNamed = ways.some(([one, more]) => !more && sameName(one ?? '', definition.name));
    if (isNamed && missing.length === inputs.length) return `${first} ${GET_IT}`;
    const words = ways.map((way) => namesInWords(way)).join(', or ');
    return `${first} It needs ${words}: enter one or capture a page that shows it.`;
  }
  const names = [...new Set(never.map((one) => one.law.name))];
  if (names.length === 1 && new Set(inputs.map((one) => one.law.id)).size === 1) {
    return sameName(names[0] ?? '', definition.name)
      ? `${first} ${GET_IT}`
      : `${first} It needs ${names[0]}: enter it or capture a page that shows it.`;
  }
  const [it, page] =
    names.length === 1 ? ['it', 'a page that shows it'] : ['them', 'pages that show them'];
  return `${first} It needs ${namesInWords(names)}: enter ${it} or capture ${page}.`;
}

/** A number of the period before may be missing where that of the period is there. */
function whyMissing({ shift, value }: KpiInput): string {
  return shift === 0 ? value.why : `For the period before: ${value.why}`;
}

/** By name, what each way to a value still lacks. */
function waysIn(formula: string, missing: readonly KpiInput[], library: Library): string[][] {
  const ways = library.waysOf?.(formula) ?? [];
  return ways.map((way) => [
    ...new Set(missing.flatMap((one) => (way.includes(one.law.id) ? one.law.name : []))),
  ]);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
