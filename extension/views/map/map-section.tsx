import { useEffect, useState } from 'preact/hooks';
import type { Publication } from '../../../core/publication/index.ts';
import { say as sayPage } from '../dashboard/words.ts';
import type { Formats } from '../format.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Edits, Said } from '../kpis/edits.tsx';
import { say as sayKpis } from '../kpis/words.ts';
import { Board, MapList } from './board.tsx';
import { GoalPanel } from './goal-panel.tsx';
import { say } from './words.ts';

interface Props {
  readonly model: EditModel;
  readonly publication: Publication;
  readonly formats: Formats;
  readonly day: string;
}

/** Goals and how they lead to one another, seen and edited. */
export function MapSection({ model, publication, formats, day }: Props) {
  const [chosen, set] = useState<string | null>(null);
  const mine = model.mine.value;
  const goal = mine?.scorecard.goals.find((one) => one.id === chosen);
  const choose = (id: string | null) => {
    // Back to where the person came from, not to the top of the page.
    if (id === null && chosen !== null) document.getElementById(`goal-${chosen}`)?.focus();
    set(id);
  };
  useEffect(() => {
    if (goal) document.getElementById('goal-panel')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <>
      <div class="heading">
        <h1>{sayPage('section.map')}</h1>
        <a class="button" href="#kpis">
          {sayPage('section.kpis')}
        </a>
      </div>
      <p class="small soft" id="map-keys">
        {say('about')}
      </p>
      <Said model={model} />
      {!mine && <p class="soft">{sayKpis('reading')}</p>}
      {mine && (
        <>
          <Board {...{ model, mine, publication, formats, chosen, choose }} />
          {goal && <GoalPanel {...{ model, mine, goal, day, choose }} />}
          <MapList scorecard={mine.scorecard} />
          <details class="card">
            <summary>{say('as-seen')}</summary>
            <h2 class="unseen">{sayPage('map.about')}</h2>
            <bsc-source data={publication}>
              <bsc-strategy-map />
            </bsc-source>
          </details>
          <Edits model={model} mine={mine} formats={formats} />
        </>
      )}
    </>
  );
}
