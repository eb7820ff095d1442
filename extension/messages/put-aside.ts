import * as v from 'valibot';
import type { Severity } from '../../core/rules/index.ts';
import { listIn } from './kept-list.ts';

const short = v.pipe(v.string(), v.maxLength(400));
/** The most urgent first. */
const severity = v.picklist(['act', 'watch', 'info']);

/** What the person says when they put a finding aside: why, and for how long. */
export const asideEntries = {
  id: short,
  severity,
  what: v.pipe(v.string(), v.maxLength(4000)),
  why: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1000)),
  /** Until it is more urgent, until it says something else, or until a day. */
  until: v.union([v.picklist(['worse', 'changed']), v.pipe(v.string(), v.isoDate())]),
};

const aside = v.object({ ...asideEntries, of: short, at: v.pipe(v.string(), v.maxLength(40)) });

/** A finding that the person put aside: of which scorecard, when, and why. */
export type PutAside = v.InferOutput<typeof aside>;

/** As many are kept; the oldest make room. */
export const MOST_ASIDE = 1000;

/** What stands in a setting; what was damaged is left out, one by one. */
export const readAside = (setting: string | undefined): readonly PutAside[] =>
  listIn(setting, aside);

const rankOf = (one: Severity): number => severity.options.indexOf(one);

/**
 * Whether a finding is still the matter that was put aside. One that has become more urgent comes
 * back in any case: that is news.
 *
 * @param today The person's own day.
 */
export function isAside(
  finding: { readonly id: string; readonly severity: Severity; readonly what: string },
  all: readonly PutAside[],
  today: string,
): boolean {
  const put = all.find(({ id }) => id === finding.id);
  if (!put || rankOf(finding.severity) < rankOf(put.severity)) return false;
  if (put.until === 'worse') return true;
  return put.until === 'changed' ? put.what === finding.what : today < put.until;
}
