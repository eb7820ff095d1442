import { hasCome, type ScorecardDefinition } from '../../../core/model/index.ts';
import { type KpiLife, lifecycleOf } from '../../../core/rules/index.ts';
import { reviewDays } from '../../../core/series/index.ts';
import { bringBackKpi, changeUse } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import { definitionOf } from '../kpis/kpi-draft.ts';
import { kpiName } from '../kpis/kpi-name.ts';
import type { SectionProps } from '../work/section-props.ts';
import { say } from './words.ts';

const SHAPES = {
  draft: ['○', 'unknown'],
  active: ['●', 'good'],
  watch: ['▲', 'watch'],
  retired: ['■', 'unknown'],
} as const;

/** How old its newest number is; one of today is not zero days old. */
function ageInWords(days: number | null): string {
  if (days === null) return say('use.no-number');
  return days < 1 ? say('use.today') : say('use.age', { n: days });
}

/** What shows whether a KPI is of use, in words. */
function shownBy({ use }: KpiLife, { formats }: Pick<SectionProps, 'formats'>): string {
  const { goals, isExecutive, decisions, signal, ageDays } = use;
  return [
    say('use.goals', { n: goals }),
    isExecutive ? say('use.executive') : '',
    say('use.decisions', { n: decisions }),
    signal === null
      ? say('use.no-signal')
      : say('use.signal', { n: formats.count(Math.round(signal)) }),
    ageInWords(ageDays),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What a retired KPI was, and the way back. */
function Tombstone({ life, ...props }: SectionProps & { life: KpiLife }) {
  const { edit, mine, formats } = props;
  const { kpi, retired, decision } = life;
  const name = definitionOf(mine.scorecard, kpi)?.name ?? kpi;
  const back = () =>
    edit.edit(`The KPI “${name}” was brought back.`, (scorecard) =>
      bringBackKpi(scorecard, kpi, scorecard.goals[0]?.id ?? null),
    );
  return (
    <>
      <p class="small soft">
        {say('life.retired', { day: formats.date(retired ?? '') })}
        {decision !== null && ` ${say('life.because', { what: decision.what })}`}{' '}
        {decision?.scoreThen !== undefined &&
          say('life.score', { n: formats.count(Math.round(decision.scoreThen)) })}
      </p>
      <button
        type="button"
        class="link"
        aria-label={say('life.back.name', { name: inWords(name) })}
        onClick={back}
      >
        {say('life.back')}
      </button>
    </>
  );
}

function Life({ life, ...props }: SectionProps & { life: KpiLife }) {
  const { edit, mine, day } = props;
  const { kpi, stage, review } = life;
  const name = kpiName(mine.scorecard, kpi);
  const [shape, tone] = SHAPES[stage];
  const isDue = review !== null && hasCome(review, day);
  const set = (on: string) =>
    edit.edit(
      `The KPI “${definitionOf(mine.scorecard, kpi)?.name ?? kpi}” was changed.`,
      (scorecard) => changeUse(scorecard, kpi, { review: on === '' ? undefined : on }),
    );
  return (
    <li class="line life">
      <div>
        <strong>{name}</strong>{' '}
        <span class={`small status ${tone}`}>
          <span aria-hidden="true">{shape}</span> {say(`stage.${stage}`)}
        </span>
        {stage === 'retired' ? (
          <Tombstone {...props} life={life} />
        ) : (
          <p class="small soft">{shownBy(life, props)}</p>
        )}
      </div>
      {stage !== 'retired' && (
        <label class="small">
          {isDue ? (
            <span class="status watch">
              <span aria-hidden="true">▲</span> {say('life.due')}
            </span>
          ) : (
            <span class="soft">{say('life.review')}</span>
          )}{' '}
          <input
            type="date"
            aria-label={say('life.review.name', { name })}
            value={review ?? ''}
            onChange={(event) => set(event.currentTarget.value)}
          />
        </label>
      )}
    </li>
  );
}

/** A scorecard in which every KPI without a day is asked after in the next review. */
const withDays = (scorecard: ScorecardDefinition, without: readonly string[], day: string) =>
  without.reduce((all, kpi) => changeUse(all, kpi, { review: day }), scorecard);

/** Where each KPI stands in its life, what shows its use, and when it is asked after. */
export function Lives(props: SectionProps) {
  const { edit, mine, publication, formats, day } = props;
  const { scorecard } = mine;
  const lives = lifecycleOf(scorecard, publication.kpis);
  const without = lives.flatMap(({ kpi, stage, review }) =>
    stage !== 'retired' && review === null ? [kpi] : [],
  );
  const planned = (scorecard.reviews ?? [])
    .flatMap((one) => (one.held === undefined && one.day >= day ? [one.day] : []))
    .sort();
  const next = planned[0] ?? reviewDays(day, 1, scorecard.calendar)[0]?.day ?? day;
  return (
    <section class="card" aria-labelledby="reviews-lives">
      <h2 id="reviews-lives">{say('lives')}</h2>
      <p class="small soft">{say('lives.about')}</p>
      {without.length > 0 && (
        <div class="tools">
          <button
            type="button"
            class="button"
            onClick={() =>
              edit.edit('Days were set on which KPIs are asked after.', (now) =>
                withDays(now, without, next),
              )
            }
          >
            {say('lives.plan', { n: without.length, day: formats.date(next) })}
          </button>
        </div>
      )}
      <ul class="lines lives">
        {lives.map((life) => (
          <Life key={`${life.kpi} ${life.stage}`} {...props} life={life} />
        ))}
      </ul>
    </section>
  );
}
