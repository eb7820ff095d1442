import type { Ask } from '../asks.ts';
import type { DashboardModel } from '../dashboard/dashboard-model.ts';
import { EditModel } from './edit-model.ts';

/** One for the whole page: what was last done stays in view from one section to the other. */
const models = new WeakMap<DashboardModel, EditModel>();

/** The person's own scorecard, to be edited, of a page. */
export function editingOf(model: DashboardModel, ask: Ask): EditModel {
  const editing = models.get(model) ?? new EditModel(ask, model.refresh);
  models.set(model, editing);
  return editing;
}
