import { useEffect } from 'preact/hooks';
import type { Ask } from '../asks.ts';
import type { Contents, DashboardModel } from '../dashboard/dashboard-model.ts';
import type { Formats } from '../format.ts';
import { MapSection } from '../map/map-section.tsx';
import { EditModel } from './edit-model.ts';
import { KpisSection } from './kpis-section.tsx';

/** One for the whole page: what was last done stays in view from one section to the other. */
const models = new WeakMap<DashboardModel, EditModel>();

/** The person's own day. */
function dayOf(now: string): string {
  const at = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** What is needed of the page by the sections in which the scorecard is edited. */
export interface EditingProps {
  readonly section: 'kpis' | 'map';
  readonly model: DashboardModel;
  readonly ask: Ask;
  readonly contents: Contents;
  readonly formats: Formats;
  readonly now: string;
}

/** KPIs, and goals and how they lead to one another. Comes with the library, and so only when asked for. */
export function Editing({ section, model, ask, contents, formats, now }: EditingProps) {
  const editing = models.get(model) ?? new EditModel(ask, model.refresh);
  models.set(model, editing);
  // What is shown follows what is stored, also by other tabs.
  useEffect(() => {
    editing.load();
  }, [contents.scorecard]);
  const { publication } = contents.scorecard;
  const props = { model: editing, publication, formats, day: dayOf(now) };
  return section === 'kpis' ? <KpisSection {...props} /> : <MapSection {...props} />;
}
