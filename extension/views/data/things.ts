import type { Formats } from '../format.ts';

/** "1 capture", "7 captures". */
export const things = (n: number, one: string, many: string, count: Formats['count']) =>
  `${count(n)} ${n === 1 ? one : many}`;
