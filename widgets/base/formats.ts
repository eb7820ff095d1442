import { plainAge, plainCount, plainDays, plainShare } from './plain-formats.ts';
import { spokenNow } from './say.ts';

/** A run of a formatted value: `small` for units and currency signs, which stand below the figure. */
export interface Piece {
  readonly text: string;
  readonly small: boolean;
}

const NBSP = '\u00a0';
const DAY = 86_400_000;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const SMALL = new Set(['currency', 'percentSign', 'unit', 'compact', 'literal']);
/** Formatters and what they said: several times what a page full of cards asks for. */
const MOST = 5000;
const RIGHT_TO_LEFT = /^(ar|he|fa|ur|ps|yi|sd|ckb|dv|ug)\b/;

/** Numbers, money, durations, dates and ages as one locale writes them. Never throws. */
export class Formats {
  readonly locale: string;
  /** To make a formatter costs a hundred times what it costs to use one, and that far more than to look up what it said. */
  #made = new Map<string, unknown>();

  constructor(locale: string) {
    this.locale = usable(locale);
  }

  /** A value with its unit, in pieces so that the unit can be set smaller than the figure. */
  pieces(value: number, unit: string): Piece[] {
    return unit === 's'
      ? this.#duration(value)
      : this.#kept(`1${unit} ${value}`, () =>
          joined(this.#number(value, unit).formatToParts(unit === '%' ? value / 100 : value)),
        );
  }

  value(value: number | null, unit: string): string {
    if (value === null) return '–';
    return this.#apart(
      this.pieces(value, unit)
        .map((piece) => piece.text)
        .join(''),
    );
  }

  score(score: number | null): string {
    return score === null ? '–' : this.count(Math.round(score));
  }

  share(share: number): string {
    return (
      plainShare(this.locale, share) ??
      this.#numbers({ style: 'percent', maximumFractionDigits: 0 }).format(share)
    );
  }

  count(count: number): string {
    return plainCount(this.locale, count) ?? this.#numbers({}).format(count);
  }

  /** A day in the reader's words; a text that is no date comes back as it is. */
  date(iso: string | null, style: 'long' | 'short' = 'long'): string {
    const at = iso === null ? Number.NaN : Date.parse(iso);
    if (iso === null || Number.isNaN(at)) return iso ?? '–';
    const utc = DATE_ONLY.test(iso);
    const plain = style === 'long' ? plainDays(this.locale, utc, at) : null;
    return (
      plain ?? this.#kept(`2${style}${iso}`, () => this.#apart(this.#day(style, utc).format(at)))
    );
  }

  /** A period whose end is exclusive, as its first and last day. */
  period(from: string | null, to: string | null): string {
    if (from === null || to === null || from === to) return this.date(from ?? to);
    const start = Date.parse(from);
    const end = Date.parse(to) - (DATE_ONLY.test(to) ? DAY : 0);
    if (Number.isNaN(start) || Number.isNaN(end) || end < start) return `${from} – ${to}`;
    const utc = DATE_ONLY.test(from);
    const plain = plainDays(this.locale, utc, start, end);
    return plain ?? this.#apart(this.#day('long', utc).formatRange(start, end));
  }

  /** "today", "3 days ago", "2 months ago": in the language of the sentences that it stands in. */
  age(days: number): string {
    const language = spokenNow();
    const whole = Math.max(0, Math.floor(days));
    const [count, unit] =
      whole < 14
        ? ([whole, 'day'] as const)
        : whole < 60
          ? ([Math.round(whole / 7), 'week'] as const)
          : whole < 730
            ? ([Math.round(whole / 30.44), 'month'] as const)
            : ([Math.round(whole / 365.25), 'year'] as const);
    const made = () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    return plainAge(language, count, unit) ?? this.#kept(language, made).format(-count, unit);
  }

  /** The time of day of a moment. */
  time(at: number, options: Intl.DateTimeFormatOptions = { timeStyle: 'short' }): string {
    return this.#apart(this.#dates(options).format(at));
  }

  /** What runs from right to left keeps its own order within a sentence that runs the other way. */
  #apart(text: string): string {
    return RIGHT_TO_LEFT.test(this.locale) ? `\u2068${text}\u2069` : text;
  }

  #kept<T>(key: string, make: () => T): T {
    const there = this.#made.get(key) ?? make();
    // A wall that hangs for months keeps no number of last year.
    if (this.#made.size > MOST) this.#made = new Map();
    this.#made.set(key, there);
    return there as T;
  }

  #numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return this.#by(Intl.NumberFormat, options);
  }

  #dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return this.#by(Intl.DateTimeFormat, options);
  }

  #by<T, O>(maker: { new (locale: string, options: O): T; name: string }, options: O): T {
    return this.#kept(maker.name + JSON.stringify(options), () => new maker(this.locale, options));
  }

  #day(style: 'long' | 'short', utc: boolean): Intl.DateTimeFormat {
    return this.#dates({
      day: 'numeric',
      month: 'short',
      ...(style === 'long' ? { year: 'numeric' } : {}),
      ...(utc ? { timeZone: 'UTC' } : {}),
    } as const);
  }

  #number(value: number, unit: string): Intl.NumberFormat {
    const size = Math.abs(value);
    const options: Intl.NumberFormatOptions = {
      maximumFractionDigits: digits(value),
      trailingZeroDisplay: 'stripIfInteger',
    };
    if (size > 0 && size < 0.01) options.maximumSignificantDigits = 2;
    if (size >= 1e8) Object.assign(options, { notation: 'compact', maximumSignificantDigits: 4 });
    if (unit === '%') options.style = 'percent';
    if (unit === 'B') Object.assign(options, { style: 'unit', unit: 'byte', notation: 'compact' });
    if (/^(?!XXX)[A-Z]{3}$/.test(unit)) {
      Object.assign(options, {
        style: 'currency',
        currency: unit,
        currencyDisplay: 'narrowSymbol',
      });
      if (size >= 1000) options.minimumFractionDigits = 0;
      else delete options.maximumFractionDigits;
    }
    return this.#numbers(options);
  }

  #duration(value: number): Piece[] {
    const sign = value < 0 ? '−' : '';
    const pairs = clock(Math.abs(value));
    return pairs.flatMap(([amount, unit], i) => [
      { text: `${i === 0 ? sign : ''}${this.#number(amount, '1').format(amount)}`, small: false },
      { text: `${NBSP}${unit}${i < pairs.length - 1 ? NBSP : ''}`, small: true },
    ]);
  }
}

/** What a formatter says, what is small apart from what is not. */
function joined(parts: readonly Intl.NumberFormatPart[]): Piece[] {
  const out: Piece[] = [];
  for (const part of parts) {
    const small = SMALL.has(part.type);
    const last = out.at(-1);
    if (last && last.small === small) out[out.length - 1] = { text: last.text + part.value, small };
    else out.push({ text: part.value, small });
  }
  return out;
}

/** Seconds as at most two neighbouring units, the smaller one left out where it is none. */
function clock(seconds: number): [number, string][] {
  if (seconds < 59.95) return [[seconds, 's']];
  const [big, small, bigName, smallName] =
    seconds < 3600
      ? [60, 1, 'min', 's']
      : seconds < 172_800
        ? [3600, 60, 'h', 'min']
        : [86_400, 3600, 'd', 'h'];
  const whole = Math.round(seconds / small) * small;
  const rest = (whole % big) / small;
  const first: [number, string] = [Math.floor(whole / big), bigName];
  return rest === 0 ? [first] : [first, [rest, smallName]];
}

function digits(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return 0;
  if (size >= 1000) return 0;
  return size >= 10 ? 1 : 2;
}

function usable(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const known = new Map<string, Formats>();

/** One instance a locale: the formatters of a page full of cards are made once. */
export function formatsFor(locale: string): Formats {
  const there = known.get(locale);
  if (there) return there;
  const made = new Formats(locale);
  if (known.size < 20) known.set(locale, made);
  return made;
}
