import { cleanLabel, labelKey, type Unit, unitOfLabel } from '../../../core/index.ts';
import { type Cell, type Row, textOf } from '../read/row.ts';
import type { Bound } from './bound.ts';
import type { Column } from './column.ts';
import type { FileFormat } from './format.ts';

interface Entry {
  readonly column: Column;
  readonly languages: ReadonlySet<string>;
}

/** A format's columns by their labels. */
export interface LabelIndex {
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  readonly patterns: readonly Column[];
}

/** Formats' headers are compared without the brackets of a currency: they change with the shop. */
const BRACKETS = /\s*[（(]\s*(?:[A-Z]{3}|Rp|R\$|RM|฿|₫|\$|€|£|¥|₱|S\$|NT\$)\s*[)）]\s*$/;
const CURRENCY_CODE = /[（(]\s*([A-Z]{3})\s*[)）]\s*$/;
const SIGNS: Readonly<Record<string, Unit>> = {
  Rp: 'IDR',
  R$: 'BRL',
  RM: 'MYR',
  '฿': 'THB',
  '₫': 'VND',
  '₱': 'PHP',
  S$: 'SGD',
  NT$: 'TWD',
  '€': 'EUR',
  '£': 'GBP',
};

const keyOf = (label: string) =>
  labelKey(label)
    .replace(/\s+/g, ' ')
    .replace(/\s*([()])\s*/g, '$1');

const remembered = new Map<string, readonly string[]>();
/** Every format asks for the keys of the same headers. */
const MOST_REMEMBERED = 20_000;

function makeKeys(header: string): readonly string[] {
  const shown = cleanLabel(header);
  return [...new Set([shown, shown.replace(BRACKETS, ''), unitOfLabel(shown).label])].map(keyOf);
}

/** The forms under which a header may stand in a record, most exact first. */
function keysOf(header: string): readonly string[] {
  const known = remembered.get(header);
  if (known) return known;
  const keys = makeKeys(header);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(header, keys);
  return keys;
}

const indices = new WeakMap<FileFormat, LabelIndex>();

function makeIndex(columns: readonly Column[]): LabelIndex {
  const byKey = new Map<string, Entry[]>();
  for (const column of columns)
    for (const [language, labels] of Object.entries(column.labels))
      for (const key of new Set(labels.map(keyOf))) {
        const entries = byKey.get(key) ?? [];
        const same = entries.find((entry) => entry.column === column);
        if (same) (same.languages as Set<string>).add(language);
        else byKey.set(key, [...entries, { column, languages: new Set([language]) }]);
      }
  return { byKey, patterns: columns.filter(({ pattern }) => pattern) };
}

/** A format's labels, made once. */
export function labelIndex(format: FileFormat): LabelIndex {
  const known = indices.get(format);
  if (known) return known;
  const made = makeIndex(format.columns);
  indices.set(format, made);
  return made;
}

/** The entries of a header; of the most exact form that has any. */
function entriesOf(index: LabelIndex, header: string): readonly Entry[] {
  for (const key of keysOf(header)) {
    const found = index.byKey.get(key);
    if (found) return found;
  }
  return [];
}

function byPattern(index: LabelIndex, header: string): { column: Column; segment: string } | null {
  for (const column of index.patterns) {
    const match = column.pattern?.exec(header);
    if (match) return { column, segment: (match[1] ?? '').trim() };
  }
  return null;
}

/** The unit that a header names, and what one of its numbers is in it. */
function unitOfHeader(header: string): { unit?: Unit; scale?: number } {
  const { unit, scale } = unitOfLabel(header);
  if (unit) return { unit, ...(scale ? { scale } : {}) };
  const code = CURRENCY_CODE.exec(header)?.[1];
  if (code) return { unit: code };
  const sign = BRACKETS.exec(header)?.[0].replace(/[（()）\s]/g, '');
  const known = sign ? SIGNS[sign] : undefined;
  return known ? { unit: known } : {};
}

/** The language that most headers are in; English where it fits as well as another. */
export function languageOf(index: LabelIndex, cells: readonly Cell[]): string | null {
  const votes = new Map<string, number>();
  for (const cell of cells)
    for (const language of new Set(entriesOf(index, textOf(cell)).flatMap((e) => [...e.languages])))
      votes.set(language, (votes.get(language) ?? 0) + 1);
  let best: string | null = null;
  for (const [language, count] of votes) {
    const most = best === null ? 0 : (votes.get(best) ?? 0);
    if (count > most || (count === most && language === 'en')) best = language;
  }
  return best;
}

/** What each column of a header row means in a format. */
export function bindHeader(
  index: LabelIndex,
  header: Row,
  language: string | null,
): readonly Bound[] {
  return header.cells.map((cell, place) => {
    const shown = cleanLabel(textOf(cell)).slice(0, 160);
    const unit = unitOfHeader(shown);
    const entries = entriesOf(index, textOf(cell));
    const own = entries.find(({ languages }) => language !== null && languages.has(language));
    const column = (own ?? entries[0])?.column ?? null;
    if (column) {
      const segment = column.segment;
      return { index: place, header: shown, column, ...unit, ...(segment ? { segment } : {}) };
    }
    const found = byPattern(index, shown);
    if (!found) return { index: place, header: shown, column: null, ...unit };
    const { segment } = found;
    return {
      index: place,
      header: shown,
      column: found.column,
      ...unit,
      ...(segment ? { segment } : {}),
    };
  });
}

/** How well a row serves as a format's header; null where the format needs columns that are not there. */
export function fitOf(format: FileFormat, header: Row): number | null {
  if (format.needs.length === 0) return null;
  const index = labelIndex(format);
  const ids = new Set<string>();
  let named = 0;
  let known = 0;
  for (const cell of header.cells) {
    const text = textOf(cell);
    if (text.trim() === '') continue;
    named += 1;
    const entries = entriesOf(index, text);
    for (const { column } of entries) ids.add(column.id);
    const patterned = entries.length === 0 ? byPattern(index, text)?.column : undefined;
    if (patterned) ids.add(patterned.id);
    if (entries.length > 0 || patterned) known += 1;
  }
  if (!format.needs.some((set) => set.every((id) => ids.has(id)))) return null;
  if (format.strict && known < named) return null;
  return 2 * known - (named - known);
}
