import type { SectionProps } from './section-props.ts';
// Their looks come with them: a page that opens on another section need not carry these.
import '../kpis/kpis.css';
import '../weights/weights.css';
import '../whatif/whatif.css';
import '../checkup/checkup.css';
import '../checklists/checklists.css';
import '../update/update.css';
import '../worksheets/worksheets.css';
import './records.css';
import '../journey/journey.css';
import '../coverage/coverage.css';
import '../gate/gate.css';
import '../links/links.css';
import '../plan/plan.css';
import '../advice/advice.css';
import '../raci/raci.css';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { AdviceSection } from '../advice/advice-section.tsx';
import type { Ask } from '../asks.ts';
import { AssumptionsSection } from '../assumptions/assumptions-section.tsx';
import { BasicsSection } from '../basics/basics-section.tsx';
import { CalendarSection } from '../calendar/calendar-section.tsx';
import { ChecklistsSection } from '../checklists/checklists-section.tsx';
import { CheckUpSection } from '../checkup/check-up-section.tsx';
import { CoverageSection } from '../coverage/coverage-section.tsx';
import type { Contents, DashboardModel } from '../dashboard/dashboard-model.ts';
import type { WorkSection } from '../dashboard/sections.ts';
import { say } from '../dashboard/words.ts';
import { dayOf } from '../day-of.ts';
import { FindingsSection } from '../findings/findings-section.tsx';
import type { Formats } from '../format.ts';
import { JourneySection } from '../journey/journey-section.tsx';
import { editingOf } from '../kpis/editing-of.ts';
import { Edits, Said } from '../kpis/edits.tsx';
import { LearningSection } from '../learning/learning-section.tsx';
import { LinksSection } from '../links/links-section.tsx';
import { PlanSection } from '../plan/plan-section.tsx';
import { RaciSection } from '../raci/raci-section.tsx';
import { ReviewsSection } from '../reviews/reviews-section.tsx';
import { RisksSection } from '../risks/risks-section.tsx';
import { TemplatesSection } from '../templates/templates-section.tsx';
import { ThemesSection } from '../themes/themes-section.tsx';
import { UnitsSection } from '../units/units-section.tsx';
import { UpdateSection } from '../update/update-section.tsx';
import { WeightsSection } from '../weights/weights-section.tsx';
import { WhatIfSection } from '../whatif/what-if-section.tsx';
import { WorksheetsSection } from '../worksheets/worksheets-section.tsx';

/** What is needed of the page by the sections in which something is done with the scorecard. */
export interface WorkProps {
  readonly section: WorkSection;
  readonly model: DashboardModel;
  readonly ask: Ask;
  readonly contents: Contents;
  readonly formats: Formats;
  readonly now: string;
}

const SECTIONS: Readonly<Record<WorkSection, ComponentType<SectionProps>>> = {
  basics: BasicsSection,
  weights: WeightsSection,
  units: UnitsSection,
  themes: ThemesSection,
  risks: RisksSection,
  raci: RaciSection,
  assumptions: AssumptionsSection,
  learning: LearningSection,
  reviews: ReviewsSection,
  journey: JourneySection,
  coverage: CoverageSection,
  links: LinksSection,
  plan: PlanSection,
  advice: AdviceSection,
  calendar: CalendarSection,
  'what-if': WhatIfSection,
  findings: FindingsSection,
  'check-up': CheckUpSection,
  checklists: ChecklistsSection,
  worksheets: WorksheetsSection,
  templates: TemplatesSection,
  update: UpdateSection,
};

/** Sections that change the scorecard, and so show what was done to it. */
const EDITS: ReadonlySet<WorkSection> = new Set([
  'basics',
  'weights',
  'units',
  'themes',
  'risks',
  'raci',
  'assumptions',
  'learning',
  'reviews',
  'journey',
  'coverage',
  'plan',
  'advice',
  'calendar',
  'findings',
  'check-up',
  'worksheets',
  'templates',
  'update',
]);

/** One of the sections in which something is done with the scorecard. */
export function Work({ section, model, ask, contents, formats, now }: WorkProps) {
  const edit = editingOf(model, ask);
  // What is shown follows what is stored, also by other tabs.
  useEffect(() => {
    edit.load();
  }, [contents.scorecard]);
  const mine = edit.mine.value;
  const Section = SECTIONS[section];
  const { publication } = contents.scorecard;
  const changed = model.refresh;
  return (
    <>
      <div class="heading">
        <h1>{say(`section.${section}`)}</h1>
      </div>
      {EDITS.has(section) && <Said model={edit} />}
      {!mine && <p class="soft">{say('reading')}</p>}
      {mine && (
        <Section
          {...{ edit, mine, publication, formats, ask, now, changed, day: dayOf(now) }}
          opening={model}
        />
      )}
      {mine && EDITS.has(section) && <Edits model={edit} mine={mine} formats={formats} />}
    </>
  );
}
