import type { Delta, Period } from '../../core/model/index.ts';
import {
  cleanLabel,
  type FoundQuantity,
  findQuantities,
  likelyQuantity,
  type ParsedQuantity,
  parseDelta,
  parsePeriod,
  parseQuantity,
  type Quantity,
  saysComparison,
  type TextContext,
} from '../../core/text/index.ts';
import { hasDigit } from './first-look.ts';
import { saysLoading } from './loading.ts';
import { metricNamed } from './metric-named.ts';
import type { Numbers } from './numbers.ts';
import type { Phrase } from './phrase.ts';
import {
  AGAINST,
  beginsAsNote,
  beginsSmall,
  countWords,
  ENDS_OPEN,
  isAction,
  isNoAmount,
  isSentence,
  mayBePeriod,
  namesAmount,
  saysMoreOrLess,
} from './words.ts';

/**
 * What a phrase says. `figure` is a value that stands alone; `lead` a number with words after it,
 * which is a value only where nothing better stands in its card.
 */
export type Said =
  | {
      readonly kind: 'figure';
      readonly quantity: ParsedQuantity;
      readonly raw: string;
      readonly label?: string;
      /** True where the label and the number are elements of their own. */
      readonly isApart?: boolean;
    }
  | {
      readonly kind: 'lead';
      readonly quantity: Quantity;
      readonly raw: string;
      readonly rest: string;
      readonly delta: Delta | null;
    }
  | { readonly kind: 'delta'; readonly delta: Delta }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'label'; readonly text: string; readonly strength: number }
  | { readonly kind: 'nothing' };

const NOTHING: Said = { kind: 'nothing' };

/** Words for the state of a thing, which say nothing of a number. */
const STATE = /^(?:pending|none|empty|active|open|closed|done)\.{0,3}$/i;

/** Signs by which a page says that a number is missing or on its way. */
const UNREADABLE =
  /^(?:\.{2,}|…+|#{2,}[\w!/]*|nan|undefined|null|\[object object\]|[?]{2,}|infinity|\{\{.*\}\})\s*%?$/i;
const OF =
  /^(.+?)\s*(?:\/|／|\bof\b|\bvon\b|\bde\b|\bsur\b|\bdari\b|\bdi\b|\btrên\b|\bиз\b|\buit\b|\bav\b)\s*(.+)$/iu;
const CHANGE_MARK =
  /^[\s(]*(?:[+−–~±↑↓↗↘▲▼△▽⬆⬇⇧⇩➚➘🔺🔻]|-\s?[\d.,$€£¥]|up \d|down \d)|[↑↓↗↘▲▼⬆⬇]\)?$/iu;

/** Something with a number, a dash or a word between, and something with a number. */
const FROM_TO = /\d.*(?:[–—~～〜]|\s-\s|\s(?:to|bis|a|à|hingga|sampai|đến|al)\s).*\d/iu;

/** Groups of ages are names of shares: "18-24", "25–34 years", "65+", "18~24세". */
const AGES =
  /^(?:ages? |edad |âge |alter |usia |umur |tuổi )?(?:1[3-8]|[2-6][05])\s?(?:[-–—~～]|to|bis|a|à)\s?(?:1[7-9]|[2-6][49])(?:\s?(?:years?(?: old)?|yrs?|años|anos|ans|jahre|tahun|tuổi|ปี|歳|代|岁|歲|세|лет|سنة|साल|yaş))?$|^(?:ages? )?(?:45|50|55|60|65)\s?(?:\+|＋)(?:\s?(?:years?(?: old)?|años|anos|ans|jahre|tahun|tuổi|ปี|歳|岁|歲|세|лет|سنة|साल|yaş))?$|^(?:45|50|55|60|65)\s?(?:歳|岁|歲|세)\s?(?:以上|이상)$/iu;

/** A digit, or a number in the letters of China and Japan. */
const hasCount = (text: string): boolean => hasDigit(text) || /[一二三四五六七八九十]/u.test(text);

export function say(phrase: Phrase, context: TextContext, today: string, numbers: Numbers): Said {
  const { text } = phrase;
  if (text.length > 160) return NOTHING;
  if (CHIP_OF_TIME.test(text)) return NOTHING;
  if (AGES.test(text)) return { kind: 'label', text: cleanLabel(text), strength: 0.62 };
  if (!hasCount(text)) return sayWords(phrase, context, today);
  if (!likelyQuantity(text) && !/\d/.test(text)) return labelOf(phrase, context);
  // A single day is when something was posted; from day to day is what the page speaks of.
  const isOther = isNoAmount(text);
  const period = !isOther || FROM_TO.test(text) ? wholePeriod(text, context, today) : null;
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

/** A text that begins or ends with the sign of a change. */
function sayMarked(text: string, context: TextContext): Said | null {
  const about = /^~\s?\d[\d.,]*\s?[kmb]?$/i.test(text) ? parseQuantity(text, context) : null;
  if (about?.kind === 'number') return { kind: 'figure', quantity: about, raw: text };
  if (CHANGE_MARK.test(text)) {
    const delta = changeIn(text, context) ?? plainDelta(text, context);
    if (delta) return { kind: 'delta', delta };
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
  const delta = isChange(text) && /[%٪]/u.test(text) ? changeIn(text, context) : null;
  return delta && (delta.unit === '%' || delta.unit === 'pp') ? { kind: 'delta', delta } : NOTHING;
}

/** "160k+": a number that names no upper end. */
const AT_LEAST = /^\p{Sc}?\s?\d[\d.,]*\s?[kmb]?\+$/iu;

const isOddNumber = (text: string): boolean =>
  MIXED.test(text) || AT_LEAST.test(text) || ODD_MONEY.test(text);

/** "$2.942.32": an amount, whatever its dots say. */
const ODD_MONEY = /^\p{Sc}\s?\d[\d.,]+\d$/u;

/** "24 H", "7D": over which time, as chips beside a title say it. */
const CHIP_OF_TIME = /^(?:(?:24|48|72)\s?H|(?:7|14|28|30|60|90|180|365)\s?D)$/u;

/** Digits of two scripts in one number: said to be there, never taken. */
const MIXED = /^(?=.*\d)(?=.*(?!\d)\p{Nd})[\p{Nd}.,٫٬\s]+$/u;

const DAY_MS = 86_400_000;
const isOneDay = ({ from, to }: Period): boolean => Date.parse(to) - Date.parse(from) <= DAY_MS;

/** "0.4pp" can only be a change, whatever shows its direction. */
const POINTS = /^[\d.,]+\s?(?:pp|p\.p\.|pts?|bps)\b/iu;

/** A change, and nothing of what is said after it: "↑ 4.8pp · improving". */
function changeIn(text: string, context: TextContext): Delta | null {
  const [head = ''] = text.split(/\s+[·•|]\s+/u);
  return parseDelta(text, context) ?? (head === text ? null : parseDelta(head, context));
}

/** "~12%", "±3": a change of no direction. */
function plainDelta(text: string, context: TextContext): Delta | null {
  const match = /^\s*\(?([+−–~±-])\s*(\S.*?)\)?$/u.exec(
    text.replace(/^(\s*[~±]\s*\S+)\s\p{L}\D*$/u, '$1'),
  );
  const quantity = match?.[2] ? parseQuantity(match[2], context) : null;
  if (!match || quantity?.kind !== 'number') return null;
  const mark = match[1] ?? '';
  const sign = mark === '+' ? '+' : /[−–-]/u.test(mark) ? '-' : '?';
  return { value: Math.abs(quantity.value), unit: quantity.unit, sign, raw: text };
}

/** A period that is all the phrase says; a label such as "Revenue this month" names a number. */
function wholePeriod(text: string, context: TextContext, today: string): Period | null {
  if (text.length > 48 || !mayBePeriod(text)) return null;
  const period = parsePeriod(text, context.locale ? { locale: context.locale, today } : { today });
  if (!period) return null;
  return namesAmount(text) ||
    (beginsAsNote(text) && /^(?:vs|versus|compared|from|since|than)/i.test(text))
    ? null
    : period;
}

function sayParts(phrase: Phrase, context: TextContext): Said {
  const { text } = phrase;
  const against = AGAINST.test(text) && !BEGINS_SHARE.test(text);
  const delta = isChange(text) && !against ? changeIn(text, context) : null;
  const of = ofWhole(text, context) ?? namedWhole(phrase, context);
  if (of) return of;
  if (WINDOW_TITLE.test(text)) return labelOf(phrase, context);
  const found = findQuantities(text, context).filter((f) => f.quantity.kind === 'number');
  const first = found[0];
  if (delta && isOnlyChange(delta, text, found)) return { kind: 'delta', delta };
  const counted = /^(.*\p{L})\s?[([]\s*(\d[\d.,]*)\s*[)\]]$/u.exec(text);
  if (counted?.[1] && counted[2]) return countIn(counted[1], counted[2], phrase, context);
  if (first?.quantity.kind !== 'number' || isSentence(text)) return labelOf(phrase, context);
  if (found.length === 1 && first.start === 0 && SHARE_NAME.test(text.slice(first.end)))
    return namedShare(text, first.end, first.quantity, context);
  if (first.start <= 1) return lead(text, first.start, first.end, first.quantity, context);
  if (found.length === 1 && first.end >= text.length - 1) {
    const label = text.slice(0, first.start).replace(/[\s:：=–—-]+$/u, '');
    const parted = /[:：]\s*$/u.test(text.slice(0, first.start));
    const apart = standsApart(phrase, text.slice(first.start));
    if (
      labelStrength(label, context) >= (parted || apart ? 0.4 : 0.75) &&
      !ENDS_OPEN.test(label) &&
      (apart || !/^\d+$/.test(text.slice(first.start)))
    ) {
      return {
        kind: 'figure',
        quantity: first.quantity,
        raw: text.slice(first.start).trim(),
        label: cleanLabel(label),
        isApart: apart,
      };
    }
  }
  return labelOf(phrase, context);
}

/** "24 Hours Performance", "30-Day Retention": over which time it is, and what. */
const WINDOW_TITLE =
  /^(?:(?:24|48|72)[\s-]?(?:[Hh]|[Hh]rs?|[Hh]ours?)|(?:7|14|28|30|60|90|180|365)[\s-][Dd]ays?|(?:3|6|12)[\s-][Mm]onths?)\s\p{Lu}/u;

/** "12% vs. 30 days before" begins with what changed; "vs. $900" says what it is measured against. */
const BEGINS_SHARE = /^[^\p{L}\d]*[\d.,٫]+\s?[%٪]/u;

/** "62% Company Growth": what follows the share is its name, written as one. */
const SHARE_NAME =
  /^\s(?!(?:Increase|Decrease|More|Less|Fewer|Higher|Lower|Up|Down)\b)\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)+$/u;

/** The share and the name after it, which make a line of their own where it names an amount. */
function namedShare(text: string, end: number, quantity: Quantity, context: TextContext): Said {
  const label = text.slice(end).trim();
  if (quantity.unit !== '%' || labelStrength(label, context) < 0.8)
    return lead(text, 0, end, quantity, context);
  return { kind: 'figure', quantity, raw: text.slice(0, end).trim(), label, isApart: true };
}

/** True where a text tells of a change and of nothing else: no value stands in it besides. */
function isOnlyChange(delta: Delta, text: string, found: readonly FoundQuantity[]): boolean {
  const [first, second] = found;
  if (delta.sign === '?')
    return (delta.unit === '%' || delta.unit === 'pp') && saysComparison(text);
  if (first?.start !== 0) return true;
  const rest = text.slice(first.end);
  if (SHARE_NAME.test(rest)) return false;
  if (text.slice(0, first.end).includes('%') && saysMoreOrLess(rest)) return true;
  // "79 less than usual": the number itself has no sign, so its direction stands in the words.
  return !second && /^\s?\p{L}/u.test(rest) && !/[,;·•|↑↓↗↘▲▼]/u.test(rest);
}

/** True where a number at the end of a line has an element of its own: its name and it are two things. */
function standsApart({ atoms }: Phrase, number: string): boolean {
  const last = atoms.at(-1);
  return (
    last !== undefined && last.parent !== atoms[0]?.parent && last.text.trim() === number.trim()
  );
}

/** "Tasks (5)": a title with how many there are. */
function countIn(title: string, count: string, phrase: Phrase, context: TextContext): Said {
  const quantity = parseQuantity(count, context);
  const label = cleanLabel(title);
  return quantity.kind === 'number' && labelStrength(label, context) >= 0.6
    ? { kind: 'figure', quantity, raw: count, label }
    : labelOf(phrase, context);
}

/** A sign, an arrow, a per cent, or a number among words: cheap to tell, where reading it is not. */
const isChange = (text: string): boolean =>
  (/[+−±↑↓↗↘▲▼%٪]/u.test(text) || text.split(' ').length > 2 || UNSPACED.test(text)) &&
  countWords(text) <= 8;

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** "5.8 / 16 GB", "$284k of $1M goal": the first is the value, the second only its measure. */
function ofWhole(text: string, context: TextContext): Said | null {
  const match = OF.exec(text);
  const [, part, rest] = match ?? [];
  if (!part || !rest || !/^\D{0,4}\d/.test(rest)) return null;
  let value = parseQuantity(part, context);
  const measure = findQuantities(rest, context)[0]?.quantity;
  if (value.kind !== 'number' || measure?.kind !== 'number') return null;
  if (value.unit === '1' && measure.unit !== '1') {
    const suffix = rest.replace(/^[\d.,\s\u00a0\u202f]+/u, '').split(/\s/)[0] ?? '';
    const again = parseQuantity(`${part.trim()} ${suffix}`, context);
    if (again.kind === 'number') value = again;
  }
  if (countWords(rest) > 4) return null;
  const slash = /^[^\p{L}]*[/／]/u.test(text.slice(part.length));
  return slash && countWords(rest) <= 1
    ? { kind: 'figure', quantity: { ...value, raw: text }, raw: text }
    : {
        kind: 'lead',
        quantity: value,
        raw: part.trim(),
        rest: text.slice(part.length).trim(),
        delta: null,
      };
}

/** "Submitted 156/200", the number in an element of its own: how many of how many, and of what. */
function namedWhole({ atoms, text }: Phrase, context: TextContext): Said | null {
  const last = atoms.at(-1);
  const tail = last && last.parent !== atoms[0]?.parent ? last.text.trim() : '';
  if (!/^\d[\d.,]*\s?[/／]\s?\d/u.test(tail) || !text.endsWith(tail)) return null;
  const of = ofWhole(tail, context);
  const label = cleanLabel(text.slice(0, -tail.length));
  if (of?.kind !== 'figure' || labelStrength(label, context) < 0.4) return null;
  return { ...of, label, isApart: true };
}

const UNIT_WORD =
  /^(?:[A-Z]{3,4}|k?g|t|k?m|mi|mph|km\/h|m²|m³|k?Wh?|MWh|V|A|L|ml|kcal|bpm|pts?|req\/s|ops\/s|qps|rps|tps|px|Hz|[GM]Hz|dB)$/u;

function lead(
  text: string,
  start: number,
  end: number,
  quantity: Quantity,
  context: TextContext,
): Said {
  const raw = text.slice(start, end).trim();
  const rest = text.slice(end).trim();
  const bare = /^[·•|,;–—-]\s*/u.exec(rest);
  const change = /(?:^|\s|\()([+−-]?\s?[↑↓↗↘▲▼][^·•|]*|[+−]\s?\d[^·•|]*)/u.exec(rest);
  const delta = change?.[1] ? parseDelta(change[1].trim(), context) : null;
  // "0.4512 BTC", "12 kg": what the number is in, not what it counts.
  if (UNIT_WORD.test(rest) && !namesAmount(rest)) return { kind: 'figure', quantity, raw: text };
  return { kind: 'lead', quantity, raw, rest: bare ? rest.slice(bare[0].length) : rest, delta };
}

function labelOf(phrase: Phrase, context: TextContext): Said {
  const text = cleanLabel(phrase.text);
  const strength = labelStrength(
    beginsSmall(text) && phrase.look.caps ? text.toUpperCase() : text,
    context,
  );
  return strength > 0 ? { kind: 'label', text, strength } : NOTHING;
}

/** What is left to a name of many words: it names a number where nothing else does. */
const LONG_NAME = 0.34;

/** "Sold 3 items on 2 customers" tells what happened. */
const TELLS = /\p{L}\s\d[\d.,]*\s\p{L}.*\p{L}\s\d[\d.,]*\s\p{L}/u;

/** "Mobile, Earbuds, TV": several things, where a name is of one. */
const LIST = /^[^,.:()]+,\s[^,.:()]+(?:,\s[^,.:()]+)*$/u;

/** How much a text looks like the name of a number, 0–1. */
export function labelStrength(text: string, context: TextContext): number {
  if (!/\p{L}{1}/u.test(text) || isSentence(text) || isNoAmount(text)) return 0;
  if (isIconWord(text) || TELLS.test(text) || /^[+−~±↑↓↗↘▲▼⬆⬇]/u.test(text)) return 0;
  const words = countWords(text);
  let strength = 0.62;
  const small = beginsSmall(text) && words > 1;
  if (beginsSmall(text)) strength -= small ? 0.27 : 0.12;
  if (metricNamed(text, context.locale) !== null) strength += 0.35;
  else if (namesAmount(text)) strength += small ? 0.1 : 0.25;
  if (beginsAsNote(text) || (strength < 0.75 && saysComparison(text))) strength -= 0.45;
  if (isAction(text)) strength -= 0.06;
  if (words > 5) strength = Math.max(LONG_NAME, strength - 0.1 * (words - 5));
  if (/(?:^|\s)[$€£¥#]?\d[\d.,]*[%kmb°]?(?:\s|$)/i.test(text)) strength -= 0.25;
  if (/[·•|]/.test(text) || LIST.test(text)) strength -= 0.15;
  if (/^[^\p{L}]*$/u.test(text)) return 0;
  return Math.max(0, Math.min(1, strength));
}

/** Names of drawn signs that an icon font shows as pictures. */
const isIconWord = (text: string): boolean =>
  /^[a-z]+(?:_[a-z]+)+$/.test(text) || /^[\uE000-\uF8FF]+$/.test(text);
