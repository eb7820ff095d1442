export { isTemplateId, TEMPLATES, type TemplateId, template } from './templates.ts';
export { type ValidatedScorecard, validateScorecard } from './validate-scorecard.ts';
