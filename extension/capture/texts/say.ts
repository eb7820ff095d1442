import type { Period } from '../../../core/model/index.ts';
import {
  cleanLabel,
  likelyQuantity,
  parseDelta,
  parsePeriod,
  parseQuantity,
  saysComparison,
  type TextContext,
} from '../../../core/text/index.ts';
import { changeIn, isChange, plainDelta, saysTime } from '../deltas/change-in.ts';
import { hasDigit } from '../page/first-look.ts';
import { saysLoading } from '../page/loading.ts';
import { LONGEST_NAME, longName } from './long-name.ts';
import { hasLookAlikes } from './look-alikes.ts';
import type { Numbers } from './numbers.ts';
import type { Phrase } from './phrase.ts';
import { withoutPickerSigns } from './picker-signs.ts';
import { labelOf, NOTHING, type Said } from './said.ts';
import { sayParts } from './say-parts.ts';
import { beginsAsNote, isNoAmount, mayBePeriod, namesAmount } from './words.ts';

/** Words for the state of a thing, which say nothing of a number. */
const STATE = /^(?:pending|none|empty|active|open|closed|done)\.{0,3}$/i;

/** Signs by which a page says that a number is missing or on its way. */
const UNREADABLE =
  /^(?:\.{2,}|…+|#{2,}[\w!/]*|nan|undefined|null|\[object object\]|[?]{2,}|infinity|\{\{.*\}\})\s*%?$/i;
const CHANGE_MARK =
  /^[\s(]*(?:[+−–~±↑↓↗↘▲▼△▽⬆⬇⇧⇩➚➘🔺🔻]|-\s?[\d.,%$€£¥]|up \d|down \d)|[↑↓↗↘▲▼⬆⬇]\)?$/iu;

/** Something with a number, a dash or a word between, and something with a number. */
const FROM_TO =
  /\p{Nd}.*(?:[–—~～〜→›]|\s-\s|\s(?:to|bis|a|à|hingga|sampai|đến|al|إلى)\s).*\p{Nd}/iu;

/** Groups of ages are names of shares: "18-24", "25–34 years", "65+", "18~24세". */
const AGES =
  /^(?:ages? |edad |âge |alter |usia |umur |tuổi )?(?:1[3-8]|[2-6][05])\s?(?:[-–—~～]|to|bis|a|à)\s?(?:1[7-9]|[2-6][49])(?:\s?(?:years?(?: old)?|yrs?|años|anos|ans|jahre|tahun|tuổi|ปี|歳|代|岁|歲|세|лет|سنة|साल|yaş))?$|^(?:ages? )?(?:35|45|50|55|60|65)\s?(?:\+|＋)(?:\s?(?:years?(?: old)?|años|anos|ans|jahre|tahun|tuổi|ปี|歳|岁|歲|세|лет|سنة|साल|yaş))?$|^(?:45|50|55|60|65)\s?(?:歳|岁|歲|세)\s?(?:以上|이상)$/iu;

/** A digit, or a number in the letters of China and Japan. */
const hasCount = (text: string): boolean => hasDigit(text) || /[一二三四五六七八九十]/u.test(text);

/** What a phrase says, from its text alone. */
export function say(phrase: Phrase, context: TextContext, today: string, numbers: Numbers): Said {
  const text = phrase.text.replace(SET_OFF, '');
  if (text.length > LONGEST_NAME) return longName(text);
  if (CHIP_OF_TIME.test(text)) return NOTHING;
  if (IN_BRACKETS.test(text) && /\p{L}/u.test(text) && saysTime(text, context)) return NOTHING;
  if (AGES.test(text)) return { kind: 'label', text: cleanLabel(text), strength: 0.62 };
  if (!hasCount(text)) return sayWords(phrase, context, today);
  if (!likelyQuantity(text) && !/\d/.test(text)) return sayOtherDigits(phrase, context, today);
  // A single day is when something was posted; from day to day is what the page speaks of.
  const isOther = isNoAmount(text);
  const mayBeDays = (!isOther || FROM_TO.test(text)) && !RATING.test(text);
  const period = mayBeDays ? wholePeriod(text, context, today) : null;
  if (period) return isOneDay(period) ? NOTHING : { kind: 'period', period };
  if (isOther) return changeSince(text, context);
  const marked = sayMarked(text, context);
  if (marked) return marked;
  if (POINTS.test(text)) {
    const delta = parseDelta(text, context);
    if (delta) return { kind: 'delta', delta };
  }
  const whole = numbers.parse(text, context);
  if (whole.kind === 'number' || whole.kind === 'ambiguous')
    return { kind: 'figure', quantity: whole, raw: text };
  if (whole.kind === 'none' && isOddNumber(text))
    return { kind: 'figure', quantity: whole, raw: text };
  return sayParts(phrase, context);
}

/** Words with digits of other scripts, or none: days, or how much more or less, else a name. */
function sayOtherDigits(phrase: Phrase, context: TextContext, today: string): Said {
  const { text } = phrase;
  if (!hasDigit(text)) return labelOf(phrase, context);
  const period = wholePeriod(text, context, today);
  if (period) return isOneDay(period) ? NOTHING : { kind: 'period', period };
  const delta = parseDelta(text, context);
  return delta && delta.sign !== '?' ? { kind: 'delta', delta } : labelOf(phrase, context);
}

/** A text that begins or ends with the sign of a change. */
function sayMarked(text: string, context: TextContext): Said | null {
  const about = /^~\s?\d[\d.,]*\s?[kmb]?$/i.test(text) ? parseQuantity(text, context) : null;
  if (about?.kind === 'number') return { kind: 'figure', quantity: about, raw: text };
  if (CHANGE_MARK.test(text)) {
    const plain = text.replace(FILLED, '$1');
    const delta = changeIn(plain, context) ?? plainDelta(plain, context);
    if (delta) return { kind: 'delta', delta: { ...delta, raw: delta.raw.replace(plain, text) } };
    const signed = parseQuantity(text.replace(/^([+−-])\s+/u, '$1'), context);
    if (signed.kind === 'ambiguous') return { kind: 'figure', quantity: signed, raw: text };
  }
  return null;
}

function sayWords(phrase: Phrase, context: TextContext, today: string): Said {
  const { text } = phrase;
  if (saysLoading(text)) return NOTHING;
  if (UNREADABLE.test(text)) {
    return {
      kind: 'figure',
      quantity: { kind: 'none', raw: text, why: 'it could not be understood' },
      raw: text,
    };
  }
  if (text.length <= 24) {
    const quantity = parseQuantity(text, context);
    if (quantity.kind === 'no-data' && !STATE.test(text))
      return { kind: 'figure', quantity, raw: text };
  }
  const period = wholePeriod(text, context, today);
  return period ? { kind: 'period', period } : labelOf(phrase, context);
}

/** "thấp hơn 6% so với kỳ trước" ends as an age does, and tells of a change. */
function changeSince(text: string, context: TextContext): Said {
  const delta = isChange(text) ? changeIn(text, context) : null;
  if (!delta) return NOTHING;
  const isShare = delta.unit === '%' || delta.unit === 'pp';
  return isShare || (delta.sign !== '?' && saysComparison(text))
    ? { kind: 'delta', delta }
    : NOTHING;
}

/** "4,9 de 5": a mark, and no day of a month. */
const RATING = /^\d{1,2}[.,]\d{1,2}\s?(?:\/|\p{L}[\p{L} ]{0,12})\s?(?:5|10|100)$/u;

/** "+09%": a zero that only fills the place. */
const FILLED = /^([+−–-]\s?)0(?=\d\s?%)/u;

/** "160k+": a number that names no upper end. */
const AT_LEAST = /^\p{Sc}?\s?\d[\d.,]*\s?[kmb]?\+$/iu;

const isOddNumber = (text: string): boolean =>
  MIXED.test(text) || AT_LEAST.test(text) || ODD_MONEY.test(text) || hasLookAlikes(text);

/** "$2.942.32": an amount, whatever its dots say. */
const ODD_MONEY = /^\p{Sc}\s?\d[\d.,]+\d$/u;

/** "Sessions — 10,402": the dash that sets a number off from its name, where it came with the number. */
const SET_OFF = /^(?:—|[:：·|])\s+(?=\p{Sc}?\s?\p{Nd})/u;

/** "(30 days)" behind a change: over which time it is. */
const IN_BRACKETS = /^[([（][^()[\]（）]{2,30}[)\]）]$/u;

/** "24 H", "7D": over which time, as chips beside a title say it. */
const CHIP_OF_TIME = /^(?:(?:24|48|72)\s?H|(?:7|14|28|30|60|90|180|365)\s?D)$/u;

/** Digits of two scripts in one number: said to be there, never taken. */
const MIXED = /^(?=.*\d)(?=.*(?!\d)\p{Nd})[\p{Nd}.,٫٬\s]+$/u;

const DAY_MS = 86_400_000;
const isOneDay = ({ from, to }: Period): boolean => Date.parse(to) - Date.parse(from) <= DAY_MS;

/** "0.4pp" can only be a change, whatever shows its direction. */
const POINTS = /^[\d.,]+\s?(?:pp|p\.p\.|pts?|bps)\b/iu;

/** "Period: last 7 days: 16-11-2026 - 22-11-2026 (GMT+07)". */
const LONGEST_PERIOD = 90;

/** A period that is all the phrase says; a label such as "Revenue this month" names a number. */
function wholePeriod(written: string, context: TextContext, today: string): Period | null {
  const text = withoutPickerSigns(written);
  if (text.length > LONGEST_PERIOD || !mayBePeriod(text)) return null;
  const period = parsePeriod(text, context.locale ? { locale: context.locale, today } : { today });
  if (!period) return null;
  return namesAmount(text) ||
    (beginsAsNote(text) && /^(?:vs|versus|compared|from|since|than)/i.test(text))
    ? null
    : period;
}
