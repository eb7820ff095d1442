import { type OwnMetric, ownMetric } from './own-metric.ts';
import type { Anchors, Recipe } from './recipe.ts';

/** Signs that show the letters after them in another order, or parts of a text apart. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
/** Of these, what no page needs to write a name: the order of letters is the script's own. */
const OVERRIDING = /[\u202d\u202e]/;
const CONTROL = /\p{Cc}/u;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name as a person would have given it: seen, in one line, in the order of its letters. */
const isPlainName = (name: string): boolean =>
  SEEN.test(name) && !TURNING.test(name) && !CONTROL.test(name);

/** Escaped signs and what stands in quotes: names of the page's own, whatever is in them. */
const NAMED = /\\./gu;
const QUOTED = /"[^"]*"/g;
/** States, negations and relations: a browser may go through a whole page for each element. */
const COSTLY = /:(?!nth-(?:child|of-type)\(\d+\))|[~+,]/;
const MOST_LEAPS = 12;

/** A selector as recipes are written with: names and places, one inside the other. */
function isPlainSelector(selector: string): boolean {
  const bare = selector.replace(NAMED, '').replace(QUOTED, '');
  const leaps = bare
    .replace(/\s*>\s*/g, '>')
    .trim()
    .split(/\s+/).length;
  return !COSTLY.test(bare) && leaps <= MOST_LEAPS;
}

const hasPlainSelectors = ({ selector, period }: Anchors): boolean =>
  [...selector, ...(period?.selector ?? [])].every(isPlainSelector);

/**
 * Why a recipe from elsewhere is not taken though its form holds, as the end of a sentence that names
 * it; null where it is. What the person taught here was never made so.
 *
 * @example
 * whyNotOffered({ label: '', subject: {}, anchors: { selector: ['#a'], period: null } }) // → "has a name that cannot be shown as it is written"
 */
export function whyNotOffered({ label, subject, anchors, past = [] }: Recipe): string | null {
  const { item = '', segment = '' } = subject;
  const isPlain = isPlainName(label) && ![item, segment].some((one) => OVERRIDING.test(one));
  if (!isPlain) return 'has a name that cannot be shown as it is written';
  return [anchors, ...past].every(hasPlainSelectors)
    ? null
    : 'describes its place in a way that Fourfold never does';
}

/** Whether a metric from elsewhere is what it says: its id follows from its name, unit and kind. */
export const isOwnOffered = (metric: OwnMetric): boolean =>
  isPlainName(metric.name) && ownMetric(metric).id === metric.id;
