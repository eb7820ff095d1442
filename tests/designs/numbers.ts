import type { Chance } from './chance.ts';
import type { Tongue } from './words/index.ts';

/** One number as it stands on a page. */
export interface Shown {
  readonly kind: Kind;
  /** As shown, so "1.2K" is 1200; null for no data. */
  readonly value: number | null;
  readonly text: string;
  /** Unit or currency before and after the figures, where they can stand apart. */
  readonly before: string;
  readonly figures: string;
  readonly after: string;
  readonly units: readonly string[];
  readonly form: string;
}

export type Kind = 'count' | 'money' | 'percent' | 'duration' | 'rating' | 'ratio' | 'none';

const DIGITS: Readonly<Record<string, readonly [string, number]>> = {
  ar: ['arab', 0.5],
  fa: ['arabext', 0.85],
  hi: ['deva', 0.25],
  th: ['thai', 0.12],
};

/** Numbers as one page writes them: its locale, its digits, and its habits. */
export class Numbers {
  readonly chance: Chance;
  readonly tongue: Tongue;
  readonly locale: string;
  readonly digits: string;
  private readonly currency: string;
  private readonly moneyForm: 'symbol' | 'narrowSymbol' | 'code';
  private readonly isTightPercent: boolean;

  constructor(chance: Chance, tongue: Tongue) {
    this.chance = chance;
    this.tongue = tongue;
    const [digits, share] = DIGITS[tongue.lang] ?? ['latn', 0];
    this.digits = chance.yes(share) ? digits : 'latn';
    this.locale = `${tongue.lang}-u-nu-${this.digits}`;
    this.currency = chance.one(tongue.currencies);
    this.moneyForm = chance.of({ symbol: 7, narrowSymbol: 2, code: 1.5 });
    this.isTightPercent = chance.yes(0.4);
  }

  plain(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  }

  percent(value: number, digits = 1): string {
    const text = new Intl.NumberFormat(this.locale, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value / 100);
    return this.isTightPercent ? text.replaceAll(/\s(?=%)/gu, '') : text;
  }

  draw(kind: Kind): Shown {
    if (kind === 'money') return this.money();
    if (kind === 'percent') return this.share();
    if (kind === 'duration') return this.duration();
    if (kind === 'rating') return this.rating();
    if (kind === 'ratio') return this.ratio();
    if (kind === 'none')
      return shown(kind, null, ['', this.chance.one(['—', '--', '-', '–']), ''], [], 'none');
    return this.count();
  }

  private size(low: number, high: number): number {
    return Math.floor(10 ** (low + this.chance.next() * (high - low)));
  }

  private count(): Shown {
    const value = this.size(0.3, 6.8);
    if (value >= 1000 && this.chance.yes(0.4)) return this.short(value, 'count', '', '', ['1']);
    return shown(
      'count',
      value,
      ['', this.plain(value), ''],
      ['1'],
      value < 1000 ? 'small' : 'full',
    );
  }

  /** Abbreviated as the locale does it, or as people do. */
  private short(value: number, kind: Kind, before: string, after: string, units: string[]): Shown {
    const own = (this.tongue.short ?? []).filter(
      ([power]) => value >= power && value < power * 1000,
    );
    if (own.length > 0 && this.chance.yes(0.6)) {
      const [power, sign] = this.chance.one(own);
      const digits = value / power < 100 ? 1 : 0;
      const figure = Number((value / power).toFixed(digits));
      const isTight = /^[kKmMLbn]+$/.test(sign) && this.chance.yes(0.7);
      const body = `${this.plain(figure, digits)}${isTight ? '' : ' '}${sign}`;
      return shown(
        kind,
        Math.round(figure * power * 1e4) / 1e4,
        [before, body, after],
        units,
        'short-own',
      );
    }
    const parts = new Intl.NumberFormat(this.locale, {
      notation: 'compact',
      maximumFractionDigits: 1,
      minimumFractionDigits: 0,
    }).formatToParts(value);
    const body = parts.map((one) => one.value).join('');
    return shown(kind, compactValue(value, this.locale), [before, body, after], units, 'short');
  }

  private money(): Shown {
    const { currency } = this;
    const big = /^(?:IDR|VND|KRW|JPY)$/.test(currency) ? 2.5 : 0;
    const value = this.size(1 + big, 6 + big);
    const [before, after] = this.around();
    if (value >= 10_000 && this.chance.yes(0.35))
      return this.short(value, 'money', before, after, [currency]);
    const cents = big === 0 && this.chance.yes(0.5) ? this.chance.below(100) / 100 : null;
    const exact = value + (cents ?? 0);
    const body = this.plain(exact, cents === null ? 0 : 2);
    return shown(
      'money',
      exact,
      [before, body, after],
      [currency],
      cents === null ? 'whole' : 'cents',
    );
  }

  private around(): [string, string] {
    const parts = new Intl.NumberFormat(this.locale, {
      style: 'currency',
      currency: this.currency,
      currencyDisplay: this.moneyForm,
    }).formatToParts(1);
    const at = parts.findIndex((one) => one.type === 'currency');
    const first = parts.findIndex((one) => one.type === 'integer');
    const text = (many: typeof parts) => many.map((one) => one.value).join('');
    if (at < first) return [text(parts.slice(0, first)), ''];
    const last = parts.findLastIndex((one) => one.type === 'integer' || one.type === 'fraction');
    return ['', text(parts.slice(last + 1))];
  }

  private share(): Shown {
    const digits = this.chance.from(0, 2);
    const value = Number(
      (this.chance.next() * (this.chance.yes(0.5) ? 10 : 95) + 0.3).toFixed(digits),
    );
    const text = this.percent(value, digits);
    const [, before = '', figures = text, after = ''] =
      /^([^\p{Nd}]*)(.*\p{Nd})([^\p{Nd}]*)$/u.exec(text) ?? [];
    return shown('percent', value, [before, figures, after], ['%'], `percent-${digits}`);
  }

  private duration(): Shown {
    const [h, m, s] = this.tongue.hms;
    const form = this.chance.of({ 'h:mm:ss': 2, 'm:ss': 3, 'm s': 3, 'h m': 2, s: 1, 'h m s': 1 });
    const [hours, minutes, seconds] = [
      this.chance.from(1, 30),
      this.chance.from(1, 59),
      this.chance.from(1, 59),
    ];
    const two = (n: number) => this.plain(n).padStart(2, this.plain(0));
    const gap = /^[a-z]$/.test(m) || /[一-鿿가-힯]/u.test(m) ? '' : ' ';
    const with_ = (n: number, unit: string) => `${this.plain(n)}${gap}${unit}`;
    const forms: Record<typeof form, [number, string]> = {
      'h:mm:ss': [
        hours * 3600 + minutes * 60 + seconds,
        `${this.plain(hours)}:${two(minutes)}:${two(seconds)}`,
      ],
      'm:ss': [minutes * 60 + seconds, `${this.plain(minutes)}:${two(seconds)}`],
      'm s': [minutes * 60 + seconds, `${with_(minutes, m)} ${with_(seconds, s)}`],
      'h m': [hours * 3600 + minutes * 60, `${with_(hours, h)} ${with_(minutes, m)}`],
      s: [seconds, with_(seconds, s)],
      'h m s': [
        hours * 3600 + minutes * 60 + seconds,
        `${with_(hours, h)} ${with_(minutes, m)} ${with_(seconds, s)}`,
      ],
    };
    const [value, text] = forms[form];
    return shown('duration', value, ['', text, ''], ['s'], form);
  }

  private rating(): Shown {
    const value = this.chance.from(30, 50) / 10;
    const text = this.plain(value, 1);
    const form = this.chance.of({ plain: 2, star: 2, five: 3, spaced: 2 });
    const after = {
      plain: '',
      star: ' ★',
      five: `/${this.plain(5)}`,
      spaced: ` / ${this.plain(5)}`,
    }[form];
    return shown('rating', value, ['', text, after], ['1'], `rating-${form}`);
  }

  private ratio(): Shown {
    const whole = this.chance.from(20, 400);
    const value = this.chance.from(1, whole - 1);
    const gap = this.chance.yes(0.7) ? ' ' : '';
    return shown(
      'ratio',
      value,
      ['', this.plain(value), `${gap}/${gap}${this.plain(whole)}`],
      ['1'],
      'of',
    );
  }
}

function shown(
  kind: Kind,
  value: number | null,
  [before, figures, after]: [string, string, string],
  units: readonly string[],
  form: string,
): Shown {
  return { kind, value, text: before + figures + after, before, figures, after, units, form };
}

/** What the abbreviated form says: its figures in the same locale, times what they were divided by. */
function compactValue(value: number, locale: string): number {
  const parts = new Intl.NumberFormat(locale.replace(/-u-nu-\w+$/, '-u-nu-latn'), {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).formatToParts(value);
  const text = parts
    .map((one) =>
      one.type === 'integer' || one.type === 'fraction'
        ? one.value
        : one.type === 'decimal'
          ? '.'
          : '',
    )
    .join('');
  const figure = Number(text);
  // Of all powers of ten, the one that brings the figure next to what it stands for.
  const power = 10 ** Math.round(Math.log10(value / figure));
  return Math.round(figure * power * 1e4) / 1e4;
}
