import { isLocked, type LedgerEntry } from '../../core/publication/index.ts';

/** What the record says of releases. What is kept beside it is believed as far as it agrees. */
export interface Recorded {
  readonly isReviewed: boolean;
  readonly isFourEyes: boolean;
  /** The last day of what was published after approval; empty where nothing is locked. */
  readonly lockedUntil: string;
  /** What is handed in and neither sent back nor published. */
  readonly open: {
    readonly stage: 'review' | 'approved';
    readonly file: string;
    readonly submitter: string;
    readonly approver: string;
    readonly asOf: string;
    readonly embargo: string;
  } | null;
}

const NOTHING: Recorded = { isReviewed: false, isFourEyes: true, lockedUntil: '', open: null };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function handedIn({ about }: LedgerEntry): Recorded['open'] {
  return {
    ...{ stage: 'review', file: textOf(about.file), submitter: textOf(about.by), approver: '' },
    ...{ asOf: textOf(about.asOf), embargo: textOf(about.embargo) },
  };
}

function published(now: Recorded, { about }: LedgerEntry): Recorded {
  if (about.isApproved !== true) return now;
  const asOf = textOf(about.asOf);
  // Of an earlier day, where a clock is behind: what was locked later stays so.
  const lockedUntil = isLocked(asOf, now.lockedUntil) ? now.lockedUntil : asOf;
  return { ...now, lockedUntil, open: now.open?.file === about.file ? null : now.open };
}

function after(now: Recorded, entry: LedgerEntry): Recorded {
  const { kind, about } = entry;
  const isOpen = now.open !== null && now.open.file === about.file;
  switch (kind) {
    case 'rules':
      return {
        ...now,
        isReviewed: about.isReviewed === true,
        isFourEyes: about.isFourEyes !== false,
      };
    case 'submitted':
      return { ...now, open: handedIn(entry) };
    case 'approved':
      if (!now.open || !isOpen) return now;
      return { ...now, open: { ...now.open, stage: 'approved', approver: textOf(about.by) } };
    case 'sent-back':
      return isOpen ? { ...now, open: null } : now;
    case 'published':
      return published(now, entry);
    case 'reopened':
      return { ...now, lockedUntil: '' };
    default:
      return now;
  }
}

/**
 * How it stands by the record alone: the rules, the lock, and what is in review or approved. It was
 * written before anything else was kept, so it also holds where something broke off half way.
 */
export const recordedOf = (entries: readonly LedgerEntry[]): Recorded =>
  entries.reduce(after, NOTHING);
