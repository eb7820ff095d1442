/** A stage of the customer's way. */
export interface JourneyStage {
  readonly id: string;
  readonly name: string;
  readonly brief?: string;
  /** The KPI that says how many are there. */
  readonly kpi?: string;
}

/** A way from one stage to another, or back to the same one. */
export interface JourneyFlow {
  readonly from: string;
  readonly to: string;
  /** The KPI that says how many go this way; what it says is not known where there is none. */
  readonly kpi?: string;
  readonly note?: string;
}

/** The customer's way as a graph: it has loops, because people come back, and bring others. */
export interface JourneyDefinition {
  readonly stages: readonly JourneyStage[];
  readonly flows: readonly JourneyFlow[];
}

/** The KPIs by which a journey is measured, stages first; none where there is no journey. */
export const journeyKpis = (journey: JourneyDefinition | undefined): readonly string[] =>
  [...(journey?.stages ?? []), ...(journey?.flows ?? [])].flatMap(({ kpi }) => kpi ?? []);
