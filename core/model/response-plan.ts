import type { CurrencyCode } from './unit.ts';

/** What the audit asks about (checklist S2-N2). */
export type AuditQuestion = 'quality' | 'format' | 'interaction' | 'outcomes';

/** What was answered: it is a challenge, it is none, or nobody knows yet. */
export interface AuditAnswer {
  readonly question: AuditQuestion;
  readonly answer: 'challenge' | 'fine' | 'unknown';
  /** What the challenge is; only where it is one. */
  readonly challenge?: string;
}

/** An audit of how social media are done, of one day. */
export interface AuditRecord {
  readonly id: string;
  readonly day: string;
  readonly answers: readonly AuditAnswer[];
}

/** Something that is done about a challenge: part of the action plan of a goal. */
export interface InitiativeRecord {
  readonly id: string;
  /** What is done, in a few words. */
  readonly name: string;
  /** Id of the goal whose challenge it answers. */
  readonly goal?: string;
  /** A role or a team. */
  readonly owner?: string;
  readonly begins: string;
  /** The day until which it is to be done. */
  readonly due: string;
  /** What it may cost, and what it has cost so far; not known where nothing is said. */
  readonly budget?: {
    readonly amount: number;
    readonly currency: CurrencyCode;
    readonly spent?: number;
  };
  /** How much of it is done, 0–100; not known where nothing is said. */
  readonly progress?: number;
  /** The day on which it ended, done or not. */
  readonly ended?: string;
  /** The question of the audit that it came from. */
  readonly from?: AuditQuestion;
}
