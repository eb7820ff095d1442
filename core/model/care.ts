/**
 * What is to be erased of what is kept: everything, one site, one account of it, or what is older
 * than a day. `platform` is a subject's: an adapter's id, or a site's host.
 */
export type EraseScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'site'; readonly platform: string }
  | { readonly kind: 'account'; readonly platform: string; readonly account: string }
  /** Numbers whose time ended on `day` or before, and what was done before it. */
  | { readonly kind: 'before'; readonly day: string };

/** How much is meant, or was erased, by kind. */
export interface KeptCounts {
  readonly numbers: number;
  readonly captures: number;
  readonly sessions: number;
  /** Numbers that the person taught. */
  readonly taught: number;
  /** All else that the person chose or said: pages of the round, answers, metrics, settings. */
  readonly choices: number;
}

/** What is kept of one account. */
export interface AccountTally {
  readonly platform: string;
  readonly account: string;
  readonly numbers: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

/** What a stretch of a backup holds, or did when it was restored. */
export interface Restored {
  /** Numbers that were not here. */
  readonly numbers: number;
  /** Whatever else was not here. */
  readonly others: number;
  /** What was here already and stays as it is. */
  readonly known: number;
}
