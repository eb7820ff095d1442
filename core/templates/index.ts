export { defineTemplate, type TemplateDefinition } from './define-template.ts';
export { isTemplateId, TEMPLATES, type TemplateId, template } from './templates.ts';
export { type ValidatedScorecard, validateScorecard } from './validate-scorecard.ts';
