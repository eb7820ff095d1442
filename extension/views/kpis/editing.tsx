// Their looks come with them: a page that opens on another section need not carry these.
import './kpis.css';
import '../map/map.css';
import { useEffect } from 'preact/hooks';
import type { Ask } from '../asks.ts';
import type { Contents, DashboardModel } from '../dashboard/dashboard-model.ts';
import { dayOf } from '../day-of.ts';
import type { Formats } from '../format.ts';
import { MapSection } from '../map/map-section.tsx';
import { editingOf } from './editing-of.ts';
import { KpisSection } from './kpis-section.tsx';
import { usePlace } from './use-place.ts';

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
  const editing = editingOf(model, ask);
  // What is shown follows what is stored, also by other tabs.
  useEffect(() => {
    editing.load();
  }, [contents.scorecard]);
  usePlace(model.place.value, editing.mine.value !== null);
  const { publication } = contents.scorecard;
  const props = { model: editing, publication, formats, day: dayOf(now) };
  return section === 'kpis' ? <KpisSection {...props} /> : <MapSection {...props} />;
}
