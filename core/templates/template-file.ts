import type { AuditQuestion, Party, PerspectiveId, ScorecardDefinition } from '../model/index.ts';

/** What a template file can be of. */
export const TEMPLATE_KINDS = ['scorecard', 'raci', 'reviews', 'plan'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Who does what for one KPI, or for every KPI of a perspective of which no line of its own speaks. */
export interface RaciPart {
  readonly kpi?: string;
  readonly perspective?: PerspectiveId;
  readonly accountable: Party;
  readonly responsible: readonly Party[];
  readonly consulted?: readonly Party[];
  readonly informed?: readonly Party[];
}

/** A review so many days after the day on which the template is used. */
export interface ReviewPart {
  readonly name: string;
  readonly inDays: number;
  /** Teams or roles that take part. */
  readonly who?: string;
}

/** Something that is done about a challenge: from `inDays` after the day of use on, for `days` more. */
export interface ActionPart {
  readonly name: string;
  readonly inDays: number;
  readonly days: number;
  readonly owner?: string;
  readonly from?: AuditQuestion;
}

/** What stands in the way of a goal and what is done about it. */
export interface PlanPart {
  /** Id and name of the goal that it was written for; of any goal where nothing is said. */
  readonly goal?: string;
  readonly name?: string;
  readonly challenge?: string;
  readonly actions: readonly ActionPart[];
}

interface Head {
  readonly schema: 'fourfold/template@1';
  readonly title: string;
  readonly brief?: string;
}

/** A template as a file: what it is of, and its parts. Days are counted, never dated. */
export type TemplateFile = Head &
  (
    | { readonly kind: 'scorecard'; readonly scorecard: ScorecardDefinition }
    | { readonly kind: 'raci'; readonly parts: readonly RaciPart[] }
    | { readonly kind: 'reviews'; readonly parts: readonly ReviewPart[] }
    | { readonly kind: 'plan'; readonly parts: readonly PlanPart[] }
  );
