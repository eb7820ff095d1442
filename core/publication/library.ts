import {
  checkFormula,
  evaluateFormula,
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
import { catalogueWith } from '../metrics/index.ts';
import type { Dimension, KpiDefinition, OwnMetric, ScorecardDefinition } from '../model/index.ts';
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
 * that a person made as equals of the catalogue's. Throws a RangeError on an unknown metric, and
 * FormulaError on a formula that cannot be read.
 *
 * @example
 * libraryWith([{ id: 'own.replies', name: 'Replies', brief: '', unit: '1', kind: 'flow', direction: 'higher', cadenceDays: 7 }]).inWords('own.replies / 2') // → "Replies divided by 2"
 */
export function libraryWith(own: readonly OwnMetric[]): Library {
  const catalogue = catalogueWith(own);
  const read = formulaReader(own);
  return {
    metric: (id) => {
      const found = catalogue.find(id);
      if (!found) throw new RangeError(`There is no metric called "${id}"`);
      return found;
    },
    kpi,
    metricsOf: (formula) => formulaMetrics(read(formula)),
    inWords: (formula) => formulaInWords(read(formula)),
    evaluate: (formula, lookup) => evaluateFormula(read(formula), lookup),
    usedOf: (formula, lookup) => metricsUsed(read(formula), lookup),
    needsOf: (formula) => read(formula).needs,
    needsUsedOf: (formula, lookup) => needsUsed(read(formula), lookup),
    waysOf: (formula) => formulaWays(read(formula)),
    growsWithPeriod: (formula) => growsWithPeriod(read(formula)),
    unitOf: (formula) => {
      const unit = checkFormula(read(formula));
      return unit.ok ? unit.unit : null;
    },
    countsOf: (formula, lookup) => shareOfCounts(read(formula), lookup),
  };
}

/** The definitions of this house alone. */
export const HOUSE_LIBRARY: Library = libraryWith([]);

/** The definitions that a scorecard stands on: the house's, and its own metrics. */
export function libraryOf({ ownMetrics = [] }: ScorecardDefinition): Library {
  return ownMetrics.length === 0 ? HOUSE_LIBRARY : libraryWith(ownMetrics);
}
