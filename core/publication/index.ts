export {
  PUBLICATION_SCHEMA,
  type Publication,
  type PublishedExplanation,
  type PublishedGoal,
  type PublishedKpi,
  publicationSchema,
} from './publication.ts';
export { type Profile, type PublishOptions, publish } from './publish.ts';
export { type ReadResult, readPublication } from './reading.ts';
export { type Recomputed, recompute } from './recompute.ts';
export { redact } from './redact.ts';
