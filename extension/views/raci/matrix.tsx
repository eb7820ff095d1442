import { useState } from 'preact/hooks';
import {
  PARTIES,
  type Party,
  type RaciRecord,
  type ScorecardDefinition,
} from '../../../core/model/index.ts';
import type { RaciReport } from '../../../core/registers/index.ts';
import type { Formats } from '../format.ts';
import { kpiName } from '../kpis/kpi-name.ts';
import { OneRecord } from '../work/one-record.tsx';
import { NEW, type RecordModel } from '../work/record-model.ts';
import { fieldsOf, lettersOf, nothingFor, type RaciFields, raciOf, specs } from './raci-fields.ts';
import { say } from './words.ts';

interface Props {
  readonly records: RecordModel<RaciFields>;
  readonly scorecard: ScorecardDefinition;
  readonly kpis: readonly string[];
  readonly report: RaciReport;
  readonly formats: Formats;
}

type RowProps = Pick<Props, 'records' | 'scorecard'> & { readonly kpi: string };

function Form({ records, scorecard, kpi, of }: RowProps & { readonly of: string }) {
  const name = kpiName(scorecard, kpi);
  return (
    <OneRecord
      {...{ records, of, list: 'raci', kind: 'chart of' }}
      title={() => say('title', { name })}
      specs={specs}
      called={(record) => kpiName(scorecard, record.kpi)}
      make={raciOf}
    />
  );
}

/** A function's letters in a row, each with its word for who does not know the letters. */
function Cell({ record, party }: { record: RaciRecord | undefined; party: Party }) {
  const letters = record ? lettersOf(record, party) : [];
  return (
    <td data-head={say(`party.${party}`)}>
      {letters.length === 0 && <span class="soft">–</span>}
      {letters.map((letter) => (
        <abbr key={letter} class={`raci-letter of-${letter}`} title={say(`letter.${letter}`)}>
          {letter}
          <span class="unseen"> {say(`letter.${letter}`)}</span>
        </abbr>
      ))}
    </td>
  );
}

interface BegunProps extends RowProps {
  /** The KPI whose assignment was begun last: its button is what a form gives the keyboard back to. */
  readonly last: string | null;
  begin(kpi: string): void;
}

function Row({ records, scorecard, kpi, last, begin }: BegunProps) {
  const record = scorecard.raci?.find((one) => one.kpi === kpi);
  const begun = records.open.value.get(NEW)?.fields.kpi === kpi;
  const of = record?.id ?? NEW;
  const isOpen = record ? records.open.value.has(record.id) : begun;
  const name = kpiName(scorecard, kpi);
  const press = () => {
    if (isOpen && !records.isChanged(of)) return records.close(of);
    const fields = record ? fieldsOf(scorecard, record.id) : nothingFor(kpi);
    // Of KPIs that nobody has, one at a time is filled in.
    if (!record && !isOpen && !records.isChanged(NEW)) records.close(NEW);
    if (!record) begin(kpi);
    if (fields) records.begin(of, fields);
  };
  return (
    <>
      <tr class={record ? '' : 'orphan'}>
        <th scope="row">
          {name}
          {!record && <span class="small soft raci-none">{say('nobody')}</span>}
        </th>
        {PARTIES.map((party) => (
          <Cell key={party} record={record} party={party} />
        ))}
        <td class="raci-act">
          <button
            type="button"
            class="button"
            id={records.anchor(record?.id ?? (last === kpi ? NEW : `new-${kpi}`))}
            aria-expanded={isOpen}
            aria-label={say(record ? 'change.name' : 'assign.name', { name })}
            onClick={press}
          >
            {say(record ? 'change' : 'assign')}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr class="raci-form">
          <td colSpan={PARTIES.length + 2}>
            <Form {...{ records, scorecard, kpi, of }} />
          </td>
        </tr>
      )}
    </>
  );
}

/** How much each function has, below its column. */
function Loads({ report: { loads }, formats }: Pick<Props, 'report' | 'formats'>) {
  return (
    <tfoot>
      {(['accountable', 'responsible'] as const).map((part) => (
        <tr key={part}>
          <th scope="row">{say(`load.${part}`)}</th>
          {loads.map((one) => (
            <td key={one.party} class="number" data-head={say(`party.${one.party}`)}>
              {formats.count(one[part])}
              {part === 'accountable' && one.isOverloaded && (
                <span class="status watch">
                  {' '}
                  <span aria-hidden="true">▲</span>
                  <span class="unseen"> {say('too-many')}</span>
                </span>
              )}
            </td>
          ))}
          <td />
        </tr>
      ))}
    </tfoot>
  );
}

/** The chart: a row for each KPI, a column for each function. */
export function Matrix({ records, scorecard, kpis, report, formats }: Props) {
  const [last, begin] = useState<string | null>(null);
  return (
    <div class="card">
      <table class="raci">
        <caption class="small soft">{say('legend')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('kpi')}</th>
            {PARTIES.map((party) => (
              <th key={party} scope="col">
                {say(`party.${party}`)}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">{say('change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kpis.map((kpi) => (
            <Row key={kpi} {...{ records, scorecard, kpi, last, begin }} />
          ))}
        </tbody>
        <Loads report={report} formats={formats} />
      </table>
    </div>
  );
}
