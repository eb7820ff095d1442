export { defineKpi, defineKpis, type KpiRecord } from './define-kpis.ts';
export { checkFormula, type FormulaUnit } from './formula/check-formula.ts';
export { evaluateFormula, metricsUsed, needsUsed } from './formula/evaluate-formula.ts';
export {
  type Formula,
  FormulaError,
  type FormulaFunction,
  type FormulaLookup,
  type FormulaNeed,
  type FormulaNode,
  type FormulaUnknown,
  type FormulaValue,
} from './formula/formula.ts';
export { formulaInWords } from './formula/formula-in-words.ts';
export { formulaReader } from './formula/formula-reader.ts';
export { formulaWays } from './formula/formula-ways.ts';
export { growsWithPeriod } from './formula/grows-with-period.ts';
export { normalisedFormula } from './formula/normalised-formula.ts';
export { formulaMetrics, parseFormula } from './formula/parse-formula.ts';
export { type ShareOfCounts, shareOfCounts } from './formula/share-of-counts.ts';
export { guardRailsOf } from './guard-rails.ts';
export { isKpiId, KPIS, type KpiId, kpi } from './library.ts';
export { REFERENCES, type Reference, referencesOf } from './references.ts';
export {
  defineRubric,
  RUBRICS,
  type RubricId,
  type RubricMean,
  type RubricOccasion,
  rubricMean,
  rubricObservation,
  rubricScore,
} from './rubrics/index.ts';
