import * as v from 'valibot';

/**
 * Who or what a number speaks of: an account on a platform, or one item of it (a post, a product),
 * or one segment (an age group, a country). `platform` is an adapter's id, or the site's host where
 * no adapter is known; `account` is the handle, channel id or shop name, `""` where the page names none.
 */
export interface Subject {
  readonly platform: string;
  readonly account: string;
  readonly item?: string;
  readonly segment?: string;
}

/** Schema of a subject. */
export const subjectSchema = v.object({
  platform: v.string(),
  account: v.string(),
  item: v.exactOptional(v.string()),
  segment: v.exactOptional(v.string()),
});

/**
 * One text that is equal for equal subjects and different for different ones.
 *
 * @example
 * subjectKey({ platform: 'ghost', account: 'kiln' }) // → "[\"ghost\",\"kiln\",\"\",\"\"]"
 */
export function subjectKey(subject: Subject): string {
  return JSON.stringify([
    subject.platform,
    subject.account,
    subject.item ?? '',
    subject.segment ?? '',
  ]);
}
