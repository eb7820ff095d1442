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

/** `="123"` and `'123'`: text that a spreadsheet was kept from reading as a number. */
const unquoted = (text: string) =>
  text
    .trim()
    .replace(/^="?(.*?)"?$/, '$1')
    .replace(/^'(.*?)'$/, '$1');

/** The id that a link ends on, else the link without what is behind `?`. Never who wrote it. */
export function itemOfLink(link: string): string {
  const bare = link.trim().replace(/[?#].*$/, '');
  const ids = bare.match(/\d{8,}/g);
  return (ids?.at(-1) ?? bare).slice(0, LONGEST_ITEM);
}

/** The item of a row: its id, else its link, else its own title. */
export function itemOf(columns: readonly SurveyedColumn[], row: Row): string | null {
  for (const role of ['item', 'link', 'title'] as const) {
    for (const { index, role: own } of columns) {
      if (own !== role) continue;
      const text = unquoted(textOf(row.cells[index]));
      if (text === '' || text === '-') continue;
      if (role === 'link') return itemOfLink(text);
      // Two titles may differ in their blanks alone.
      return text.replace(UNSEEN, '').trim().slice(0, LONGEST_ITEM);
    }
  }
  return null;
}

const hourOf = (text: string) => (/^\d{1,2}$/.test(text) ? `${text.padStart(2, '0')}:00` : text);

/** The parts of the whole that a row speaks of, "" where of all. */
export function segmentOf(columns: readonly SurveyedColumn[], row: Row): string {
  const parts: string[] = [];
  for (const { index, role, column } of columns) {
    if (role !== 'segment' && role !== 'hour') continue;
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
  return { platform, account, ...(item ? { item } : {}), ...(segment ? { segment } : {}) };
}
