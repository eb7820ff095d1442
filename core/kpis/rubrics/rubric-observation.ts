import {
  type Observation,
  observationId,
  type RubricDefinition,
  type RubricScore,
  type Subject,
} from '../../model/index.ts';

/** Of what, for when and when a rubric was answered. */
export interface RubricOccasion {
  readonly subject: Subject;
  /** Days or instants that it speaks of; `to` exclusive, or the same where it is a moment. */
  readonly from: string;
  readonly to: string;
  readonly seen: string;
}

/**
 * The number that a rubric yields, in its metric: points or score, with the interval that unanswered
 * items leave. Unit: a count. Missing: null where nothing is answered.
 *
 * @example
 * rubricObservation({ id: 'a', name: 'A', brief: 'A.', items: [], yields: { metric: 'content.quality', as: 'points' }, source: [] }, { score: null, low: 0, high: 100, points: null, pointsLow: 0, pointsHigh: 1, most: 1, coverage: 0, unanswered: [], unmet: [], undecided: [], ready: true, why: 'Nothing yet.' }, { subject: { platform: 'x', account: '' }, from: '2026-10-01', to: '2026-10-02', seen: '2026-10-02' }) // → null
 */
export function rubricObservation(
  rubric: RubricDefinition,
  result: RubricScore,
  { subject, from, to, seen }: RubricOccasion,
): Observation | null {
  const isPoints = rubric.yields.as === 'points';
  const value = isPoints ? result.points : result.score;
  if (value === null) return null;
  const [low, high] = isPoints ? [result.pointsLow, result.pointsHigh] : [result.low, result.high];
  const content = {
    metric: rubric.yields.metric,
    subject,
    value,
    low: Math.min(low, value),
    high: Math.max(high, value),
    unit: '1',
    from,
    to,
    seen,
    source: { kind: 'register' as const, place: `rubric ${rubric.id}`, label: rubric.name },
  };
  return { id: observationId(content), ...content };
}
