import { removeRisk, setRisk } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { Choose, TextField } from '../kpis/fields.tsx';
import { definitionOf } from '../kpis/kpi-draft.ts';
import { figure, statusOf } from '../kpis/words.ts';
import { RecordForm } from '../work/record-form.tsx';
import { NEW, type RecordModel } from '../work/record-model.ts';
import { typed } from '../work/scores.ts';
import { CATEGORIES, choices, type RiskFields, riskOf, withKpi } from './risk-fields.ts';
import { useStanding } from './use-standing.ts';
import { say } from './words.ts';

interface Props {
  readonly edit: EditModel;
  readonly mine: OwnScorecard;
  readonly records: RecordModel<RiskFields>;
  /** The KPI of the risk; that of a new one is chosen in the form. */
  readonly of: string;
  readonly formats: Formats;
  readonly day: string;
}

type FieldProps = Pick<Props, 'records' | 'of' | 'mine'> & { readonly fields: RiskFields };

/** Which KPI is watched. */
function Watched({ records, of, mine, fields }: FieldProps) {
  return (
    <Choose
      name={say('kpi')}
      value={fields.kpi}
      wrong={records.wrong(of).kpi}
      onChoose={(kpi) => records.set(of, withKpi(kpi, mine))}
    >
      <option value="">{say('choose')}</option>
      {choices(mine).map(([group, list]) => (
        <optgroup key={group} label={group}>
          {list.map(({ id, name }) => (
            <option key={id} value={id}>
              {inWords(name)}
            </option>
          ))}
        </optgroup>
      ))}
    </Choose>
  );
}

/** How much of it is borne, in the unit of the KPI. */
function Limits({ records, of, mine, fields }: FieldProps) {
  const wrong = records.wrong(of);
  const unit = definitionOf(mine.scorecard, fields.kpi)?.unit ?? '1';
  const sign = unit === '1' ? '' : unit === 'money' ? (mine.scorecard.currency ?? '') : unit;
  const named = (key: 'appetite' | 'tolerance') =>
    sign === '' ? say(key) : say('in-unit', { name: say(key), unit: sign });
  const [appetite, tolerance] = [typed(fields.appetite), typed(fields.tolerance)];
  return (
    <>
      {(['appetite', 'tolerance'] as const).map((key) => (
        <TextField
          key={key}
          name={named(key)}
          isNumber
          value={fields[key]}
          wrong={wrong[key]}
          onInput={(text) => records.set(of, { [key]: text })}
        />
      ))}
      {appetite !== null && appetite === tolerance && (
        <Choose
          name={say('worse')}
          value={fields.worse}
          options={(['higher', 'lower'] as const).map((one) => [one, say(`worse.${one}`)])}
          onChoose={(worse) => records.set(of, { worse: worse as RiskFields['worse'] })}
        />
      )}
    </>
  );
}

/** Of which kind it is, what it endangers, who acts, and how often it is looked at. */
function Terms({ records, of, mine, fields }: FieldProps) {
  const wrong = records.wrong(of);
  const text = (key: 'owner' | 'response' | 'cadenceDays') => (
    <TextField
      name={say(key)}
      most={key === 'response' ? 4000 : key === 'owner' ? 400 : 3}
      isNumber={key === 'cadenceDays'}
      isWide={key === 'response'}
      value={fields[key]}
      wrong={wrong[key]}
      onInput={(value) => records.set(of, { [key]: value })}
    />
  );
  return (
    <>
      <Choose
        name={say('category')}
        value={fields.category}
        wrong={wrong.category}
        options={[
          ['', say('choose')],
          ...CATEGORIES.map((one) => [one, say(`category.${one}`)] as const),
        ]}
        onChoose={(one) => records.set(of, { category: one as RiskFields['category'] })}
      />
      <Choose
        name={say('objective')}
        value={fields.objective}
        wrong={wrong.objective}
        options={[
          ['', say('choose')],
          ...mine.scorecard.goals.map(({ id, name }) => [id, inWords(name)] as const),
        ]}
        onChoose={(objective) => records.set(of, { objective })}
      />
      {text('owner')}
      {text('cadenceDays')}
      {text('response')}
    </>
  );
}

/** What the fields mean, and how the risk stands now. */
function Standing({
  edit,
  mine,
  fields,
  formats,
  day,
}: Omit<Props, 'records' | 'of'> & { fields: RiskFields }) {
  const risk = riskOf(fields, undefined);
  const isWhole = risk !== null && risk.kpi !== '' && risk.objective !== '';
  const standing = useStanding(edit, mine, {
    risk: isWhole ? { ...risk, owner: risk.owner || say('somebody') } : null,
    day,
  });
  if (!isWhole) return <p class="worth small soft">{say('fill-in')}</p>;
  const unit = standing?.unit ?? definitionOf(mine.scorecard, risk.kpi)?.unit ?? '1';
  const said = (value: number) => figure(value, unit, formats);
  const isLess =
    risk.appetite === risk.tolerance ? risk.worse === 'lower' : risk.tolerance < risk.appetite;
  const [shape, words] = statusOf(standing?.status ?? 'unknown');
  return (
    <div class="worth" role="status">
      <p class="small">
        {say(isLess ? 'means.lower' : 'means.higher', {
          appetite: said(risk.appetite),
          tolerance: said(risk.tolerance),
        })}
      </p>
      {standing && (
        <p>
          <strong class="value">{standing.value === null ? '–' : said(standing.value)}</strong>{' '}
          <span class={`small status ${standing.status}`}>
            {shape} {words}
          </span>{' '}
          <span class="small soft">{inWords(standing.why ?? '')}</span>
        </p>
      )}
    </div>
  );
}

/** Everything of one risk, to be filled in or changed. */
export function RiskForm({ edit, mine, records, of, formats, day }: Props) {
  const open = records.open.value.get(of);
  if (!open) return null;
  const { fields, from } = open;
  const name = definitionOf(from.scorecard, fields.kpi)?.name ?? fields.kpi;
  const was = from.scorecard.risks?.find((one) => one.kpi === of);
  const save = () =>
    records.save(of, `The risk “${name}” was ${was ? 'changed' : 'added'}.`, () => (scorecard) => {
      const risk = riskOf(fields, was);
      return risk ? setRisk(scorecard, risk) : scorecard;
    });
  const remove = () =>
    records.remove(of, `The risk “${name}” was removed.`, (now) => removeRisk(now, of));
  const props = { records, of, mine: from, fields };
  return (
    <RecordForm
      records={records}
      of={of}
      title={of === NEW ? say('new') : say('change.title', { name: inWords(name) })}
      save={save}
      remove={remove}
    >
      {of === NEW && <Watched {...props} />}
      <Limits {...props} />
      <Terms {...props} />
      <Standing {...{ edit, mine, fields, formats, day }} />
    </RecordForm>
  );
}
