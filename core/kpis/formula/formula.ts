import type { MetricDefinition } from '../../model/index.ts';

/** Functions of the formula language: the whole list. */
export type FormulaFunction =
  | 'sum'
  | 'mean'
  | 'median'
  | 'min'
  | 'max'
  | 'share'
  | 'per'
  | 'average'
  | 'first'
  | 'before'
  | 'change'
  | 'difference'
  | 'minutes'
  | 'hours'
  | 'days';

/** A formula as a tree. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'metric'; readonly id: string }
  | { readonly kind: 'minus'; readonly of: FormulaNode }
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly of: readonly FormulaNode[] };

/** A metric's value that a formula needs: of the reporting period (0), or of the one before it (1). */
export interface FormulaNeed {
  readonly metric: string;
  readonly shift: 0 | 1;
}

/** A formula that was read and understood. */
export interface Formula {
  readonly text: string;
  readonly tree: FormulaNode;
  /** Ids of the metrics that it names, each once, in order. */
  readonly metrics: readonly string[];
  /** The values that it needs, each once, in order. */
  readonly needs: readonly FormulaNeed[];
  /** True where it names one of these values twice, so that bounds depend on each other. */
  readonly repeats: boolean;
  /** Definitions of its metrics, of the catalogue that it was read by. */
  readonly laws: ReadonlyMap<string, MetricDefinition>;
}

/** Gives a metric's value over the reporting period, or with shift 1 over the one before; or null. */
export type FormulaLookup = (metricId: string, shift?: number) => FormulaValue | null;

/** A value with the interval that it may lie in. */
export interface FormulaValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Why there is no value, in the person's words. */
export interface FormulaUnknown {
  readonly why: string;
}

/** What is wrong with a formula, in the person's words; `at` is the place in the text, from 0. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}
