import type { Unit } from './unit.ts';

/** One number of a live board at one moment: its label and the number, and none of the page's text. */
export interface LiveValue {
  readonly label: string;
  readonly metric: string | null;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
}

/** What a live board showed at one moment. */
export interface LiveSample {
  readonly session: string;
  readonly at: string;
  readonly values: readonly LiveValue[];
}

/** Something that the host did, at one moment. */
export interface LiveMark {
  readonly at: string;
  readonly kind: 'voucher' | 'flash-deal' | 'pin' | 'other';
}

/** A live session that is, or was, recorded. */
export interface LiveSession {
  readonly id: string;
  /** The tab that shows the board. Means nothing once the session has ended. */
  readonly tab: number;
  /** The board's address without its query. */
  readonly source: string;
  readonly platform: string | null;
  readonly page: string | null;
  readonly account: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** When the board was last looked at. */
  readonly seenAt: string | null;
  readonly marks: readonly LiveMark[];
}
