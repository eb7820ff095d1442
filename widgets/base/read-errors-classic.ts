import type { wrongShape as inFull, Refused } from '../../core/publication/read-errors.ts';

/**
 * What is wrong with a file, without the English sentence: the classic scripts say it by its code, in
 * words that come with a lazy part.
 */
export const refused = (
  code: Refused['code'],
  place?: string,
  wanted?: Refused['wanted'],
): Refused => ({ ok: false, why: code, code, place, wanted }) as Refused;

export const wrongShape = ((issue, before = []) => {
  const place = [...before, ...(issue.path ?? []).map((step) => step.key)]
    .map((step) => (Number.isFinite(step) ? Number(step) + 1 : step))
    .join(' › ');
  const wanted = issue.type === 'finite' ? 'number' : issue.type;
  return refused(
    issue.received === 'undefined' ? 'missing' : 'wrong',
    place.slice(0, 200),
    wanted as Refused['wanted'],
  );
}) as typeof inFull;
