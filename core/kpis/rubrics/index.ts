import type { RubricDefinition } from '../../model/index.ts';
import { contentQuality } from './content-quality.ts';
import { goodPractices } from './good-practices.ts';
import { liveReadiness } from './live-readiness.ts';
import { socialMediaMaturity } from './social-media-maturity.ts';

const all = [contentQuality, liveReadiness, socialMediaMaturity, goodPractices] as const;

/** The id of a rubric of the library. */
export type RubricId = (typeof all)[number]['id'];

/** Every rubric of the library. Definitions are never removed, only deprecated. */
export const RUBRICS: readonly RubricDefinition<RubricId>[] = Object.freeze([...all]);

export { defineRubric } from './define-rubric.ts';
export { type RubricOccasion, rubricObservation } from './rubric-observation.ts';
export { type RubricMean, rubricMean, rubricScore } from './rubric-score.ts';
