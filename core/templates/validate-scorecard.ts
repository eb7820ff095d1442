import type { ScorecardDefinition } from '../model/index.ts';

export type ValidatedScorecard =
  | { readonly ok: true; readonly scorecard: ScorecardDefinition }
  | { readonly ok: false; readonly why: string };

export function validateScorecard(_given: unknown): ValidatedScorecard {
  throw new Error('not there yet');
}
