import { hasCome } from './day-number.ts';

/** What an assumption is about: a KPI, or an arrow of the strategy map. */
export type AssumptionAbout =
  | { readonly kpi: string }
  | { readonly from: string; readonly to: string };

/** How an assumption stands: not looked at to the end, borne out, or shown to be wrong. */
export type AssumptionStatus = 'open' | 'held' | 'refuted';

/** Something that a scorecard takes for granted, with what speaks for it and when it is looked at again. */
export interface AssumptionDefinition {
  readonly id: string;
  readonly statement: string;
  readonly about: AssumptionAbout;
  /** What speaks for it, or what refuted it. */
  readonly evidence?: string;
  /** Who looks at it again. */
  readonly owner: string;
  /** The day on which it is looked at again, such as `2026-12-01`. */
  readonly review: string;
  readonly status: AssumptionStatus;
}

/** Whether an assumption has to be looked at again by now: one that was refuted is done with. */
export const isReviewDue = (
  { review, status }: Pick<AssumptionDefinition, 'review' | 'status'>,
  asOf: string,
): boolean => status !== 'refuted' && hasCome(review, asOf);
