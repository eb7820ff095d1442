import type { Publication } from '../../../core/publication/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { Course } from './capture-step.tsx';
import { dashboardName } from './dashboards-step.tsx';
import type { FirstModel } from './first-model.ts';
import { say } from './words.ts';

interface Props {
  readonly model: FirstModel;
  readonly publication: Publication;
  readonly formats: Formats;
}

/** KPIs that are known now, with what each came to. */
const MOST = 5;

function Known({ publication, formats }: Omit<Props, 'model'>) {
  const known = publication.kpis.filter(({ score }) => score !== null);
  if (known.length === 0) return null;
  return (
    <ul class="scores">
      {known.slice(0, MOST).map((kpi) => (
        <li key={kpi.id}>
          <span>{kpi.name}</span>
          <span class="track" aria-hidden="true">
            <i class="fill" style={{ width: `${kpi.score ?? 0}%` }} />
          </span>
          <span class="scores-n">{formats.count(Math.round(kpi.score ?? 0))}</span>
        </li>
      ))}
      {known.length > MOST && <li class="soft small">{say('more', { n: known.length - MOST })}</li>}
    </ul>
  );
}

function Figure({ publication, formats }: Omit<Props, 'model'>) {
  const { score, low, high, coverage, kpisKnown, kpisTotal, why } = publication.overall;
  return (
    <div class="first-score">
      <p class="huge">
        {score === null ? '–' : formats.count(Math.round(score))}
        <span class="of soft"> {say('of-100')}</span>
      </p>
      <div class="track" aria-hidden="true">
        {score !== null && <i class="fill" style={{ width: `${score}%` }} />}
        {low !== null && high !== null && (
          <i class="band" style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
        )}
      </div>
      {score === null && <p>{why ? inWords(why) : say('none')}</p>}
      <p class="soft">{say('known', { n: kpisKnown, all: kpisTotal })}</p>
      <div class="track thin" aria-hidden="true">
        <i class="fill" style={{ width: `${coverage * 100}%` }} />
      </div>
    </div>
  );
}

/** The first score, how much of it is known, and what makes it fuller. */
export function ScoreStep({ model, publication, formats }: Props) {
  const next = model.next.value;
  const isKnown = publication.overall.score !== null;
  return (
    <>
      <section class="card result" aria-labelledby="result">
        <h2 id="result">{publication.title}</h2>
        <Figure publication={publication} formats={formats} />
        <Known publication={publication} formats={formats} />
      </section>
      <Course model={model} />
      <div class="onward">
        {next !== null && (
          <button
            type="button"
            class={isKnown ? 'button' : 'button main'}
            onClick={() => model.go('capture')}
          >
            {say('next', { name: dashboardName(next) })}
          </button>
        )}
        {next === null && !isKnown && (
          <button type="button" class="button main" onClick={() => model.go('dashboards')}>
            {say('more-dashboards')}
          </button>
        )}
        <button
          type="button"
          class={isKnown ? 'button main' : 'button'}
          onClick={() => {
            void model.finish();
            location.hash = 'scorecard';
          }}
        >
          {say('finish')}
        </button>
      </div>
    </>
  );
}
