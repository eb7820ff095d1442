import { classic } from './classic.ts';
import { creator } from './creator.ts';
import type { TemplateDefinition } from './define-template.ts';
import { riskDefence } from './risk-defence.ts';
import { seller } from './seller.ts';
import { socialCommerce2025 } from './social-commerce-2025.ts';
import { socialMediaStrategy } from './social-media-strategy.ts';

const all = [
  socialMediaStrategy,
  creator,
  seller,
  classic,
  socialCommerce2025,
  riskDefence,
] as const;

/** The id of a template. */
export type TemplateId = (typeof all)[number]['id'];

/** Every template: scorecards ready to use. */
export const TEMPLATES: readonly TemplateDefinition<TemplateId>[] = Object.freeze(all);

/**
 * True where the text is the id of a template.
 *
 * @example
 * isTemplateId('seller') // → true
 * isTemplateId('constructor') // → false
 */
export function isTemplateId(text: string): text is TemplateId {
  return TEMPLATES.some((one) => one.id === text);
}

/**
 * A template. Throws a RangeError on an id that is none.
 *
 * @example
 * template('social-media-strategy').goals.length // → 9
 */
export function template(id: string): TemplateDefinition<TemplateId> {
  const found = TEMPLATES.find((one) => one.id === id);
  if (!found) throw new RangeError(`There is no template called "${id}"`);
  return found;
}
