/**
 * Writes core/text/cldr-data.ts and core/text/cldr-dates.ts from the CLDR data inside this Node
 * (`npx tsx commands/generate-cldr.ts`). Every form is probed from Intl with many magnitudes and
 * plural categories, so that nothing is copied by hand. Facts that CLDR has not (what platforms
 * write besides) stand in core/text/informal.ts.
 */
import { writeFileSync } from 'node:fs';

const LOCALES =
  'en id ms th vi zh-CN zh-TW ja ko es es-MX pt-BR pt-PT de fr it ru uk tr nl pl ar hi fil bg'.split(
    ' ',
  );
/** Languages and regions of which only the separators are needed. */
const SEPARATORS =
  'en-IN en-ZA de-CH de-AT fr-CA fr-CH it-CH es-AR es-CL es-CO es-PE es-US es-419 nl-BE sv da nb nn fi is cs sk hu ro hr sr sl et lv lt el he fa ur bn ta te ca eu ka az kk km lo my'.split(
    ' ',
  );
const CURRENCIES =
  'USD EUR GBP JPY CNY KRW INR IDR MYR THB VND PHP SGD TWD HKD AUD CAD NZD MXN BRL ARS CLP COP PEN CHF SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH ILS ZAR NGN EGP SAR AED PKR BDT LKR KES GHS KZT'.split(
    ' ',
  );
const COUNTS = [0, 1, 1.5, 2, 3, 4, 5, 6, 8, 9, 11, 21, 100];

type Parts = readonly { readonly type: string; readonly value: string }[];

const pick = (parts: Parts, type: string) =>
  parts
    .filter((part) => part.type === type)
    .map((part) => part.value)
    .join('');

/** What stands after the number, with the word that links them ("15 na libo" in Filipino). */
const after = (parts: Parts) =>
  parts
    .slice(parts.findLastIndex((part) => /^(?:integer|fraction)$/.test(part.type)) + 1)
    .map((part) => part.value)
    .join('')
    .trim();

const separators = (locale: string) => {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(
    12345678.9,
  );
  const group = parts.find((part) => part.type === 'group')?.value ?? ' ';
  return pick(parts, 'decimal') + (/\s/.test(group) ? ' ' : group.replace('’', "'"));
};

function compactForms(locale: string): string {
  const powers = new Map<number, Set<string>>();
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay,
      maximumFractionDigits: 1,
      numberingSystem: 'latn',
      useGrouping: false,
    });
    for (let exponent = 3; exponent < 16; exponent += 1) {
      for (const start of [1, 1.1, 1.2, 1.5, 2, 3, 4, 5, 6, 8, 9]) {
        const number = start * 10 ** exponent;
        const parts = format.formatToParts(number);
        const form = after(parts);
        const shown = Number(`${pick(parts, 'integer')}.${pick(parts, 'fraction')}`);
        const power = Math.round(Math.log10(number / shown));
        if (form && Number.isFinite(power))
          powers.set(power, (powers.get(power) ?? new Set()).add(form));
      }
    }
  }
  return [...powers].map(([power, forms]) => `${power}:${[...forms].join(',')}`).join(';');
}

function unitForms(locale: string, unit: string, widths: readonly ('long' | 'short' | 'narrow')[]) {
  const forms = new Set<string>();
  for (const unitDisplay of widths) {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
    for (const count of COUNTS) {
      const form = after(format.formatToParts(count));
      if (form) forms.add(form);
    }
  }
  return [...forms].join(',');
}

const durations = (locale: string) =>
  (
    [
      ['ms', 'millisecond', ['long', 'short', 'narrow']],
      ['s', 'second', ['long', 'short', 'narrow']],
      ['m', 'minute', ['long', 'short', 'narrow']],
      ['h', 'hour', ['long', 'short', 'narrow']],
      ['d', 'day', ['long', 'short', 'narrow']],
      ['w', 'week', ['long', 'short']],
    ] as const
  )
    .map(([key, unit, widths]) => `${key}:${unitForms(locale, unit, widths)}`)
    .join(';');

/** Sign → currencies that some locale writes so: `symbol` first, `narrow` for signs shared by many. */
function currencySigns(): { own: string; shared: string } {
  const signs = new Map<string, Set<string>>();
  for (const locale of LOCALES)
    for (const currency of CURRENCIES)
      for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
        const format = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay,
        });
        const sign = pick(format.formatToParts(5), 'currency').replace(/[\u200e\u200f]/g, '');
        // One bare letter is no sign that running text can be trusted with.
        if (sign !== currency && !/^\p{L}$/u.test(sign))
          signs.set(sign, (signs.get(sign) ?? new Set()).add(currency));
      }
  const line = (entries: [string, Set<string>][]) =>
    entries.map(([sign, set]) => `${sign}=${[...set].join('/')}`).join(' ');
  const all = [...signs];
  return {
    own: line(all.filter(([, set]) => set.size === 1)),
    shared: line(all.filter(([, set]) => set.size > 1)),
  };
}

function monthForms(locale: string): string {
  const names = Array.from({ length: 12 }, (_, month) => {
    const forms = new Set<string>();
    const date = new Date(Date.UTC(2026, month, 15, 12));
    const add = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      const name = pick(format.formatToParts(date), 'month').toLowerCase().replace(/\.$/, '');
      if (name && !/^\d+$/.test(name) && ![...forms].some((form) => form.startsWith(name)))
        forms.add(name);
    };
    add({ month: 'long' });
    add({ month: 'long', day: 'numeric' });
    add({ month: 'short' });
    add({ month: 'short', day: 'numeric', year: 'numeric' });
    return [...forms].join('/');
  });
  return names.every((name) => name && !/\d/.test(name)) ? names.join(' ') : '';
}

function relatives(locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return (['day', 'week', 'month', 'year'] as const)
    .flatMap((unit) => [format.format(0, unit), format.format(-1, unit)])
    .map((text) => text.toLowerCase().replaceAll('’', "'"))
    .join('|');
}

/** `dmy`, `mdy` or `ymd`, as this locale writes a short date. */
const order = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'short' })
    .formatToParts(new Date(Date.UTC(2026, 7, 15)))
    .map((part) => ({ day: 'd', month: 'm', year: 'y' })[part.type as 'day'] ?? '')
    .join('');

const periodUnits = (locale: string) =>
  (['day', 'week', 'month', 'year'] as const)
    .map((unit) => unitForms(locale, unit, ['long', 'short']).toLowerCase())
    .join(';');

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const record = (name: string, doc: string, entries: readonly (readonly [string, string])[]) =>
  `/** ${doc} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${entries
    .map(([key, value]) => `  ${/^\w+$/.test(key) ? key : quote(key)}: ${quote(value)},`)
    .join('\n')}\n};\n`;
const text = (name: string, doc: string, value: string) =>
  `/** ${doc} */\nexport const ${name} =\n  ${quote(value)};\n`;
const head = `// Written by commands/generate-cldr.ts from CLDR ${process.versions.cldr}. Not edited by hand.\n// biome-ignore-all format: data\n\n`;
const each = (make: (locale: string) => string) =>
  LOCALES.map((locale) => [locale, make(locale)] as const);

const signs = currencySigns();
const spaceless = (value: string) => value.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
writeFileSync(
  new URL('../core/text/cldr-data.ts', import.meta.url),
  spaceless(
    head +
      record(
        'NUMBER_FORMS',
        'Decimal and group sign (a blank for any space) | power of ten: suffixes | unit of time: names.',
        each((locale) => `${separators(locale)}|${compactForms(locale)}|${durations(locale)}`),
      ) +
      '\n' +
      text(
        'MORE_SEPARATORS',
        'Decimal and group sign of languages and regions whose words are not known.',
        SEPARATORS.map((locale) => `${locale}=${separators(locale).replace(' ', '_')}`).join(' '),
      ) +
      '\n' +
      text('CURRENCY_SIGNS', 'Signs that mean one currency.', signs.own) +
      '\n' +
      text('SHARED_SIGNS', 'Signs that several currencies share.', signs.shared),
  ),
);
writeFileSync(
  new URL('../core/text/cldr-dates.ts', import.meta.url),
  spaceless(
    head +
      record(
        'MONTHS',
        'The twelve months; other spellings of one after a stroke. Shorter forms are beginnings of these.',
        each(monthForms).filter(([, value]) => value),
      ) +
      '\n' +
      record(
        'RELATIVE_WORDS',
        'today|yesterday|this week|last week|this month|last month|this year|last year.',
        each(relatives),
      ) +
      '\n' +
      record('PERIOD_UNITS', 'Names of day;week;month;year.', each(periodUnits)) +
      '\n' +
      record(
        'DATE_ORDER',
        'Order of day, month and year in a date of numbers.',
        [
          ...LOCALES,
          'en-US',
          'en-GB',
          'en-AU',
          'en-CA',
          'en-IN',
          'en-SG',
          'en-NZ',
          'en-PH',
          'en-ZA',
          'fr-CA',
          'es-US',
        ].map((locale) => [locale, order(locale)] as const),
      ),
  ),
);
