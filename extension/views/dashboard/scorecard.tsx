import { useEffect, useRef } from 'preact/hooks';
import { TEMPLATES } from '../../../core/templates/index.ts';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading, NoNumbers } from './pieces.tsx';

interface Props {
  readonly model: DashboardModel;
  readonly contents: Contents;
}

/** Which scorecard is shown and published. */
export function ChooseScorecard({ model, contents }: Props) {
  return (
    <label class="choose small">
      <span class="soft">Template</span>
      <select
        value={contents.scorecard.template}
        onChange={(event) => model.choose(event.currentTarget.value)}
      >
        {TEMPLATES.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How one KPI got its score, down to the words on the page. */
export function Explanation({ model, contents }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const kpi = model.explained.value;
  useEffect(() => {
    if (kpi !== null && !dialog.current?.open) dialog.current?.showModal();
  }, [kpi]);
  if (kpi === null) return null;
  return (
    <dialog
      ref={dialog}
      class="explanation"
      aria-label="How this score came about"
      onClose={() => model.explain(null)}
    >
      <form method="dialog">
        <button type="submit" class="button">
          Close
        </button>
      </form>
      <bsc-explain kpi={kpi} data={contents.scorecard.publication} />
    </dialog>
  );
}

/** The scorecard as an intranet page will show it. */
export function Scorecard({ model, contents }: Props) {
  return (
    <>
      <Heading title="Scorecard">
        <ChooseScorecard model={model} contents={contents} />
      </Heading>
      {contents.total === 0 && (
        <NoNumbers model={model} what="The scorecard will fill as numbers come in." />
      )}
      <bsc-source
        data={contents.scorecard.publication}
        onbsc-select={({ detail }) => {
          if (detail.kind === 'kpi') model.explain(detail.id);
        }}
      >
        <bsc-scorecard />
      </bsc-source>
    </>
  );
}

/** Goals and how they lead to one another. */
export function StrategyMap({ contents }: Props) {
  return (
    <>
      <Heading title="Map" />
      <bsc-source data={contents.scorecard.publication}>
        <bsc-strategy-map />
      </bsc-source>
    </>
  );
}
