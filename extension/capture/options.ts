import type { Recipe } from '../../core/model/index.ts';
import type { Feelings } from './crowd/feelings.ts';
import type { Atom } from './page/nodes.ts';

/** What the reader is told about a page. The day is passed in, so that a capture can be repeated. */
export interface ReadOptions {
  readonly url: URL;
  /** The language to read numbers in where the page does not name its own. */
  readonly locale?: string;
  /** The person's own day, `2026-10-29`, to which "last 28 days" is relative. */
  readonly today: string;
  /** What the person taught, for this page or others. */
  readonly recipes?: readonly Recipe[];
  /** Reads the feeling of comments and messages; without it they are only counted. */
  readonly feelings?: Feelings;
  /** Is shown the page's texts before they are read, and names what is to be left alone. */
  readonly look?: (atoms: readonly Atom[]) => readonly Element[];
  /** Milliseconds of own work after which the reader stops and says so. */
  readonly budgetMs?: number;
}
