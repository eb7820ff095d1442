import type { MetricId } from '../../metrics/index.ts';

/** Functions of the formula language: the whole list. */
export type FormulaFunction = 'sum' | 'mean' | 'median' | 'min' | 'max' | 'share' | 'per' | 'first';

/** A formula as a tree. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'metric'; readonly id: MetricId }
  | { readonly kind: 'minus'; readonly of: FormulaNode }
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly of: readonly FormulaNode[] };

/** A formula that was read and understood. `metrics` are those it needs, each once, in order. */
export interface Formula {
  readonly text: string;
  readonly tree: FormulaNode;
  readonly metrics: readonly MetricId[];
}

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
