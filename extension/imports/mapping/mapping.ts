import * as v from 'valibot';
import { isMetricId, labelKey, unitSchema } from '../../../core/index.ts';
import { type Column, defineFormat, type FileFormat } from '../engine/format.ts';
import { type Row, textOf } from '../read/row.ts';

const text = v.pipe(v.string(), v.maxLength(200));

const columnSchema = v.object({
  /** The header, as the file writes it. */
  header: text,
  role: v.picklist(['number', 'date', 'item', 'segment', 'text']),
  /** The metric of a number; null where it is kept under its header alone. */
  metric: v.exactOptional(
    v.nullable(
      v.pipe(
        v.string(),
        v.check((id) => isMetricId(id), 'a metric'),
      ),
    ),
  ),
  unit: v.exactOptional(unitSchema),
});

/** Schema of a mapping: what the columns of a table are, as a person said it once. */
export const mappingSchema = v.object({
  /** What the headers must be for the mapping to hold: {@link signatureOf}. */
  signature: v.pipe(v.string(), v.maxLength(100_000)),
  name: text,
  platform: text,
  account: text,
  columns: v.pipe(v.array(columnSchema), v.maxLength(2000)),
  /** Order of day and month in dates of figures. */
  dates: v.exactOptional(v.picklist(['mdy', 'dmy'])),
  decimal: v.exactOptional(v.picklist(['point', 'comma'])),
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
});

/** What the columns of a table are. */
export type Mapping = v.InferOutput<typeof mappingSchema>;

/** One column of a mapping. */
export type ColumnMapping = Mapping['columns'][number];

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
