import type { ScorecardDefinition } from '../model/index.ts';

/** What stays of a scorecard when something of it goes. */
export interface Staying {
  goal(id: string): boolean;
  kpi(id: string): boolean;
}

/** A record that served a goal which went serves none. */
const served = <T extends { readonly goal?: string }>(record: T, { goal: stays }: Staying): T => {
  const { goal, ...rest } = record;
  return goal === undefined || stays(goal) ? record : (rest as T);
};

/** A stage or a way whose KPI went is not measured. */
const measured = <T extends { readonly kpi?: string }>(part: T, { kpi: stays }: Staying): T => {
  const { kpi, ...rest } = part;
  return kpi === undefined || stays(kpi) ? part : (rest as T);
};

/**
 * The assumptions, the records of what was learnt and is done, and the journey of a scorecard of which goals or KPIs
 * go: an assumption and who does what go with their KPI, a record stays and serves no goal, a way of the journey
 * stays and is not measured, a decision stays and is about none. Lists that the scorecard does not have are not made.
 */
export function recordsLeft(
  {
    assumptions,
    training,
    experiments,
    initiatives,
    raci,
    decisions,
    journey,
  }: ScorecardDefinition,
  stay: Staying,
): Pick<
  ScorecardDefinition,
  'assumptions' | 'training' | 'experiments' | 'initiatives' | 'raci' | 'decisions' | 'journey'
> {
  return {
    ...(assumptions
      ? {
          assumptions: assumptions.filter(({ about }) =>
            'kpi' in about ? stay.kpi(about.kpi) : stay.goal(about.from) && stay.goal(about.to),
          ),
        }
      : {}),
    ...(training ? { training: training.map((one) => served(one, stay)) } : {}),
    ...(experiments ? { experiments: experiments.map((one) => served(one, stay)) } : {}),
    ...(initiatives ? { initiatives: initiatives.map((one) => served(one, stay)) } : {}),
    ...(raci ? { raci: raci.filter((one) => stay.kpi(one.kpi)) } : {}),
    ...(decisions ? { decisions: decisions.map((one) => measured(one, stay)) } : {}),
    ...(journey
      ? {
          journey: {
            stages: journey.stages.map((one) => measured(one, stay)),
            flows: journey.flows.map((one) => measured(one, stay)),
          },
        }
      : {}),
  };
}
