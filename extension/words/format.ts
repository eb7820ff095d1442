import { dimensionOf, type Period, type Unit } from '../../core/model/index.ts';
import { common } from './en.json';
import { wordsFor } from './say.ts';

/** A number with the interval that its rounding allows. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
}

const say = wordsFor('common', common);
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

type TimeUnit = 'hour' | 'minute' | 'second';

const ENGLISH: Readonly<Record<TimeUnit, string>> = { hour: 'h', minute: 'min', second: 's' };

/** A time with its unit: as in the house's English, else as the language shortens it. */
function timeIn(locale: string): (n: number, unit: TimeUnit) => string {
  const formats = new Map<TimeUnit, Intl.NumberFormat>();
  const isEnglish = /^en\b/i.test(locale);
  return (n, unit) => {
    const format =
      formats.get(unit) ??
      new Intl.NumberFormat(locale, {
        ...(isEnglish ? {} : { style: 'unit', unit, unitDisplay: 'short' }),
        maximumFractionDigits: 1,
      });
    formats.set(unit, format);
    return isEnglish ? `${format.format(n)} ${ENGLISH[unit]}` : format.format(n);
  };
}

/** 3 h 14 min 9 s, with no more parts than a reader needs. */
function duration(seconds: number, time: ReturnType<typeof timeIn>): string {
  const sign = seconds < 0 ? '-' : '';
  const all = Math.abs(seconds);
  if (all < 60) return sign + time(Math.round(all * 10) / 10, 'second');
  const whole = Math.round(all);
  const [h, min, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  if (h >= 100) return sign + time(Math.round(all / 360) / 10, 'hour');
  const parts =
    h > 0
      ? [time(h, 'hour'), min > 0 ? time(min, 'minute') : '']
      : [time(min, 'minute'), s > 0 ? time(s, 'second') : ''];
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
  const time = timeIn(locale);

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
        return duration(n, time);
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
        : say('interval', { low: one(low, unit), high: one(high, unit) }),
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
