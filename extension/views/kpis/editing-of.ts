import type { Ask } from '../asks.ts';
import type { DashboardModel } from '../dashboard/dashboard-model.ts';
import { oneFor } from '../one-for.ts';
import { EditModel } from './edit-model.ts';

/** One for the whole page: what was last done stays in view from one section to the other. */
/** The person's own scorecard, to be edited, of a page. */
export const editingOf = oneFor(
  (model: DashboardModel, ask: Ask) => new EditModel(ask, model.refresh),
);
