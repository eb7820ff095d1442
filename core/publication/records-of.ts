import {
  clip,
  dayNumber,
  type GoalDefinition,
  isReviewDue,
  LEAST_GROUP,
  type ScorecardDefinition,
} from '../model/index.ts';
import type { Publication, PublishedGoal } from './publication.ts';

const clipped = (text: string | undefined, most: number) =>
  text === undefined ? null : clip(text, most);

/** Who stands for a goal, and its id elsewhere; nothing where neither was said. */
export function enterpriseOf({
  official,
  sponsor,
  external,
}: GoalDefinition): Pick<PublishedGoal, 'enterprise'> {
  if (!official && sponsor === undefined && external === undefined) return {};
  return {
    enterprise: {
      official: official ?? false,
      sponsor: clipped(sponsor, 400),
      external: clipped(external, 400),
    },
  };
}

/** What was learnt for a goal until a day; nothing where no record serves it. */
export function learntOf(
  id: string,
  { training = [], experiments = [] }: ScorecardDefinition,
  asOf: string,
): Pick<PublishedGoal, 'learnt'> {
  const today = Math.floor(dayNumber(asOf));
  const isPast = (day: string) => dayNumber(day) <= today;
  const held = training.filter(({ goal, day }) => goal === id && isPast(day));
  const tried = experiments.filter(({ goal, begun }) => goal === id && isPast(begun));
  if (held.length === 0 && tried.length === 0) return {};
  const people = held.reduce((sum, one) => sum + one.people, 0);
  const hours = held.reduce((sum, one) => sum + one.people * one.hours, 0);
  const isFew = people < LEAST_GROUP;
  const ended = tried.filter((one) => one.ended !== undefined && isPast(one.ended));
  return {
    learnt: {
      trainings: held.length,
      people: isFew ? null : people,
      hours: isFew ? null : hours,
      lastTraining:
        held
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? null,
      running: tried.length - ended.length,
      ended: ended.length,
      won: ended.filter(({ outcome }) => outcome === 'won').length,
    },
  };
}

/** Assumptions and the journey as they stand in the file; nothing where there are none. */
export function recordsOf(
  { assumptions = [], journey }: ScorecardDefinition,
  asOf: string,
): Pick<Publication, 'assumptions' | 'journey'> {
  return {
    ...(assumptions.length === 0
      ? {}
      : {
          assumptions: assumptions.slice(0, 500).map((one) => {
            const { id, statement, about, evidence, owner, review, status } = one;
            const [kpi, from, to] =
              'kpi' in about ? [about.kpi, null, null] : [null, about.from, about.to];
            return {
              ...{ id, statement: clip(statement, 4000), kpi, from, to, review, status },
              evidence: clipped(evidence, 4000),
              owner: clip(owner, 400),
              due: isReviewDue(one, asOf),
            };
          }),
        }),
    ...(journey === undefined
      ? {}
      : {
          journey: {
            stages: journey.stages.map(({ id, name, brief, kpi }) => ({
              ...{ id, name: clip(name, 400), brief: clip(brief ?? '', 4000), kpi: kpi ?? null },
            })),
            flows: journey.flows.map(({ from, to, kpi, note }) => ({
              ...{ from, to, kpi: kpi ?? null, note: clip(note ?? '', 4000) },
            })),
          },
        }),
  };
}
