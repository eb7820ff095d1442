import { isoDay, readDay } from '../../core/model/index.ts';

/** The person's own day. */
export function dayOf(now: string): string {
  const at = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The day so many days after another; an empty text of what is no day. */
export function daysAfter(day: string, days: number): string {
  const at = readDay(day);
  return at === null ? '' : isoDay(at + days);
}
