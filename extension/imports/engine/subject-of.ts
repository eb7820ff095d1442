import { cleanLabel, type Subject } from '../../../core/index.ts';
import { type Row, textOf } from '../read/row.ts';
import type { SurveyedColumn } from './survey.ts';

const LONGEST_ITEM = 200;
/** Control characters, and marks that turn the direction of text. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const LONGEST_SEGMENT = 80;
/** Values that every dimension has: alone they would not say of which they are a part. */
const GENERIC =
  /^(?:others?|unknown|none|n\/a|\(not set\)|\(other\)|not set|total|lainnya|その他|기타|其他|otros|outros|andere|autres|khác|อื่นๆ|-+)$/i;

/** Whether a spreadsheet's quotes may stand around a text. */
const mayBeQuoted = (text: string) => text.startsWith('=') || text.startsWith("'");

/** `="123"` and `'123'`: text that a spreadsheet was kept from reading as a number. */
function unquoted(text: string): string {
  const bare = text.trim();
  if (!mayBeQuoted(bare)) return bare;
  return bare.replace(/^="?(.*?)"?$/, '$1').replace(/^'(.*?)'$/, '$1');
}

/** The id that a link ends on, else the link without what is behind `?`. Never who wrote it. */
export function itemOfLink(link: string): string {
  const bare = link.trim().replace(/[?#].*$/, '');
  const ids = bare.match(/\d{8,}/g);
  return (ids?.at(-1) ?? bare).slice(0, LONGEST_ITEM);
}

/** The columns that may name the item of a row: its id, else its link, else its own title. */
export const itemColumns = (columns: readonly SurveyedColumn[]): readonly SurveyedColumn[] =>
  (['item', 'link', 'title'] as const).flatMap((role) =>
    columns.filter((one) => one.role === role),
  );

/** The item of a row, by the first of its columns that names one. */
export function itemOf(columns: readonly SurveyedColumn[], row: Row): string | null {
  for (const { index, role } of columns) {
    const text = unquoted(textOf(row.cells[index]));
    if (text === '' || text === '-') continue;
    if (role === 'link') return itemOfLink(text);
    // Two titles may differ in their blanks alone.
    return text.replace(UNSEEN, '').trim().slice(0, LONGEST_ITEM);
  }
  return null;
}

/** The columns that say of which part of the whole a row speaks. */
export const segmentColumns = (columns: readonly SurveyedColumn[]): readonly SurveyedColumn[] =>
  columns.filter(({ role }) => role === 'segment' || role === 'hour');

const hourOf = (text: string) => (/^\d{1,2}$/.test(text) ? `${text.padStart(2, '0')}:00` : text);

/** The parts of the whole that a row speaks of, "" where of all. */
export function segmentOf(columns: readonly SurveyedColumn[], row: Row): string {
  if (columns.length === 0) return '';
  const parts: string[] = [];
  for (const { index, role, column } of columns) {
    const text = cleanLabel(unquoted(textOf(row.cells[index]))).slice(0, LONGEST_SEGMENT);
    if (text === '' || text === '-') continue;
    if (role === 'hour') parts.push(hourOf(text));
    else
      parts.push(GENERIC.test(text) && column?.dimension ? `${column.dimension}: ${text}` : text);
  }
  return parts.join(', ');
}

/** Whom a number of a row speaks of. */
export function subjectOf(
  platform: string,
  account: string,
  item: string | null,
  segment: string,
): Subject {
  if (item) return segment ? { platform, account, item, segment } : { platform, account, item };
  return segment ? { platform, account, segment } : { platform, account };
}
