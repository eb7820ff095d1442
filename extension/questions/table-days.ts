import { readDay } from '../../core/model/index.ts';
import { Lacking } from './lacking.ts';

/**
 * The day in a cell of a table, as days since 1970-01-01.
 * @throws Lacking, naming the row, where the cell holds none.
 */
export function dayInRow(text: string, row: number): number {
  const day = readDay(text.trim().slice(0, 10));
  if (day !== null) return day;
  throw new Lacking(`Row ${row} holds “${text.slice(0, 40)}” as a day. Write days as 2026-10-29.`);
}
