import { useMemo } from 'preact/hooks';
import { raciReport } from '../../../core/registers/index.ts';
import { removeRecord } from '../../../core/templates/index.ts';
import { kpiName } from '../kpis/kpi-name.ts';
import { say as sayTemplates } from '../templates/words.ts';
import { recordsOf } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { Matrix } from './matrix.tsx';
import { fieldsOf, type RaciFields, wrongIn } from './raci-fields.ts';
import { Report } from './report.tsx';
import { say } from './words.ts';

/** Assignments of KPIs that went out of use: kept, and taken out when the person says so. */
function Strays({ edit, mine, strays }: SectionProps & { readonly strays: readonly string[] }) {
  const { scorecard } = mine;
  const gone = (scorecard.raci ?? []).filter((one) => strays.includes(one.kpi));
  if (gone.length === 0) return null;
  return (
    <section class="card" aria-labelledby="raci-strays">
      <h2 id="raci-strays">{say('strays')}</h2>
      <p class="small soft">{say('strays.about')}</p>
      <ul class="plain">
        {gone.map(({ id, kpi }) => {
          const name = kpiName(scorecard, kpi);
          return (
            <li key={id}>
              {name}{' '}
              <button
                type="button"
                class="link"
                aria-label={say('strays.remove', { name })}
                onClick={() =>
                  edit.edit(
                    `The chart of “${name}” was removed.`,
                    (now) => removeRecord(now, 'raci', id),
                    mine,
                  )
                }
              >
                {say('remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Who answers for each KPI, who does the work, who is asked and who is told. */
export function RaciSection(props: SectionProps) {
  const { edit, mine, formats } = props;
  const { scorecard } = mine;
  const records = recordsOf<RaciFields>(edit, 'raci', wrongIn);
  useMemo(() => records.follow(mine, (id) => fieldsOf(mine.scorecard, id)), [mine]);
  const kpis = useMemo(
    () => [
      ...new Set([
        ...scorecard.kpis.map(({ kpi }) => kpi),
        ...scorecard.goals
          .flatMap((goal) => [...goal.lagging, ...goal.leading])
          .flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
      ]),
    ],
    [scorecard],
  );
  const report = useMemo(() => raciReport(scorecard.raci ?? [], kpis), [scorecard, kpis]);
  return (
    <>
      <p class="small soft about">
        {say('about')}{' '}
        <a class="link" href="#templates/raci">
          {sayTemplates('link')}
        </a>
      </p>
      {kpis.length === 0 ? (
        <p class="empty">{say('none')}</p>
      ) : (
        <>
          <Report {...{ report, kpis: kpis.length, formats }} />
          <Matrix {...{ records, scorecard, kpis, report, formats }} />
        </>
      )}
      <Strays {...props} strays={report.strays} />
    </>
  );
}
