import { useState } from 'preact/hooks';
import type { GoalDefinition, KpiPlace } from '../../../core/model/index.ts';
import type { Publication } from '../../../core/publication/index.ts';
import { bringBackKpi, placesOfKpi } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { Refuted } from '../assumptions/refuted.tsx';
import type { Formats } from '../format.ts';
import { PerspectiveIcon } from '../perspective-icon.tsx';
import type { EditModel } from './edit-model.ts';
import { formulaSaid } from './formula-said.ts';
import { definitionOf } from './kpi-draft.ts';
import { KpiSettings } from './kpi-settings.tsx';
import { say, statusOf, targetInWords } from './words.ts';

export interface ListProps {
  readonly model: EditModel;
  readonly mine: OwnScorecard;
  readonly publication: Publication;
  readonly formats: Formats;
  readonly day: string;
}

/** One KPI of a goal: what it is, what it aims at and how it stands. */
function Row({ id, place, ...props }: ListProps & { id: string; place: KpiPlace }) {
  const { mine, publication, formats } = props;
  const [isOpen, open] = useState(false);
  const definition = definitionOf(mine.scorecard, id);
  const kpi = publication.kpis.find((one) => one.id === id);
  const use = mine.scorecard.kpis.find((one) => one.kpi === id);
  if (!definition) return null;
  const [shape, status] = statusOf(kpi?.status ?? 'unknown');
  const about = [
    say('target-is', {
      target: targetInWords(
        use?.score ?? definition.suggested,
        kpi && definition.unit === 'money' ? kpi.unit : definition.unit,
        formats,
      ),
    }),
    place.part === 'leading' ? say('leading') : '',
    place.weight === undefined ? '' : say('weight', { n: place.weight }),
    use?.owner ?? '',
    use?.targets ? say('by-period', { n: use.targets.length }) : '',
  ].filter((one) => one !== '');
  return (
    <li class={`kpi ${place.part}`} id={`kpi-${id}`}>
      <div class="kpi-line">
        <div>
          <h4>{inWords(definition.name)}</h4>
          <p class="small soft">{formulaSaid(definition.formula, mine.ownMetrics)}</p>
          <p class="small">{about.join(' · ')}</p>
          <Refuted scorecard={mine.scorecard} of={{ kpi: id }} />
        </div>
        <div class="kpi-now">
          <strong>{kpi ? formats.value({ ...kpi, unit: kpi.unit }) : '–'}</strong>
          <span class={`small status ${kpi?.status ?? 'unknown'}`}>
            <span aria-hidden="true">{shape}</span> {status}
          </span>
        </div>
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-label={say('change.name', { name: inWords(definition.name) })}
          onClick={() => open(!isOpen)}
        >
          {say('change')}
        </button>
      </div>
      {isOpen && <KpiSettings {...props} id={id} onDone={() => open(false)} />}
    </li>
  );
}

function Goal({ goal, ...props }: ListProps & { goal: GoalDefinition }) {
  const { scorecard } = props.mine;
  const ids = [...goal.lagging, ...goal.leading].flatMap((one) => ('kpi' in one ? [one.kpi] : []));
  const rows = [...new Set(ids)].flatMap((id) =>
    placesOfKpi(scorecard, id)
      .filter((place) => place.goal === goal.id)
      .slice(0, 1)
      .map((place) => ({ id, place })),
  );
  return (
    <>
      <h3>{inWords(goal.name)}</h3>
      {rows.length === 0 && <p class="small soft">{say('none')}</p>}
      <ul class="kpis">
        {rows.map(({ id, place }) => (
          <Row key={id} {...props} id={id} place={place} />
        ))}
      </ul>
    </>
  );
}

/** The KPIs by perspective and goal. */
export function KpiList(props: ListProps) {
  const { perspectives, goals } = props.mine.scorecard;
  return (
    <>
      {perspectives.map(({ id, name }) => (
        <section class={`card perspective-${id}`} key={id} aria-labelledby={`kpis-${id}`}>
          <h2 id={`kpis-${id}`}>
            <PerspectiveIcon id={id} />
            {inWords(name)}
          </h2>
          {goals
            .filter((goal) => goal.perspective === id)
            .map((goal) => (
              <Goal key={goal.id} {...props} goal={goal} />
            ))}
        </section>
      ))}
    </>
  );
}

/** KPIs out of use: kept, and brought back with one press. */
export function Retired({ model, mine, formats }: Pick<ListProps, 'model' | 'mine' | 'formats'>) {
  const { retired = [], goals } = mine.scorecard;
  if (retired.length === 0) return null;
  return (
    <section class="card" aria-labelledby="retired">
      <h2 id="retired">{say('retired')}</h2>
      <ul class="lines">
        {retired.map(({ kpi, on }) => {
          const name = definitionOf(mine.scorecard, kpi)?.name ?? kpi;
          const back = () =>
            model.edit(`The KPI “${name}” was brought back.`, (scorecard) =>
              bringBackKpi(scorecard, kpi, goals[0]?.id ?? null),
            );
          return (
            <li class="line" key={kpi}>
              <span>
                {inWords(name)}{' '}
                <span class="small soft">{say('retired.on', { day: formats.date(on) })}</span>
              </span>
              <button
                type="button"
                class="link"
                aria-label={say('bring-back.name', { name: inWords(name) })}
                onClick={back}
              >
                {say('bring-back')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
