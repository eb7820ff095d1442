import type { Publication } from '../../core/publication/reading.ts';
import { lookup } from '../base/lookup.ts';
import { say } from '../base/say.ts';

type Cell = string | number | null;

/**
 * The KPIs of a publication as a table for spreadsheets (RFC 4180: comma, quotes, CRLF; UTF-8 with
 * its mark, so that Excel knows it). Numbers stand as numbers with a point; a number that is not
 * known is an empty cell with its reason in the last column.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP: `=`, `+`,
 * `-`, `@`, tab, carriage return and line feed at its start, also in their full-width forms); blanks
 * before such a sign count as its start.
 */
export function publicationCsv(publication: Publication): string {
  const { goals } = lookup(publication);
  const heads = [
    say('csv.id'),
    say('csv.name'),
    say('csv.goal'),
    say('csv.tier'),
    say('csv.value'),
    say('csv.low'),
    say('csv.high'),
    say('csv.unit'),
    say('csv.target'),
    say('csv.score'),
    say('csv.status'),
    say('csv.trend'),
    say('csv.seen'),
    say('csv.owner'),
    say('csv.why'),
  ];
  const rows = publication.kpis.map((kpi): Cell[] => [
    kpi.id,
    kpi.name,
    goals.get(kpi.goal ?? '')?.name ?? null,
    kpi.tier,
    kpi.value,
    kpi.low,
    kpi.high,
    kpi.unit,
    kpi.target,
    kpi.score,
    say(kpi.status),
    kpi.trend,
    kpi.freshness.seen,
    kpi.owner,
    kpi.why,
  ]);
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** Signs with which spreadsheets begin a formula. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** A cell of the table; a number is never taken for a formula, also below zero. */
export function cellOf(value: Cell): string {
  if (value === null) return '';
  // What binary fractions add behind the digits of a number is not written.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
