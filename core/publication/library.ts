import {
  checkFormula,
  evaluateFormula,
  type Formula,
  type FormulaUnknown,
  type FormulaValue,
  formulaInWords,
  formulaMetrics,
  formulaWays,
  growsWithPeriod,
  kpi,
  metricsUsed,
  parseFormula,
  type ShareOfCounts,
  shareOfCounts,
} from '../kpis/index.ts';
import { metric } from '../metrics/index.ts';
import type { Dimension, KpiDefinition } from '../model/index.ts';
import type { MetricLaw } from '../series/index.ts';

/** The definitions that a publication is made by. */
export interface Library {
  /** Throws on an unknown id. */
  readonly metric: (id: string) => MetricLaw;
  /** Throws on an unknown id. */
  readonly kpi: (id: string) => KpiDefinition;
  readonly metricsOf: (formula: string) => readonly string[];
  readonly inWords: (formula: string) => string;
  readonly evaluate: (
    formula: string,
    lookup: (metricId: string) => FormulaValue | null,
  ) => FormulaValue | FormulaUnknown;
  /** The metrics that a value was made of; by default all that the formula names. */
  readonly usedOf?: (
    formula: string,
    lookup: (metricId: string) => FormulaValue | null,
  ) => readonly string[];
  /** The ways to a value, each the metrics it needs; by default one, with all that it names. */
  readonly waysOf?: (formula: string) => readonly (readonly string[])[];
  /** Whether the value is an amount over the period; by default it is not. */
  readonly growsWithPeriod?: (formula: string) => boolean;
  /** The unit that a formula gives; by default that of the KPI's definition. */
  readonly unitOf?: (formula: string) => Dimension | null;
  /** The counts of a share, for the interval of few cases; by default no formula is one. */
  readonly countsOf?: (
    formula: string,
    lookup: (metricId: string) => FormulaValue | null,
  ) => ShareOfCounts | null;
}

/** More formulas than a scorecard has are not kept. */
const MOST_FORMULAS = 1000;
const formulas = new Map<string, Formula>();

/** A formula is asked for by every point of its KPI's past; it is read once. */
function parsed(text: string): Formula {
  const known = formulas.get(text);
  if (known) return known;
  const formula = parseFormula(text);
  if (formulas.size >= MOST_FORMULAS) formulas.clear();
  formulas.set(text, formula);
  return formula;
}

/** The catalogue of metrics, the library of KPIs and the formula language of this house. */
export const HOUSE_LIBRARY: Library = {
  metric,
  kpi,
  metricsOf: (formula) => formulaMetrics(parsed(formula)),
  inWords: (formula) => formulaInWords(parsed(formula)),
  evaluate: (formula, lookup) => evaluateFormula(parsed(formula), lookup),
  usedOf: (formula, lookup) => metricsUsed(parsed(formula), lookup),
  waysOf: (formula) => formulaWays(parsed(formula)),
  growsWithPeriod: (formula) => growsWithPeriod(parsed(formula)),
  unitOf: (formula) => {
    const unit = checkFormula(parsed(formula));
    return unit.ok ? unit.unit : null;
  },
  countsOf: (formula, lookup) => shareOfCounts(parsed(formula), lookup),
};
