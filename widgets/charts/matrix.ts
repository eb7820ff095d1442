import { type Group, groups, num, text } from '../base/loose.ts';

/** One hour of one day. `depth` 0–4 is how deep it is drawn; both are null where nobody has seen it. */
export interface Cell {
  readonly day: number;
  readonly hour: number;
  readonly value: number | null;
  readonly depth: number | null;
}

/** Seven rows of 24 cells, from the first day of the week of a locale. */
export interface Matrix {
  readonly unit: string;
  /** 1 is Monday, in the order of the rows. */
  readonly days: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the palest and the deepest stand for: zero, or the ends of the numbers beyond it. */
  readonly least: number;
  readonly most: number;
}

const DEPTHS = 4;

/** The table as it is drawn, from a group of a file whose cells nobody has checked. */
export function matrixOf(one: Group, locale: string): Matrix {
  const seen = new Map<string, number>();
  for (const cell of groups(one.cells, 168)) {
    const value = num(cell.value);
    if (value !== null) seen.set(`${num(cell.day)} ${num(cell.hour)}`, value);
  }
  const values = [...seen.values()];
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const first = firstDay(locale);
  const days = Array.from({ length: 7 }, (_, i) => ((first - 1 + i) % 7) + 1);
  const rows = days.map((day) =>
    Array.from({ length: 24 }, (_, hour) => {
      const value = seen.get(`${day} ${hour}`) ?? null;
      const share = value === null || most === least ? 0 : (value - least) / (most - least);
      return { day, hour, value, depth: value === null ? null : Math.round(share * DEPTHS) };
    }),
  );
  return { unit: text(one.unit) || '1', days, rows, least, most };
}

/** The greatest cell; null where nothing is known. */
export function peakOf({ rows }: Matrix): Cell | null {
  let best: Cell | null = null;
  for (const cell of rows.flat()) {
    if (cell.value !== null && (best?.value ?? Number.NEGATIVE_INFINITY) < cell.value) best = cell;
  }
  return best;
}

export function dayNames(
  days: readonly number[],
  locale: string,
  weekday: 'short' | 'long',
): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  return days.map((day) => format.format(Date.UTC(2026, 0, 4 + day)));
}

/** Monday where the engine does not say. */
function firstDay(locale: string): number {
  const held = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (held.getWeekInfo?.() ?? held.weekInfo)?.firstDay ?? 1;
}
