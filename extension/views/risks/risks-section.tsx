import { useMemo } from 'preact/hooks';
import type { RiskUse } from '../../../core/model/index.ts';
import type { PublishedRisk } from '../../../core/publication/index.ts';
import { inWords } from '../../words/index.ts';
import { definitionOf } from '../kpis/kpi-draft.ts';
import { kpiName } from '../kpis/kpi-name.ts';
import { figure, statusOf } from '../kpis/words.ts';
import { RecordLine } from '../work/record-line.tsx';
import { RecordList } from '../work/record-list.tsx';
import { NEW, type RecordModel, recordsOf } from '../work/record-model.ts';
import type { SectionProps } from '../work/section-props.ts';
import { fieldsOf, NOTHING, type RiskFields, wrongIn } from './risk-fields.ts';
import { RiskForm } from './risk-form.tsx';
import { say } from './words.ts';

type RowProps = SectionProps & {
  readonly records: RecordModel<RiskFields>;
  readonly risk: RiskUse;
  readonly standing: PublishedRisk | undefined;
};

/** One risk as it stands, with the way to change it. */
function Row({ records, risk, standing, ...section }: RowProps) {
  const { edit, mine, formats, day } = section;
  const { scorecard } = mine;
  const name = kpiName(scorecard, risk.kpi);
  const unit = standing?.unit ?? definitionOf(scorecard, risk.kpi)?.unit ?? '1';
  const said = (value: number) => figure(value, unit, formats);
  const goal = scorecard.goals.find((one) => one.id === risk.objective)?.name ?? risk.objective;
  const [shape, words] = statusOf(standing?.status ?? 'unknown');
  const isOpen = records.open.value.has(risk.kpi);
  return (
    <RecordLine
      records={records}
      id={risk.kpi}
      name={name}
      label={say('change.name', { name })}
      fields={() => fieldsOf(scorecard, risk.kpi)}
      about={
        <>
          <p class="small soft">
            {say('row', {
              category: say(`category.${risk.category}`),
              goal: inWords(goal),
              owner: inWords(risk.owner),
            })}
          </p>
          <p class="small soft">
            {say('row.limits', {
              appetite: said(risk.appetite),
              tolerance: said(risk.tolerance),
              n: risk.cadenceDays,
            })}
          </p>
        </>
      }
      now={
        <>
          <strong>{standing?.value == null ? '–' : said(standing.value)}</strong>
          <span class={`small status ${standing?.status ?? 'unknown'}`}>
            {shape} {words}
          </span>
        </>
      }
    >
      {standing?.why && <p class="small">{inWords(standing.why)}</p>}
      {isOpen && <RiskForm {...{ edit, mine, records, of: risk.kpi, formats, day }} />}
    </RecordLine>
  );
}

/** What endangers the goals: each risk with how much of it is borne, who acts, and how it stands. */
export function RisksSection(props: SectionProps) {
  const { edit, mine, publication, formats, day } = props;
  const records = recordsOf<RiskFields>(edit, 'risks', wrongIn);
  useMemo(() => records.follow(mine, (kpi) => fieldsOf(mine.scorecard, kpi)), [mine]);
  const { risks = [] } = mine.scorecard;
  return (
    <>
      <p class="small soft about">{say('about')}</p>
      <RecordList
        records={records}
        nothing={NOTHING}
        words={{ add: say('add'), none: say('none') }}
        form={<RiskForm {...{ edit, mine, records, of: NEW, formats, day }} />}
        kind="card kpis risks"
      >
        {risks.map((risk) => (
          <Row
            key={risk.kpi}
            {...props}
            records={records}
            risk={risk}
            standing={publication.risks.find((one) => one.id === risk.kpi)}
          />
        ))}
      </RecordList>
      {publication.risks.length > 0 && (
        <details class="card">
          <summary>{say('as-seen')}</summary>
          <bsc-source data={publication}>
            <bsc-risks />
          </bsc-source>
        </details>
      )}
    </>
  );
}
