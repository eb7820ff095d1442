import { useState } from 'preact/hooks';
import { isMetricId, METRICS } from '../../../core/metrics/index.ts';
import type { ColumnMapping, Mapping } from '../../../core/model/index.ts';
import { inWords } from '../../words/index.ts';
import { Trouble } from '../last-done.tsx';
import { metricName } from '../names.ts';
import type { Preview } from './summary.ts';
import { say } from './words.ts';

const ROLES = [
  'number',
  'date',
  'item',
  'segment',
  'text',
] as const satisfies readonly ColumnMapping['role'][];

const AREAS = [...new Set(METRICS.map(({ id }) => id.split('.')[0] ?? ''))];
const inArea = (area: string) =>
  METRICS.filter(({ id, deprecated }) => id.startsWith(`${area}.`) && deprecated === undefined);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function MetricChoice({
  column,
  onChange,
  label,
}: {
  column: ColumnMapping;
  label: string;
  onChange: (metric: string | null) => void;
}) {
  return (
    <select
      aria-label={label}
      value={column.metric ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    >
      <option value="">{say('no-metric')}</option>
      {AREAS.map((area) => (
        <optgroup key={area} label={inWords(capital(area))}>
          {inArea(area).map(({ id }) => (
            <option key={id} value={id}>
              {metricName(id)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

interface RowProps {
  readonly column: ColumnMapping;
  readonly samples: readonly string[];
  readonly onChange: (column: ColumnMapping) => void;
}

function ColumnRow({ column, samples, onChange }: RowProps) {
  const name = column.header || say('column-unnamed');
  return (
    <tr>
      <th scope="row">
        {column.header || <span class="soft">{say('no-name')}</span>}
        <span class="small soft">{samples.filter(Boolean).join(' · ').slice(0, 80)}</span>
      </th>
      <td>
        <select
          aria-label={say('what-is', { name })}
          value={column.role}
          onChange={(event) =>
            onChange({
              header: column.header,
              role: event.currentTarget.value as ColumnMapping['role'],
            })
          }
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {say(`role.${role}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        {column.role === 'number' && (
          <MetricChoice
            column={column}
            label={say('metric-of', { name })}
            onChange={(metric) => onChange({ ...column, metric })}
          />
        )}
      </td>
    </tr>
  );
}

const needsMetric = (mapping: Mapping) =>
  !mapping.columns.some(({ role, metric }) => role === 'number' && metric && isMetricId(metric));

type SetMapping = (mapping: Mapping) => void;

interface FieldsProps {
  readonly mapping: Mapping;
  readonly set: SetMapping;
}

/** Name, account, and how dates and numbers are written. */
function TableFields({ mapping, set }: FieldsProps) {
  const choose =
    (name: 'dates' | 'decimal' | 'currency') => (event: { currentTarget: { value: string } }) =>
      set(withChoice(mapping, name, event.currentTarget.value));
  return (
    <div class="fields">
      <label>
        <span>{say('table')}</span>
        <input
          type="text"
          maxLength={80}
          value={mapping.name}
          onInput={(event) => set({ ...mapping, name: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{say('whose')}</span>
        <input
          type="text"
          maxLength={80}
          value={mapping.account}
          onInput={(event) => set({ ...mapping, account: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{say('dates')}</span>
        <select value={mapping.dates ?? ''} onChange={choose('dates')}>
          <option value="">{say('as-file')}</option>
          <option value="dmy">{say('dmy')}</option>
          <option value="mdy">{say('mdy')}</option>
        </select>
      </label>
      <label>
        <span>{say('decimals')}</span>
        <select value={mapping.decimal ?? ''} onChange={choose('decimal')}>
          <option value="">{say('as-file')}</option>
          <option value="point">{say('point')}</option>
          <option value="comma">{say('comma')}</option>
        </select>
      </label>
      <label>
        <span>{say('currency-of')}</span>
        <input type="text" maxLength={3} size={4} placeholder="EUR" onChange={choose('currency')} />
      </label>
    </div>
  );
}

/** A row a column: what it is, and which metric. */
function Columns({
  mapping,
  set,
  rows,
}: FieldsProps & { readonly rows: readonly (readonly string[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="wide" aria-label={say('columns')} tabIndex={0}>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">{say('column')}</th>
            <th scope="col">{say('is')}</th>
            <th scope="col">{say('metric')}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((column, place) => (
            <ColumnRow
              key={place}
              column={column}
              samples={rows.slice(1, 4).map((row) => row[place] ?? '')}
              onChange={(changed) =>
                set({
                  ...mapping,
                  columns: mapping.columns.map((one, i) => (i === place ? changed : one)),
                })
              }
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FormProps {
  readonly preview: Preview;
  readonly suggested: Mapping;
  readonly onKeep: (mapping: Mapping) => void;
}

/** What is missing before the columns can be remembered, in words. */
function missing(mapping: Mapping): string | null {
  if (needsMetric(mapping)) return say('need-metric');
  return mapping.name.trim() === '' ? say('need-name') : null;
}

/** What the columns of a table are, said once and remembered. */
export function MappingForm({ preview, suggested, onKeep }: FormProps) {
  const [mapping, setMapping] = useState(suggested);
  const [said, setSaid] = useState<string | null>(null);
  const keep = (event: Event) => {
    event.preventDefault();
    const why = missing(mapping);
    setSaid(why);
    if (why === null) onKeep({ ...mapping, name: mapping.name.trim() });
  };
  return (
    <form
      class="stack"
      aria-label={say('columns-of', { file: preview.report.file })}
      onSubmit={keep}
    >
      <p>{say('say-once')}</p>
      <TableFields mapping={mapping} set={setMapping} />
      <Columns mapping={mapping} set={setMapping} rows={preview.report.unknown ?? []} />
      <Trouble words={said} />
      <button type="submit" class="button">
        {say('remember')}
      </button>
    </form>
  );
}

/** A choice that says nothing is left out. */
function withChoice(
  mapping: Mapping,
  name: 'dates' | 'decimal' | 'currency',
  value: string,
): Mapping {
  const { [name]: _, ...rest } = mapping;
  if (name === 'currency') return /^[A-Z]{3}$/.test(value) ? { ...rest, currency: value } : rest;
  if (name === 'dates')
    return value === 'dmy' || value === 'mdy' ? { ...rest, dates: value } : rest;
  return value === 'point' || value === 'comma' ? { ...rest, decimal: value } : rest;
}
