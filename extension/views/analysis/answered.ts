import type { QuestionCard, Said } from '../../questions/index.ts';

/** An answer as it stands on the page. */
export interface Answered {
  readonly card: QuestionCard;
  readonly said: Said;
  readonly at: string;
  /** The id under which it is kept; null where it is not. */
  readonly kept: string | null;
}
