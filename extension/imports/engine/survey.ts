import { isCurrency, type Unit } from '../../../core/index.ts';
import { type Row, textOf } from '../read/row.ts';
import type { Bound } from './bound.ts';
import type { Role } from './column.ts';
import { type DateReader, dateReader, type TimeContext } from './dates.ts';
import type { FileFormat } from './format.ts';
import { DecimalStyle, type NumberContext, readNumber } from './numbers.ts';
import { eachInTurn } from './pause.ts';
import { isPersonal } from './personal-columns.ts';

/** What a column may say of time. */
export type TimeRole = 'date' | 'from' | 'to' | 'published';

/** What the first rows of a section show of all its rows. */
export interface Survey {
  /** The one currency that the headers name, for amounts whose own header names none. */
  readonly currency: Unit | null;
  readonly columns: readonly SurveyedColumn[];
  /** Where the columns of time stand. */
  readonly places: Readonly<Record<TimeRole, number | undefined>>;
  readonly date: DateReader | null;
  readonly from: DateReader | null;
  readonly to: DateReader | null;
  readonly published: DateReader | null;
  /** Both decimal signs are used, so that some numbers can be read in two ways. */
  readonly mixed: boolean;
}

/** A column with how its numbers are read; `context` is null where it holds none. */
export interface SurveyedColumn extends Bound {
  readonly role: Role;
  readonly context: NumberContext | null;
  /** Another column of the file has the same meaning and is taken instead. */
  readonly twin?: true;
}

/** More rows than any daily export has; what they do not show, later rows rarely do. */
export const SURVEYED = 20_000;
const MOST_COUNTED = 2_000;
/** Rows between two pauses. */
const SOME = 500;

export const roleOf = (bound: Bound): Role => bound.column?.role ?? 'number';

async function styleOf(columns: readonly Bound[], rows: readonly Row[]): Promise<DecimalStyle> {
  const style = new DecimalStyle();
  const places = columns.filter((one) => roleOf(one) === 'number').map(({ index }) => index);
  await eachInTurn(rows, SOME, ({ cells }) => {
    for (const index of places) {
      const cell = cells[index];
      // What has no separator shows nothing.
      if (typeof cell === 'string' && (cell.includes('.') || cell.includes(','))) style.see(cell);
    }
  });
  return style;
}

/** The language whose decimal sign the numbers have. */
function localeOf(
  format: FileFormat | null,
  language: string | null,
  style: DecimalStyle,
): string | undefined {
  if (format?.numbers === 'header' && language !== null) return language;
  if (format?.numbers === 'comma') return 'de';
  if (format?.numbers === 'en') return style.locale ?? 'en';
  return style.locale;
}

function isFraction(bound: Bound, rows: readonly Row[]): boolean {
  const kind = bound.column?.fraction;
  if (kind !== 'auto') return kind === true;
  const numbers = rows
    .map(({ cells }) => textOf(cells[bound.index]).trim())
    .filter((text) => text !== '' && !text.includes('%'))
    .map(Number)
    .filter((number) => Number.isFinite(number));
  return numbers.length > 0 && numbers.every((number) => Math.abs(number) <= 1);
}

const LONG_ID = /^['"=]*\d{11,}["']*$|^0\d+$/;

/** Whether a column that no record knows holds numbers rather than names, ids or dates. */
function holdsNumbers(bound: Bound, rows: readonly Row[], context: NumberContext): boolean {
  let numbers = 0;
  let others = 0;
  for (const { cells } of rows.slice(0, MOST_COUNTED)) {
    const text = textOf(cells[bound.index]).trim();
    if (text === '') continue;
    const { kind } = readNumber(cells[bound.index], context);
    if (kind === 'missing') continue;
    if (LONG_ID.test(text) || kind === 'text') others += 1;
    else numbers += 1;
  }
  return numbers > others;
}

function surveyed(bound: Bound, rows: readonly Row[], locale: string | undefined): SurveyedColumn {
  const role = roleOf(bound);
  if (role !== 'number') return { ...bound, role, context: null };
  const unit = bound.unit ?? bound.column?.unit;
  const scale = bound.scale ?? (bound.unit === undefined ? bound.column?.scale : undefined);
  const fraction = isFraction(bound, rows);
  const context: NumberContext = {
    locale,
    ...(unit ? { unit } : {}),
    ...(scale ? { scale } : {}),
    ...(fraction ? { fraction } : {}),
  };
  const known =
    bound.column !== null || (!isPersonal(bound.header) && holdsNumbers(bound, rows, context));
  return { ...bound, role: known ? 'number' : 'text', context: known ? context : null };
}

/** How much a column says: cells that are numbers and not 0. */
function weight(bound: Bound, rows: readonly Row[]): number {
  return rows.filter(({ cells }) => {
    const text = textOf(cells[bound.index]).trim();
    return text !== '' && /[1-9]/.test(text);
  }).length;
}

/** Of columns that mean the same, the one that says most is taken. */
function withoutTwins(
  columns: readonly SurveyedColumn[],
  rows: readonly Row[],
): readonly SurveyedColumn[] {
  const best = new Map<string, SurveyedColumn>();
  const key = ({ column, segment }: SurveyedColumn) => `${column?.metric}\n${segment ?? ''}`;
  const measured = columns.filter(({ column }) => column?.metric);
  for (const one of measured) {
    const held = best.get(key(one));
    const more = held ? weight(one, rows) - weight(held, rows) : 1;
    // Where the same header stands twice, the first is the one that was left empty.
    if (more > 0 || (more === 0 && held?.header === one.header)) best.set(key(one), one);
  }
  const chosen = new Set(best.values());
  return columns.map((one) =>
    one.column?.metric && !chosen.has(one) ? { ...one, twin: true } : one,
  );
}

function currencyOf(bound: readonly Bound[]): Unit | null {
  const named = new Set(bound.flatMap(({ unit }) => (unit && isCurrency(unit) ? [unit] : [])));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}

/** Looks at the first rows of a section to find out how all of them are to be read. */
export async function survey(
  bound: readonly Bound[],
  rows: readonly Row[],
  whole: boolean,
  format: FileFormat | null,
  language: string | null,
  time: TimeContext,
): Promise<Survey> {
  const style = await styleOf(bound, rows);
  const locale = localeOf(format, language, style);
  const columns: SurveyedColumn[] = [];
  await eachInTurn(bound, 1, (one) => columns.push(surveyed(one, rows, locale)));
  const placeOf = (role: Role) => columns.find((one) => one.role === role)?.index;
  const readerOf = async (role: TimeRole, sequence: boolean): Promise<DateReader | null> => {
    const place = placeOf(role);
    if (place === undefined) return null;
    return dateReader(
      rows.map(({ cells }) => cells[place]),
      time,
      whole,
      sequence,
    );
  };
  return {
    currency: currencyOf(bound),
    columns: withoutTwins(columns, rows),
    places: {
      date: placeOf('date'),
      from: placeOf('from'),
      to: placeOf('to'),
      published: placeOf('published'),
    },
    date: await readerOf('date', true),
    from: await readerOf('from', false),
    to: await readerOf('to', false),
    published: await readerOf('published', false),
    mixed: style.mixed && locale === undefined,
  };
}
