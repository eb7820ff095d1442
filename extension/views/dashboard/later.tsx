import type { AnalysisProps } from '../analysis/analysis.tsx';
import type { FirstRunProps } from '../first/first-run.tsx';
import type { EditingProps } from '../kpis/editing.tsx';
import type { ReceivedProps } from '../received/received-section.tsx';
import type { SamplePage } from '../sample/sample-model.ts';
import { useLater } from '../use-later.ts';
import type { WorkProps } from '../work/work.tsx';
import { Heading } from './pieces.tsx';
import type { PublishProps } from './publish.tsx';
import { say } from './words.ts';

const editing = () => import('../kpis/editing.tsx');
const sample = () => import('../sample/sample-frame.tsx');
const first = () => import('../first/first-run.tsx');
const work = () => import('../work/work.tsx');
const received = () => import('../received/received-section.tsx');
const analysis = () => import('../analysis/analysis.tsx');
const publish = () => import('./publish.tsx');

/** What stands there until a section has come. */
function Coming({ title }: { title: string }) {
  return (
    <>
      <Heading title={title} />
      <p class="soft">{say('reading')}</p>
    </>
  );
}

/** The sections that edit the scorecard. */
export function EditingLater(props: EditingProps) {
  const part = useLater(editing);
  if (part) return <part.Editing {...props} />;
  return <Coming title={say(`section.${props.section}`)} />;
}

/** The sections in which something is done with the scorecard. */
export function WorkLater(props: WorkProps) {
  const part = useLater(work);
  if (part) return <part.Work {...props} />;
  return <Coming title={say(`section.${props.section}`)} />;
}

/** The scorecard as a file: choosing what leaves, review, signing and where it goes. */
export function PublishLater(props: PublishProps) {
  const part = useLater(publish);
  if (part) return <part.Publish {...props} />;
  return <Coming title={say('section.publish')} />;
}

/** The section of questions that a person asks. */
export function AnalysisLater(props: AnalysisProps) {
  const part = useLater(analysis);
  if (part) return <part.AnalysisSection {...props} />;
  return <Coming title={say('section.analysis')} />;
}

/** From nothing to the first score: what a person sees before all else, and seldom again. */
export function FirstRunLater(props: FirstRunProps) {
  const part = useLater(first);
  if (part) return <part.FirstRun {...props} />;
  return <p class="soft">{say('reading')}</p>;
}

/** A scorecard that somebody sent: its section comes with what opens and checks files. */
export function ReceivedLater(props: ReceivedProps) {
  const part = useLater(received);
  if (part) return <part.ReceivedSection {...props} />;
  return <Coming title={say('section.received')} />;
}

/** What stands over sample numbers; a line says so until it has come. */
export function SampleFrameLater({ page }: { readonly page: SamplePage }) {
  const part = useLater(sample);
  if (part) return <part.SampleFrame page={page} />;
  return <p class="note">{say('sample')}</p>;
}
