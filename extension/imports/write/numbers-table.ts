import Papa from 'papaparse';
import { METRICS, type Observation } from '../../../core/index.ts';

/** Columns of a table of stored numbers, in the order in which a person looks for them. */
export const COLUMNS = [
  'metric',
  'name',
  'value',
  'low',
  'high',
  'unit',
  'from',
  'to (not included)',
  'seen',
  'platform',
  'account',
  'item',
  'segment',
  'source',
  'label',
  'as shown',
  'note',
  'id',
  'corrects',
] as const;

const NAMES: ReadonlyMap<string, string> = new Map(
  METRICS.map(({ id, name }) => [id as string, name]),
);

/** A stored number as the cells of its row: numbers as numbers, all else as text. */
export function cellsOf(row: Observation): readonly (string | number)[] {
  const { subject, source } = row;
  return [
    row.metric,
    NAMES.get(row.metric) ?? '',
    row.value,
    row.low,
    row.high,
    row.unit,
    row.from,
    row.to,
    row.seen,
    subject.platform,
    subject.account,
    subject.item ?? '',
    subject.segment ?? '',
    source.kind,
    source.label ?? '',
    source.raw ?? '',
    source.note ?? '',
    row.id,
    row.supersedes ?? '',
  ];
}

/**
 * Rows as lines of CSV. A text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab,
 * return in front) gets an apostrophe before it, as OWASP advises; numbers stay numbers.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as (string | number)[][], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
