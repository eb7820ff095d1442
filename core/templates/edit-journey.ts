import type {
  JourneyDefinition,
  JourneyFlow,
  JourneyStage,
  ScorecardDefinition,
} from '../model/index.ts';
import { freshId } from './fresh-id.ts';

/**
 * A scorecard with a journey of its own; null takes it out, and the usual one stands again. The input
 * is left as it is.
 *
 * @example
 * setJourney({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { stages: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }], flows: [] }).journey?.stages.length // → 2
 */
export function setJourney(
  scorecard: ScorecardDefinition,
  journey: JourneyDefinition | null,
): ScorecardDefinition {
  const { journey: _, ...others } = scorecard;
  return journey === null ? others : { ...others, journey };
}

/**
 * A journey with a stage: one more, the last, where no id is given, else that one said otherwise.
 *
 * @example
 * withStage({ stages: [], flows: [] }, { name: 'Try out' }).stages // → [{"name":"Try out","id":"try-out"}]
 */
export function withStage(
  journey: JourneyDefinition,
  stage: Omit<JourneyStage, 'id'>,
  id?: string,
): JourneyDefinition {
  const { stages } = journey;
  const taken = new Set(stages.map((one) => one.id));
  const next =
    id === undefined
      ? [...stages, { ...stage, id: freshId(stage.name, taken, 'stage') }]
      : stages.map((one) => (one.id === id ? { ...stage, id } : one));
  return { ...journey, stages: next };
}

/** A journey without a stage, and without the ways that led to it or from it. */
export function withoutStage({ stages, flows }: JourneyDefinition, id: string): JourneyDefinition {
  return {
    stages: stages.filter((one) => one.id !== id),
    flows: flows.filter((one) => one.from !== id && one.to !== id),
  };
}

/** A journey with a way from stage to stage: another one, or the one that is there said otherwise. */
export function withFlow(journey: JourneyDefinition, flow: JourneyFlow): JourneyDefinition {
  const { flows } = journey;
  const isOf = (one: JourneyFlow) => one.from === flow.from && one.to === flow.to;
  return {
    ...journey,
    flows: flows.some(isOf) ? flows.map((one) => (isOf(one) ? flow : one)) : [...flows, flow],
  };
}

/** A journey without the way from one stage to another. */
export function withoutFlow(
  journey: JourneyDefinition,
  from: string,
  to: string,
): JourneyDefinition {
  return {
    ...journey,
    flows: journey.flows.filter((one) => one.from !== from || one.to !== to),
  };
}
