import { hasCome } from './day-number.ts';

/** Why something stands on the agenda of a review. */
export type AgendaKind =
  | 'sunset'
  | 'stale'
  | 'unlinked'
  | 'low-signal'
  | 'finding'
  | 'assumption'
  | 'decision';

/** One thing of an agenda as it was said on the day of the review: what is noticed later does not change it. */
export interface AgendaNote {
  readonly kind: AgendaKind;
  readonly what: string;
  /** Id of the KPI or goal that it is about. */
  readonly about?: string;
}

/** A review in which a team and those who plan ask together whether its KPIs still matter. */
export interface ReviewRecord {
  readonly id: string;
  readonly name: string;
  /** The day for which it is planned. */
  readonly day: string;
  /** Teams or roles that take part; nobody is named. */
  readonly who?: string;
  /** The day on which it was held; absent while it has not been. */
  readonly held?: string;
  /** What was on its agenda when it was held. */
  readonly agenda?: readonly AgendaNote[];
  readonly minutes?: string;
}

/** What a decision does to a KPI. */
export type DecisionDoes = 'keep' | 'change' | 'watch' | 'retire' | 'other';

/** What came of a decision: it did what it was meant to, in part, or it did not. */
export type DecisionOutcome = 'worked' | 'partly' | 'failed';

/** A decision with who carries it out, and what came of it once somebody looked. */
export interface DecisionRecord {
  readonly id: string;
  readonly what: string;
  /** The day on which it was taken. */
  readonly day: string;
  /** Id of the review in which it was taken. */
  readonly review?: string;
  /** Id of the KPI that it is about. */
  readonly kpi?: string;
  readonly does: DecisionDoes;
  readonly owner: string;
  /** The day on which somebody looks what came of it. */
  readonly due: string;
  /** The score of the KPI when it was taken, 0–100; absent where it had none. */
  readonly scoreThen?: number;
  readonly outcome?: DecisionOutcome;
  /** What was found when somebody looked. */
  readonly found?: string;
  /** The score of the KPI when somebody looked. */
  readonly scoreAfter?: number;
}

/** Whether a review's day has come and it was not held. */
export const isReviewOpen = (
  { day, held }: Pick<ReviewRecord, 'day' | 'held'>,
  asOf: string,
): boolean => held === undefined && hasCome(day, asOf);

/** Whether the day has come on which somebody looks what came of a decision, and nobody did. */
export const isDecisionDue = (
  { due, outcome }: Pick<DecisionRecord, 'due' | 'outcome'>,
  asOf: string,
): boolean => outcome === undefined && hasCome(due, asOf);
