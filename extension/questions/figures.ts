import { type Formats, formatsFor } from '../words/index.ts';

/** Numbers of an answer in words. */
export interface Figures {
  /** A value with its unit, with no more digits than say something. */
  value(value: number | null, unit?: string): string;
  /** A part as per cent. */
  share(part: number | null): string;
  /** A p-value as odds that people read. */
  chance(p: number): string;
  count(n: number): string;
  /** "1 day", "12 days". */
  many(n: number, one: string, more?: string): string;
  day(iso: string): string;
}

/** A number cut to three digits below 1,000 and to whole ones above. */
export function cut(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

/** Figures in the person's language. */
export function figuresFor(locale: string): Figures {
  const formats: Formats = formatsFor(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const value = (one: number | null, unit = '1'): string => {
    if (one === null) return '–';
    // Two decimals hide a small share altogether.
    if (unit === '1' && Math.abs(one) < 1) return plain.format(one);
    return formats.value({ value: cut(one), low: null, high: null, unit });
  };
  return {
    value,
    share: (part) => (part === null ? '–' : `${plain.format(100 * part)} %`),
    chance: (p) => (p < 0.001 ? 'less than 1 in 1,000' : `${plain.format(100 * p)} in 100`),
    count: formats.count,
    many: (n, one, more = `${one}s`) => `${formats.count(n)} ${n === 1 ? one : more}`,
    day: (iso) => days.format(Date.parse(iso)),
  };
}
