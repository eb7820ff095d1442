import { type ColumnMapping, isMetricId, labelKey, type Mapping } from '../../../core/index.ts';
import type { Column } from '../engine/column.ts';
import { defineFormat, type FileFormat } from '../engine/format.ts';
import { type Row, textOf } from '../read/row.ts';

/**
 * What a table's headers have to be for a mapping to be used again: the headers as labels are
 * compared, in their order.
 *
 * @example
 * signatureOf(['Date ', 'VIEWS']) // → "[\"date\",\"views\"]"
 */
export function signatureOf(headers: readonly string[]): string {
  return JSON.stringify(headers.map((header) => labelKey(header)));
}

const headersOf = (row: Row) => row.cells.map(textOf);

const withoutBlankEnd = (headers: readonly string[]) => {
  const last = headers.findLastIndex((header) => header.trim() !== '');
  return headers.slice(0, last + 1);
};

function columnOf({ header, role, metric, unit }: ColumnMapping, place: number): Column {
  return {
    id: `${place}`,
    role,
    labels: { und: [header] },
    ...(role === 'number' && metric !== undefined && (metric === null || isMetricId(metric))
      ? { metric }
      : {}),
    ...(unit ? { unit } : {}),
  };
}

/** A mapping as a format, read by the same engine as the platforms' files. */
export function formatOfMapping(mapping: Mapping): FileFormat {
  const { decimal, dates, currency } = mapping;
  return defineFormat({
    id: 'mapping',
    platform: mapping.platform === '' ? 'file' : mapping.platform,
    name: mapping.name,
    evidence: 'What a person said of the columns.',
    columns: mapping.columns.map(columnOf),
    needs: [],
    when: (rows) =>
      rows.some((row) => signatureOf(withoutBlankEnd(headersOf(row))) === mapping.signature),
    account: mapping.account,
    ...(decimal ? { numbers: decimal === 'comma' ? ('comma' as const) : ('en' as const) } : {}),
    ...(dates ? { dates } : {}),
    ...(currency ? { currency } : {}),
  });
}
