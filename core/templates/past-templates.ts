import type { TemplateDefinition } from './define-template.ts';

/**
 * Versions of templates that scorecards of people were made from and that are not offered any more:
 * an update has to know what a person changed. A template that changes leaves its version before
 * here, word for word.
 */
export const PAST_TEMPLATES: readonly TemplateDefinition[] = Object.freeze([]);
