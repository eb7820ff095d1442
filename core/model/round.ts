/** How a page of the round went when it was last opened. */
export interface Visit {
  readonly at: string;
  /** `nothing`: it opened, and no number could be stored from it. */
  readonly state: 'captured' | 'nothing' | 'failed';
  readonly added: number;
  readonly known: number;
  readonly left: number;
  /** In the person's words, where it did not go well. */
  readonly why?: string;
}

/** Days between two captures of a page; 0 for a page that is opened only by hand. */
export type Every = 0 | 1 | 7;

/** A dashboard page on the person's round. */
export interface RoundStop {
  /** One for each page of each account, however its address varies. */
  readonly key: string;
  /** The address as it was last captured, without what could open somebody's account. */
  readonly address: string;
  readonly platform: string | null;
  readonly page: string | null;
  readonly account: string | null;
  readonly every: Every;
  readonly added: string;
  /** When its numbers were last captured, by hand or on the round. */
  readonly captured: string | null;
  /** The person's own day then: a page is due by their calendar, not by hours. */
  readonly day: string | null;
  readonly last: Visit | null;
}
