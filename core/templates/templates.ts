import type { ScorecardDefinition } from '../model/index.ts';

/** The id of a template. */
export type TemplateId = 'social-media-strategy' | 'creator' | 'seller';

/** Every template. */
export const TEMPLATES: readonly ScorecardDefinition[] = [];

export function isTemplateId(text: string): text is TemplateId {
  return TEMPLATES.some((template) => template.id === text);
}

export function template(id: string): ScorecardDefinition {
  const found = TEMPLATES.find((one) => one.id === id);
  if (!found) throw new RangeError(`There is no template called "${id}"`);
  return found;
}
