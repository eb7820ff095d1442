import type { ScorecardDefinition, TemplateOrigin } from '../model/index.ts';
import type { TemplateDefinition } from './define-template.ts';
import { PAST_TEMPLATES } from './past-templates.ts';
import { TEMPLATES } from './templates.ts';
import { type UpdatedScorecard, updateFromTemplate } from './update-from-template.ts';

/** The templates as they are, and as they were. */
export interface TemplateVersions {
  readonly now: readonly TemplateDefinition[];
  readonly past: readonly TemplateDefinition[];
}

/** Those that this Fourfold has. */
export const OUR_VERSIONS: TemplateVersions = { now: TEMPLATES, past: PAST_TEMPLATES };

/**
 * Why a scorecard from another version of a template cannot be used here, in words; null where it
 * can. A newer version may stand on what this Fourfold does not have. Of templates that it does not
 * know it says nothing.
 *
 * @example
 * originTrouble({ id: 'seller', version: 1 }) // → null
 * originTrouble({ id: 'seller', version: 99 }) // → "It was made from version 99 of the template \"Seller\", and this Fourfold has version 1. Update Fourfold to use it."
 */
export function originTrouble(
  { id, version }: TemplateOrigin,
  { now }: TemplateVersions = OUR_VERSIONS,
): string | null {
  const own = now.find((one) => one.id === id);
  if (!own || version <= own.template.version) return null;
  return `It was made from version ${version} of the template "${own.title}", and this Fourfold has version ${own.template.version}. Update Fourfold to use it.`;
}

/**
 * A scorecard brought up to the version of its template that is offered now, with everything that
 * the person changed kept (see `updateFromTemplate`). One that is of this version stays as it is.
 *
 * The input is left as it is. Throws RangeError in words where the scorecard does not say which
 * template it was made from, where that is a template or a newer version that this Fourfold does not
 * have, and where the version that it was made from is kept nowhere.
 *
 * @example
 * updateScorecard({ ...template('seller'), title: 'My shop' }).scorecard.template // → {"id":"seller","version":1}
 */
export function updateScorecard(
  edited: ScorecardDefinition,
  versions: TemplateVersions = OUR_VERSIONS,
): UpdatedScorecard {
  const { template: origin } = edited;
  if (!origin) {
    throw new RangeError(
      'This scorecard does not say which template it was made from, so there is nothing to update it from.',
    );
  }
  const newer = versions.now.find((one) => one.id === origin.id);
  if (!newer) {
    throw new RangeError(
      `It was made from the template "${origin.id}", which this Fourfold does not have.`,
    );
  }
  const trouble = originTrouble(origin, versions);
  if (trouble !== null) throw new RangeError(trouble);
  if (origin.version === newer.template.version) return { scorecard: edited, conflicts: [] };
  const original = versions.past.find(
    ({ template }) => template.id === origin.id && template.version === origin.version,
  );
  if (!original) {
    throw new RangeError(
      `Version ${origin.version} of the template "${newer.title}" is not kept any more, so nobody can tell what you changed. Start from the template anew.`,
    );
  }
  return updateFromTemplate(original, edited, newer);
}
