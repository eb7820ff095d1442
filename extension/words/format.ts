import { dimensionOf, type Period, type Unit } from '../../core/model/index.ts';

/** A number with the interval that its rounding allows. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
}

const DASH = '–';
const DAY_MS = 86_400_000;

/** Numbers, times and periods in the person's own language. */
export interface Formats {
  value(figure: Figure): string;
  /** The interval of a rounded value in words, or an empty text for an exact one. */
  interval(figure: Figure): string;
  period(period: Pick<Period, 'from' | 'to'>): string;
  /** A day that stands as `2026-10-01`. */
  date(day: string): string;
  moment(instant: string): string;
  /** The day of a moment, in a sentence. */
  day(instant: string): string;
  /** How long ago a moment was. */
  age(instant: string, now: string): string;
  count(n: number): string;
}

/** 3 h 14 min 9 s, with no more parts than a reader needs. */
function duration(seconds: number, count: (n: number) => string): string {
  const sign = seconds < 0 ? '-' : '';
  const all = Math.abs(seconds);
  if (all < 60) return `${sign}${count(Math.round(all * 10) / 10)} s`;
  const whole = Math.round(all);
  const [h, min, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  if (h >= 100) return `${sign}${count(Math.round(all / 360) / 10)} h`;
  const parts =
    h > 0 ? [`${h} h`, min > 0 ? `${min} min` : ''] : [`${min} min`, s > 0 ? `${s} s` : ''];
  return sign + parts.filter((part) => part !== '').join(' ');
}

/** Formats for one language. */
export function formatsFor(locale: string): Formats {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const count = (n: number) => plain.format(n);

  const one = (n: number, unit: Unit): string => {
    switch (dimensionOf(unit)) {
      case 'money':
        return new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: unit,
          ...(Number.isInteger(n) ? { maximumFractionDigits: 0 } : {}),
        }).format(n);
      case '%':
        return `${count(n)} %`;
      case 's':
        return duration(n, count);
      case 'B':
        return `${count(n)} B`;
      default:
        return count(n);
    }
  };

  return {
    value: ({ value, unit }) => (value === null ? DASH : one(value, unit)),
    interval: ({ low, high, unit }) =>
      low === null || high === null || low === high
        ? ''
        : `${one(low, unit)} to ${one(high, unit)}`,
    period: ({ from, to }) => {
      const [first, end] = [Date.parse(from), Date.parse(to)];
      if (first === end) return day.format(first);
      // Periods end exclusively; people name the last day.
      const last = to.length === 10 ? end - DAY_MS : end;
      return last <= first ? day.format(first) : day.formatRange(first, last);
    },
    date: (of) => day.format(Date.parse(of)),
    moment: (instant) => moment.format(Date.parse(instant)),
    day: (instant) => shortDay.format(Date.parse(instant)),
    age: (instant, now) => {
      const minutes = Math.round((Date.parse(instant) - Date.parse(now)) / 60_000);
      if (minutes > -60) return ago.format(minutes, 'minute');
      if (minutes > -60 * 24) return ago.format(Math.round(minutes / 60), 'hour');
      return ago.format(Math.round(minutes / 60 / 24), 'day');
    },
    count,
  };
}
