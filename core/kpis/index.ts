export { defineKpi, defineKpis, type KpiRecord } from './define-kpis.ts';
export { checkFormula, type FormulaUnit } from './formula/check-formula.ts';
export { evaluateFormula } from './formula/evaluate-formula.ts';
export {
  type Formula,
  FormulaError,
  type FormulaFunction,
  type FormulaNode,
  type FormulaUnknown,
  type FormulaValue,
} from './formula/formula.ts';
export { formulaInWords } from './formula/formula-in-words.ts';
export { formulaMetrics, parseFormula } from './formula/parse-formula.ts';
export { isKpiId, KPIS, type KpiId, kpi } from './library.ts';
