import { dayNumber, isoDay } from './days.ts';

/** "2026-10-01 to 2026-10-28": the days of a period, both ends read inclusively as people do. */
export function daysInWords(from: string | number, to: string | number): string {
  const first = isoDay(typeof from === 'number' ? from : dayNumber(from));
  const end = typeof to === 'number' ? to : dayNumber(to);
  const last = isoDay(Math.ceil(end) - 1);
  return last <= first ? first : `${first} to ${last}`;
}

/** "1 day", "28 days". */
export function daysCount(days: number): string {
  const rounded = Math.round(days);
  return rounded === 1 ? '1 day' : `${rounded} days`;
}

/** "EUR and USD", "a, b and c". */
export function listInWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
