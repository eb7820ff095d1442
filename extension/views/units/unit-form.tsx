import type { Publication } from '../../../core/publication/index.ts';
import { addUnit, changeUnit, removeUnit } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { TextField } from '../kpis/fields.tsx';
import { RecordForm } from '../work/record-form.tsx';
import { NEW, type RecordModel } from '../work/record-model.ts';
import { signed } from '../work/scores.ts';
import { cellsWrong, type UnitFields, unitOf } from './unit-fields.ts';
import { type UnitRow, unitRows } from './unit-rows.ts';
import { unitScore } from './unit-score.ts';
import { say } from './words.ts';

interface Props {
  readonly records: RecordModel<UnitFields>;
  readonly of: string;
  readonly publication: Publication;
  readonly formats: Formats;
}

type TableProps = Pick<Props, 'records' | 'of' | 'formats'> & { readonly fields: UnitFields };
type CellProps = TableProps & { readonly row: UnitRow };

/** One cell: empty where the unit has nothing of its own, and then what the scorecard says is seen. */
function Cell({
  name,
  value,
  placeholder,
  wrong,
  sign = '',
  isText = false,
  onInput,
}: {
  name: string;
  value: string;
  placeholder: string;
  wrong?: string | undefined;
  /** The unit that the number is in; empty for a count. */
  sign?: string;
  isText?: boolean;
  onInput(text: string): void;
}) {
  return (
    <>
      <input
        class={isText ? 'name' : 'weight'}
        {...(isText ? {} : { inputMode: 'decimal' as const })}
        autocomplete="off"
        maxLength={isText ? 400 : 16}
        placeholder={placeholder}
        aria-label={name}
        aria-invalid={wrong !== undefined}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {sign !== '' && <span class="soft sign"> {sign}</span>}
      {wrong !== undefined && (
        <p class="small wrong" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}

function Weight({ records, of, fields, row, formats }: CellProps) {
  if (!row.isOpen) return <span class="soft small">–</span>;
  const { name } = row;
  return (
    <Cell
      name={say(row.isShare ? 'share.of' : 'weight.of', { name })}
      value={fields.weights[row.key] ?? ''}
      placeholder={formats.count(row.weight ?? 1)}
      sign={row.isShare ? '%' : ''}
      wrong={cellsWrong(row, fields).weight}
      onInput={(text) => records.set(of, { weights: { ...fields.weights, [row.key]: text } })}
    />
  );
}

function Line({ records, of, fields, row, formats }: CellProps) {
  const { aim, name } = row;
  return (
    <tr class={`row-${row.kind}`}>
      <th scope="row">
        {name}
        {row.part === 'leading' && <span class="small soft"> {say('leading')}</span>}
      </th>
      <td data-head={say('head.weight')}>
        <Weight {...{ records, of, fields, row, formats }} />
      </td>
      <td data-head={[say('head.target'), row.sign].filter((one) => one !== '').join(', ')}>
        {aim && (
          <Cell
            name={say('target.of', { name })}
            value={fields.targets[row.id] ?? ''}
            placeholder={formats.count(aim.target / row.per)}
            sign={row.sign}
            wrong={cellsWrong(row, fields).target}
            onInput={(text) => records.set(of, { targets: { ...fields.targets, [row.id]: text } })}
          />
        )}
      </td>
      <td data-head={say('head.owner')}>
        {row.owner !== null && (
          <Cell
            name={say('owner.of', { name })}
            isText
            value={fields.owners[row.id] ?? ''}
            placeholder={row.owner}
            onInput={(text) => records.set(of, { owners: { ...fields.owners, [row.id]: text } })}
          />
        )}
      </td>
    </tr>
  );
}

/** All that the unit may have of its own, by perspective and goal. */
function Table(props: TableProps & { rows: readonly UnitRow[] }) {
  return (
    <div class="wide wide-field">
      <table class="tree units">
        <caption class="small soft">{say('caption')}</caption>
        <thead>
          <tr>
            {(['what', 'weight', 'target', 'owner'] as const).map((head) => (
              <th scope="col" key={head}>
                {say(`head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Line key={`${row.key} ${row.part}`} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The overall score by what stands in the fields, beside that of the whole. */
function Score({
  from,
  fields,
  publication,
  formats,
}: Pick<Props, 'publication' | 'formats'> & { from: OwnScorecard; fields: UnitFields }) {
  const { scorecard } = from;
  const made = unitScore(scorecard, unitOf(fields, scorecard, undefined), publication);
  return (
    <p class="worth" role="status">
      <ScoreSaid made={made} formats={formats} />
    </p>
  );
}

/** A unit's score in words. */
export function ScoreSaid({
  made: { unit, whole },
  formats,
}: Pick<Props, 'formats'> & { made: ReturnType<typeof unitScore> }) {
  const said = (value: number | null) => (value === null ? '–' : formats.count(Math.round(value)));
  if (unit === null) return <span class="small soft">{say('score.unknown')}</span>;
  const apart = whole === null ? null : Math.round(unit) - Math.round(whole);
  return (
    <>
      <strong class="value">{said(unit)}</strong>{' '}
      <span class="small soft">
        {apart === null || apart === 0
          ? say('score.same', { whole: said(whole) })
          : say('score.apart', { whole: said(whole), by: signed(apart, formats.count) })}
      </span>
    </>
  );
}

/** Everything of one unit, to be filled in or changed. */
export function UnitForm({ records, of, publication, formats }: Props) {
  const open = records.open.value.get(of);
  if (!open) return null;
  const { fields, from } = open;
  const { scorecard } = from;
  const was = scorecard.units?.find((one) => one.id === of);
  const name = was?.name ?? fields.name.trim();
  const { name: wrongName, ...wrongCells } = records.allWrong(of);
  const save = () =>
    records.save(of, `The unit “${name}” was ${was ? 'changed' : 'added'}.`, () => (now) => {
      const unit = unitOf(fields, scorecard, was);
      return was ? changeUnit(now, of, unit) : addUnit(now, unit);
    });
  const remove = () =>
    records.remove(of, `The unit “${name}” was removed.`, (now) => removeUnit(now, of));
  return (
    <RecordForm
      records={records}
      of={of}
      title={of === NEW ? say('new') : say('change.title', { name: inWords(name) })}
      save={save}
      remove={remove}
    >
      <TextField
        name={say('name')}
        most={400}
        value={fields.name}
        wrong={records.wrong(of).name === undefined ? undefined : wrongName}
        onInput={(text) => records.set(of, { name: text })}
      />
      <TextField
        name={say('owner')}
        most={400}
        value={fields.owner}
        onInput={(owner) => records.set(of, { owner })}
      />
      <Table {...{ records, of, fields, formats, rows: unitRows(scorecard) }} />
      {Object.keys(wrongCells).length === 0 ? (
        <Score {...{ from, fields, publication, formats }} />
      ) : (
        <p class="worth small soft">{say('mend')}</p>
      )}
    </RecordForm>
  );
}
