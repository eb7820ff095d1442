/** How far a release has come. */
export type ReleaseStage = 'draft' | 'review' | 'approved';

/** A release: the file as it was handed in, and who did what with it. */
export interface Release {
  readonly stage: ReleaseStage;
  /** SHA-256 of the file as it will be published. */
  readonly file: string;
  readonly asOf: string;
  readonly submitter: string;
  readonly approver: string;
  readonly embargo: string;
}

/** The rules that hold for releases. */
export interface ReleaseRules {
  /** True where who approves may not be who handed it in. */
  readonly isFourEyes: boolean;
}

/** Names are compared as people read them: “ Dewi” and “dewi” are one, and what shows nothing is nothing. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase();

/**
 * Whether something is to be read there: blanks and characters that show nothing are no name and no
 * reason.
 *
 * @example
 * isSaid(' Dewi ') // → true
 * isSaid('\u200B ') // → false
 */
export const isSaid = (text: string): boolean => plainName(text) !== '';

/**
 * Whether two names are of one person, as far as names can say: blanks and capitals do not tell
 * people apart.
 *
 * @example
 * isSamePerson('Dewi  S', ' dewi s') // → true
 * isSamePerson('Dewi', 'Made') // → false
 */
export const isSamePerson = (one: string, other: string): boolean =>
  plainName(one) === plainName(other);

/**
 * Why a release cannot be approved by somebody, in words; null where it can. Only what is in review is
 * approved, by somebody with a name, and with four eyes not by who handed it in.
 *
 * @example
 * approvalTrouble({ stage: 'review', file: '', asOf: '', submitter: 'Dewi', approver: '', embargo: '' }, 'dewi', { isFourEyes: true }) // → "Who approves is not who handed it in. Somebody else has to look at it."
 */
export function approvalTrouble(
  release: Release | null,
  by: string,
  { isFourEyes }: ReleaseRules,
): string | null {
  if (release?.stage !== 'review') return 'Nothing is in review.';
  if (!isSaid(by)) return 'Say who approves it.';
  if (isFourEyes && isSamePerson(release.submitter, by)) {
    return 'Who approves is not who handed it in. Somebody else has to look at it.';
  }
  return null;
}

/**
 * Whether a period is locked: it ended on or before the last day that was published after approval.
 * An empty lock locks nothing.
 *
 * @example
 * isLocked('2026-10-29', '2026-10-29') // → true
 * isLocked('2026-10-30', '2026-10-29') // → false
 * isLocked('2026-10-29', '') // → false
 */
export const isLocked = (asOf: string, lockedUntil: string): boolean =>
  lockedUntil !== '' && asOf.slice(0, 10) <= lockedUntil.slice(0, 10);
