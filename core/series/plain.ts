import type { MetricDefinition } from '../model/index.ts';
import type { Window } from './source.ts';

/**
 * How much a value can be relied on. `exact`: it is what the numbers say, and the truth is in its
 * interval. `bounded`: an estimate, and the truth is in its interval. `estimated`: a stand-in, and
 * its interval is a fair guess.
 */
export type Basis = 'exact' | 'bounded' | 'estimated';

/** One account's value over the period. */
export interface SourceValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly why: string;
  /** What it was made of. */
  readonly sights: readonly Window[];
  /** Where the value is the sum of just these windows. */
  readonly parts?: readonly Window[];
  /** Day up to which it speaks. */
  readonly until: number;
}

/** What the value of one account depends on in its metric. */
export type SourceLaw = Pick<MetricDefinition, 'kind' | 'distinct' | 'signed' | 'unit'>;

/** One number as it is. */
export function plain(window: Window): SourceValue {
  const { value, low, high, from, to } = window.observation;
  const why = 'One number for the whole period.';
  const parts = [window];
  return {
    value,
    low,
    high,
    from,
    to,
    basis: 'exact',
    why,
    sights: parts,
    parts,
    until: window.to,
  };
}
