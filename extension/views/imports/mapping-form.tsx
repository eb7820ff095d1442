import { useState } from 'preact/hooks';
import { isMetricId, METRICS } from '../../../core/metrics/index.ts';
import type { ColumnMapping, Mapping } from '../../../core/model/index.ts';
import type { Preview } from './summary.ts';

const ROLES: readonly (readonly [ColumnMapping['role'], string])[] = [
  ['number', 'Number'],
  ['date', 'Date'],
  ['item', 'Which post or product'],
  ['segment', 'Part of a whole, such as a country'],
  ['text', 'Nothing to keep'],
];

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
      <option value="">No metric: show only</option>
      {AREAS.map((area) => (
        <optgroup key={area} label={capital(area)}>
          {inArea(area).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
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
  const name = column.header || 'a column without a name';
  return (
    <tr>
      <th scope="row">
        {column.header || <span class="soft">No name</span>}
        <span class="small soft">{samples.filter(Boolean).join(' · ').slice(0, 80)}</span>
      </th>
      <td>
        <select
          aria-label={`What ${name} is`}
          value={column.role}
          onChange={(event) =>
            onChange({
              header: column.header,
              role: event.currentTarget.value as ColumnMapping['role'],
            })
          }
        >
          {ROLES.map(([role, words]) => (
            <option key={role} value={role}>
              {words}
            </option>
          ))}
        </select>
      </td>
      <td>
        {column.role === 'number' && (
          <MetricChoice
            column={column}
            label={`Metric of ${name}`}
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
        <span>Name of this table</span>
        <input
          type="text"
          maxLength={80}
          value={mapping.name}
          onInput={(event) => set({ ...mapping, name: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>Whose numbers (account)</span>
        <input
          type="text"
          maxLength={80}
          value={mapping.account}
          onInput={(event) => set({ ...mapping, account: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>Dates such as 3/4/2026</span>
        <select value={mapping.dates ?? ''} onChange={choose('dates')}>
          <option value="">As the file shows</option>
          <option value="dmy">Day first</option>
          <option value="mdy">Month first</option>
        </select>
      </label>
      <label>
        <span>Numbers such as 1.234</span>
        <select value={mapping.decimal ?? ''} onChange={choose('decimal')}>
          <option value="">As the file shows</option>
          <option value="point">The point parts decimals</option>
          <option value="comma">The comma parts decimals</option>
        </select>
      </label>
      <label>
        <span>Currency of amounts</span>
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
    <section class="wide" aria-label="Columns" tabIndex={0}>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Is</th>
            <th scope="col">Metric</th>
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
  if (needsMetric(mapping)) return 'Choose a metric for at least one column.';
  return mapping.name.trim() === '' ? 'Give the table a name.' : null;
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
    <form class="stack" aria-label={`Columns of ${preview.report.file}`} onSubmit={keep}>
      <p>Say once what the columns are. Files with the same columns are then read by themselves.</p>
      <TableFields mapping={mapping} set={setMapping} />
      <Columns mapping={mapping} set={setMapping} rows={preview.report.unknown ?? []} />
      {said && (
        <p class="note bad" role="alert">
          {said}
        </p>
      )}
      <button type="submit" class="button">
        Remember these columns
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
