import type { Observation } from '../../core/model/index.ts';

/** An account whose numbers were captured, and when they were first and last seen. */
export interface AccountRow {
  readonly platform: string;
  readonly id: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** An observation as it is stored, with the text that its corrections share. */
export type ObservationRow = Observation & { readonly validTime: string };

/** Something that was worked out of the numbers, and of which of them: `value` is its maker's own. */
export interface KeptResult {
  readonly key: string;
  readonly value: unknown;
}
