import {
  evaluateFormula,
  type FormulaUnknown,
  type FormulaValue,
  formulaInWords,
  formulaMetrics,
  kpi,
  parseFormula,
} from '../kpis/index.ts';
import { metric } from '../metrics/index.ts';
import type { KpiDefinition } from '../model/index.ts';
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
}

/** The catalogue of metrics, the library of KPIs and the formula language of this house. */
export const HOUSE_LIBRARY: Library = {
  metric,
  kpi,
  metricsOf: (formula) => formulaMetrics(parseFormula(formula)),
  inWords: (formula) => formulaInWords(parseFormula(formula)),
  evaluate: (formula, lookup) => evaluateFormula(parseFormula(formula), lookup),
};
