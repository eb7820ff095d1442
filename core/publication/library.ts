import {
  checkFormula,
  evaluateFormula,
  type Formula,
  type FormulaLookup,
  type FormulaNeed,
  type FormulaUnknown,
  type FormulaValue,
  formulaInWords,
  formulaMetrics,
  formulaReader,
  formulaWays,
  growsWithPeriod,
  kpi,
  metricsUsed,
  needsUsed,
  type ShareOfCounts,
  shareOfCounts,
} from '../kpis/index.ts';
import {
  catalogueWith,
  familyLookup,
  METRICS,
  type MetricFamily,
  platformNotes,
} from '../metrics/index.ts';
import type {
  Dimension,
  KpiDefinition,
  MetricDefinition,
  OwnMetric,
  ScorecardDefinition,
} from '../model/index.ts';
import type { MetricLaw } from '../series/index.ts';

/** The definitions that a publication is made by. */
export interface Library {
  /** Throws on an unknown id. */
  readonly metric: (id: string) => MetricLaw;
  /** Throws on an unknown id. */
  readonly kpi: (id: string) => KpiDefinition;
  readonly metricsOf: (formula: string) => readonly string[];
  readonly inWords: (formula: string) => string;
  readonly evaluate: (formula: string, lookup: FormulaLookup) => FormulaValue | FormulaUnknown;
  /** The metrics that a value was made of; by default all that the formula names. */
  readonly usedOf?: (formula: string, lookup: FormulaLookup) => readonly string[];
  /** The values that a formula needs, of the period and of the one before; by default each metric's of the period. */
  readonly needsOf?: (formula: string) => readonly FormulaNeed[];
  /** Those of them that a value was made of; by default all. */
  readonly needsUsedOf?: (formula: string, lookup: FormulaLookup) => readonly FormulaNeed[];
  /** The ways to a value, each the metrics it needs; by default one, with all that it names. */
  readonly waysOf?: (formula: string) => readonly (readonly string[])[];
  /** Whether the value is an amount over the period; by default it is not. */
  readonly growsWithPeriod?: (formula: string) => boolean;
  /** The unit that a formula gives; by default that of the KPI's definition. */
  readonly unitOf?: (formula: string) => Dimension | null;
  /** The counts of a share, for the interval of few cases; by default no formula is one. */
  readonly countsOf?: (formula: string, lookup: FormulaLookup) => ShareOfCounts | null;
}

/**
 * The catalogue of metrics, the library of KPIs and the formula language of this house, with metrics
 * that a person made as equals of the catalogue's. A metric that was renamed is found by its old ids
 * too, and takes in the numbers of all of them. Throws a RangeError on an unknown metric, and
 * FormulaError on a formula that cannot be read.
 *
 * @example
 * libraryWith([{ id: 'own.replies', name: 'Replies', brief: '', unit: '1', kind: 'flow', direction: 'higher', cadenceDays: 7 }]).inWords('own.replies / 2') // → "Replies divided by 2"
 */
export function libraryWith(
  own: readonly OwnMetric[],
  metrics: readonly MetricDefinition[] = METRICS,
): Library {
  const read = formulaReader(own, metrics);
  const isChoice = once((formula: Formula) => formulaWays(formula).length > 1);
  const ways = once(formulaWays);
  const grows = once(growsWithPeriod);
  return {
    metric: lawsOf(own, metrics),
    kpi,
    metricsOf: (formula) => formulaMetrics(read(formula)),
    inWords: (formula) => formulaInWords(read(formula)),
    evaluate: (formula, lookup) => evaluateFormula(read(formula), lookup),
    usedOf: (formula, lookup) => metricsUsed(read(formula), lookup),
    needsOf: (formula) => read(formula).needs,
    needsUsedOf: (formula, lookup) => {
      const known = read(formula);
      // Only a choice leaves out what it names.
      return isChoice(known) ? needsUsed(known, lookup) : known.needs;
    },
    waysOf: (formula) => ways(read(formula)),
    growsWithPeriod: (formula) => grows(read(formula)),
    unitOf: (formula) => {
      const unit = checkFormula(read(formula));
      return unit.ok ? unit.unit : null;
    },
    countsOf: (formula, lookup) => shareOfCounts(read(formula), lookup),
  };
}

/** What follows from a formula alone, worked out once for each. */
function once<T>(of: (formula: Formula) => T): (formula: Formula) => T {
  const known = new WeakMap<Formula, { readonly answer: T }>();
  return (formula) => {
    const before = known.get(formula);
    if (before) return before.answer;
    const answer = of(formula);
    known.set(formula, { answer });
    return answer;
  };
}

/** The law of each metric: one that gave way to another is that other, and their numbers are one series. */
function lawsOf(own: readonly OwnMetric[], metrics: readonly MetricDefinition[]) {
  const catalogue = catalogueWith(own, metrics);
  const familyOf = familyLookup(metrics);
  const laws = new Map<string, MetricLaw>();
  return (id: string): MetricLaw => {
    const before = laws.get(id);
    if (before) return before;
    const found = catalogue.find(id);
    if (!found) throw new RangeError(`There is no metric called "${id}"`);
    const law = { ...found, ...familyLaw(id, familyOf(id)), ...settlingOf(id) };
    laws.set(id, law);
    return law;
  };
}

function familyLaw(id: string, family: MetricFamily | undefined): Partial<MetricLaw> {
  if (!family) return {};
  const { current, otherIds, why } = family;
  return { ...current, id, formerIds: otherIds, ...(why === null ? {} : { renamed: why }) };
}

/** Until when platforms change its numbers, where they say so. */
function settlingOf(id: string): Pick<MetricLaw, 'settles'> {
  const known = platformNotes(id).flatMap(({ platform, settlesAfterDays: days }) =>
    days === undefined ? [] : [[platform, days] as const],
  );
  return known.length === 0 ? {} : { settles: Object.fromEntries(known) };
}

/** The definitions of this house alone. */
export const HOUSE_LIBRARY: Library = libraryWith([]);

/** The definitions that a scorecard stands on: the house's, and its own metrics. */
export function libraryOf({ ownMetrics = [] }: ScorecardDefinition): Library {
  return ownMetrics.length === 0 ? HOUSE_LIBRARY : libraryWith(ownMetrics);
}
