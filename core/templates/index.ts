export { composeScorecards, withoutLayer } from './compose-scorecards.ts';
export { defineTemplate, type TemplateDefinition } from './define-template.ts';
export { PAST_TEMPLATES } from './past-templates.ts';
export {
  SAMPLE_PLATFORM,
  type SampleOptions,
  sampleObservations,
} from './samples/sample-observations.ts';
export { isTemplateId, TEMPLATES, type TemplateId, template } from './templates.ts';
export {
  type TemplateConflict,
  type UpdatedScorecard,
  updateFromTemplate,
} from './update-from-template.ts';
export { originTrouble, type TemplateVersions, updateScorecard } from './update-scorecard.ts';
export { type ValidatedScorecard, validateScorecard } from './validate-scorecard.ts';
