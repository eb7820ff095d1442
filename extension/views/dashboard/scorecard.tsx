import { useEffect, useRef, useState } from 'preact/hooks';
import type { Publication } from '../../../core/publication/index.ts';
import { sayCommon } from '../words.ts';
import type { Contents, DashboardModel } from './dashboard-model.ts';
import { Heading, NoNumbers } from './pieces.tsx';
import type { SelectEvent } from './widget-tags.ts';
import { say } from './words.ts';

interface Props {
  readonly model: DashboardModel;
  readonly contents: Contents;
}

/** Which scorecard is shown and published. */
export function ChooseScorecard({ model, contents }: Props) {
  return (
    <label class="choose small">
      <span class="soft">{say('template')}</span>
      <select
        value={contents.scorecard.template}
        onChange={(event) => model.choose(event.currentTarget.value)}
      >
        {contents.scorecard.choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.isYours ? say('yours', { title: one.title }) : one.title}
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
      aria-label={say('how.this')}
      onClose={() => model.explain(null)}
    >
      <form method="dialog">
        <button type="submit" class="button">
          {sayCommon('close')}
        </button>
      </form>
      <bsc-explain kpi={kpi} data={contents.scorecard.publication} />
    </dialog>
  );
}

/** The KPI that is explained before anybody chose one: the first whose score is known. */
function firstKnown({ kpis }: Publication, goal?: string): string | null {
  const among = goal === undefined ? kpis : kpis.filter((kpi) => kpi.goal === goal);
  return (among.find((kpi) => kpi.score !== null) ?? among[0])?.id ?? null;
}

/** How any score came about, chosen by goal and KPI. */
function HowItCameAbout({
  publication,
  kpi,
  onChoose,
}: {
  publication: Publication;
  kpi: string;
  onChoose(kpi: string): void;
}) {
  return (
    <section class="how" aria-labelledby="how">
      <div class="heading">
        <h2 id="how">{say('how')}</h2>
        <label class="choose small">
          <span class="soft">{say('kpi')}</span>
          <select value={kpi} onChange={(event) => onChoose(event.currentTarget.value)}>
            {publication.goals.map((goal) => (
              <optgroup key={goal.id} label={goal.name}>
                {publication.kpis
                  .filter((one) => one.goal === goal.id)
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                      {one.score === null ? ` (${say('how.unknown')})` : ''}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
      </div>
      <bsc-explain kpi={kpi} data={publication} />
    </section>
  );
}

/** The scorecard as an intranet page will show it. */
export function Scorecard({ model, contents }: Props) {
  const { publication } = contents.scorecard;
  const [chosen, choose] = useState<string | null>(null);
  const isHere = publication.kpis.some((one) => one.id === chosen);
  const kpi = isHere ? chosen : firstKnown(publication);
  return (
    <>
      <Heading title={say('section.scorecard')}>
        <ChooseScorecard model={model} contents={contents} />
      </Heading>
      {contents.total === 0 && <NoNumbers model={model} what={say('scorecard.none')} />}
      <bsc-source
        data={publication}
        onbsc-select={({ detail }: SelectEvent) => {
          if (detail.kind === 'goal') choose(firstKnown(publication, detail.id));
        }}
      >
        <bsc-scorecard />
      </bsc-source>
      {kpi !== null && contents.total > 0 && (
        <HowItCameAbout publication={publication} kpi={kpi} onChoose={choose} />
      )}
    </>
  );
}
