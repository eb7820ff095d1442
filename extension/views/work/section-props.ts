import type { Publication } from '../../../core/publication/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import type { Ask } from '../asks.ts';
import type { DashboardModel } from '../dashboard/dashboard-model.ts';
import type { Formats } from '../format.ts';
import type { EditModel } from '../kpis/edit-model.ts';

/** What each of these sections is given. */
export interface SectionProps {
  /** The person's scorecard: every edit of it is stored at once and can be undone. */
  readonly edit: EditModel;
  readonly mine: OwnScorecard;
  readonly publication: Publication;
  readonly formats: Formats;
  readonly ask: Ask;
  /** The person's own day. */
  readonly day: string;
  readonly now: string;
  /** What opens a score or a number down to the words on its page, and writes a file. */
  readonly opening: Pick<DashboardModel, 'explain' | 'numbers' | 'save'>;
  /** Looks at what is stored once more. */
  changed(): Promise<void>;
}
