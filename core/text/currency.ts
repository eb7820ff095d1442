import type { CurrencyCode } from '../model/index.ts';
import { isLetter } from './chars.ts';
import { CURRENCY_SIGNS, SHARED_SIGNS } from './cldr-data.ts';
import type { NumberLocale } from './locales.ts';
import type { TextContext } from './types.ts';

/** A currency sign in a text: the currencies that it can mean, and where it ends. */
export interface CurrencySign {
  readonly end: number;
  readonly sign: string;
  readonly codes: readonly CurrencyCode[];
}

const CODES =
  'USD EUR GBP JPY CNY KRW INR IDR MYR THB VND PHP SGD TWD HKD AUD CAD NZD MXN BRL ARS CLP COP PEN UYU CHF SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH ILS ZAR NGN EGP SAR AED QAR KWD BHD OMR JOD TND MAD PKR BDT LKR NPR KES GHS KZT KHR LAK MMK BND';
/** Signs that platforms and people write and CLDR has not (a low line stands for a blank: eBay's "US $5"). */
const INFORMAL_SIGNS =
  'S$=SGD US_$=USD AU_$=AUD C_$=CAD MXN$=MXN RMB=CNY CNH=CNY Rp.=IDR rp=IDR đ=VND Đ=VND VNĐ=VND บาท=THB 円=JPY 원=KRW 元=CNY/TWD руб=RUB руб.=RUB р.=RUB грн=UAH грн.=UAH TL=TRY лв=BGN zl=PLN zł.=PLN Php=PHP Kr=SEK/NOK/DKK kr.=DKK/NOK/SEK Rs.=PKR/LKR/INR Fr.=CHF ر.س=SAR ر.ق=QAR ر.ق.=QAR د.إ=AED ج.م=EGP د.ك=KWD د.ك.=KWD د.ب=BHD د.ب.=BHD ر.ع=OMR ر.ع.=OMR د.م.=MAD د.م=MAD د.أ=JOD د.أ.=JOD د.ت=TND د.ت.=TND جنيه=EGP';
const LONGEST = 5;

const signs = new Map<string, readonly CurrencyCode[]>(
  CODES.split(' ').map((code) => [code, [code]]),
);
for (const entry of `${CURRENCY_SIGNS} ${SHARED_SIGNS} ${INFORMAL_SIGNS}`.split(' ')) {
  const [sign = '', codes = ''] = entry.split('=');
  signs.set(sign.replace('_', ' '), codes.split('/'));
}
const firsts = new Set([...signs.keys()].map((sign) => sign.charCodeAt(0)));

/** Whether a currency sign can begin with this character: a cheap first look. */
export function canBeginCurrency(code: number): boolean {
  return firsts.has(code);
}

/** The longest currency sign at `start`, or null. A sign of letters ends where its word ends. */
export function currencyAt(text: string, start: number): CurrencySign | null {
  if (!firsts.has(text.charCodeAt(start))) return null;
  for (let length = LONGEST; length > 0; length -= 1) {
    const sign = text.slice(start, start + length);
    const codes = signs.get(sign);
    if (!codes || sign.length < length) continue;
    const end = start + length;
    const open = isLetter(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(end));
    if (!open) return { end, sign, codes };
  }
  return null;
}

/** Regions whose own money is written with a bare dollar sign. */
const DOLLARS: Readonly<Record<string, CurrencyCode>> = {
  AU: 'AUD',
  CA: 'CAD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  TW: 'TWD',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
};
const CROWNS: Readonly<Record<string, CurrencyCode>> = {
  sv: 'SEK',
  nb: 'NOK',
  nn: 'NOK',
  da: 'DKK',
};
/** CLDR writes the yen with the bare sign in these languages and in Taiwan; in China it is the yuan. */
const YEN = 'ja en th vi de ru uk tr fil'.split(' ');

function bySign(sign: CurrencySign, locale: NumberLocale | null): CurrencyCode | null {
  const language = locale?.language ?? '';
  const region = locale?.region ?? '';
  if (sign.sign === '$') {
    if (region === '419') return null;
    return DOLLARS[region] ?? (locale?.key === 'zh-TW' ? 'TWD' : 'USD');
  }
  if (sign.sign === '¥' && locale?.key === 'zh-CN') return 'CNY';
  if (sign.sign === '¥') return YEN.includes(language) || locale?.key === 'zh-TW' ? 'JPY' : null;
  if (sign.sign === '元') return { 'zh-CN': 'CNY', 'zh-TW': 'TWD' }[locale?.key ?? ''] ?? null;
  if (/^kr/i.test(sign.sign)) return CROWNS[language] ?? null;
  return (
    { IN: 'INR', PK: 'PKR', LK: 'LKR' }[region] ??
    (language === 'hi' || language === 'id' ? 'INR' : null)
  );
}

/**
 * The currencies that a sign means here: one where the page's currency, its language or region
 * settles it, else all that write it so. A bare `$` is the region's own dollar where it has one,
 * else USD.
 */
export function currenciesOf(
  sign: CurrencySign,
  locale: NumberLocale | null,
  context: TextContext,
): readonly CurrencyCode[] {
  if (sign.codes.length === 1) return sign.codes;
  if (context.currency && sign.codes.includes(context.currency)) return [context.currency];
  const settled = bySign(sign, locale);
  if (settled) return [settled];
  return sign.sign === '$' ? ['USD', 'MXN', 'ARS', 'CLP', 'COP'] : sign.codes;
}

const NONE = 'JPY KRW VND IDR CLP COP ISK LAK MMK KHR'.split(' ');
const THREE = 'KWD BHD OMR JOD TND'.split(' ');

/** Decimals that a currency is written with in practice: 2, for some 0 or 3. */
export function minorDigits(code: CurrencyCode): number {
  if (NONE.includes(code)) return 0;
  return THREE.includes(code) ? 3 : 2;
}

const HOMES: Readonly<Record<string, string>> = {
  Rp: 'id',
  'Rp.': 'id',
  rp: 'id',
  RM: 'ms',
  '฿': 'th',
  บาท: 'th',
  '₫': 'vi',
  đ: 'vi',
  VNĐ: 'vi',
  '₩': 'ko',
  원: 'ko',
  R$: 'pt-BR',
  zł: 'pl',
  '₺': 'tr',
  TL: 'tr',
  '₽': 'ru',
  '₴': 'uk',
  'лв.': 'bg',
  лв: 'bg',
  '₱': 'fil',
  '₹': 'hi',
  円: 'ja',
};

/** The locale that a currency sign is at home in: what it settles where the page names no language. */
export function homeOf(sign: CurrencySign): string | undefined {
  return HOMES[sign.sign];
}
