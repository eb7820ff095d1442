import type { Unit } from '../model/index.ts';
import { currencyAt } from './currency.ts';
import { fold, isPlain, seenText } from './fold.ts';
import { meaningsOf } from './lexicon.ts';
import type { LabelUnit } from './types.ts';

/** Labels are short; what is longer is text, and only its beginning is compared. */
const LONGEST = 400;
const END_MARKS = ':：*†‡';

/**
 * A label as it is shown to a person: without soft hyphens, direction marks, zero widths, doubled
 * blanks, and the colon or footnote mark at its end.
 *
 * @param raw the text of the label
 * @returns the label, at most 400 characters. Never throws.
 * @example
 * cleanLabel('  Watch\n  time: ') // → "Watch time"
 * cleanLabel('Auf\u00adru\u00adfe') // → "Aufrufe"
 */
export function cleanLabel(raw: string): string {
  if (raw.length <= LONGEST && isPlain(raw) && !raw.includes('  ')) {
    const trimmed = raw.trim();
    if (!END_MARKS.includes(trimmed.charAt(trimmed.length - 1)) || trimmed === '') return trimmed;
  }
  const seen = seenText(raw.slice(0, LONGEST));
  let text = seen.normalize('NFC').replace(/ +/g, ' ').trim();
  // A sign may stand behind a colon, and a colon behind a sign.
  for (let before = ''; text !== before; ) {
    before = text;
    text = withoutEndMarks(withoutSigns(text));
  }
  return text;
}

function withoutEndMarks(text: string): string {
  let left = text;
  while (left.length > 1 && END_MARKS.includes(left.charAt(left.length - 1)))
    left = left.slice(0, -1).trimEnd();
  return left;
}

/** Pictures before or after a name, and the sign that opens an explanation or a menu: no part of it. */
// One class and no alternatives: most pictures are in two of them, and a row of pictures would be
// tried in every combination.
const SIGNS_BEFORE = /^(?:[\u200d\p{So}\p{Extended_Pictographic}●•▸›»⋮]\s*)+(?=[\p{L}\p{N}])/u;
const SIGNS_AFTER = /(?:\s*[\u200d\p{So}\p{Extended_Pictographic}●•▾▸›»⋮])+$/u;
/** Signs that are letters of a name. */
const OF_NAMES = /[©®™°№]/u;

function withoutSigns(text: string): string {
  const before = SIGNS_BEFORE.exec(text)?.[0] ?? '';
  const from = OF_NAMES.test(before) ? text : text.slice(before.length);
  const after = SIGNS_AFTER.exec(from)?.[0] ?? '';
  const left = OF_NAMES.test(after) ? from : from.slice(0, from.length - after.length);
  return left === '' ? text : left;
}

/**
 * A label as it is compared: `cleanLabel`, in small letters, with compatible characters as one
 * (full-width forms, ligatures) and every kind of dash and apostrophe as the plain one.
 *
 * @param raw the text of the label
 * @returns the form for comparison, "" where nothing is left. Never throws.
 * @example
 * labelKey('Watch Time (Hours):') // → "watch time (hours)"
 * labelKey('ＣＴＲ（％）') // → "ctr(%)"
 */
export function labelKey(raw: string): string {
  if (raw.length <= LONGEST && isPlain(raw)) return cleanLabel(raw.toLowerCase());
  const compatible = raw.slice(0, LONGEST).normalize('NFKC').toLowerCase();
  return cleanLabel(fold(compatible).text.replace(/[–—]/g, '-'));
}

const MAY_END_ON_UNIT = /[)\]%$€£¥₫฿₱₩₹]$/;

/** Words in brackets that say a unit, where the words of time do not already. */
const UNIT_WORDS: Readonly<Record<string, readonly [Unit, number]>> = {
  '%': ['%', 1],
  percent: ['%', 1],
  'per cent': ['%', 1],
  persen: ['%', 1],
  hrs: ['s', 3600],
  giờ: ['s', 3600],
  時間: ['s', 3600],
  小时: ['s', 3600],
  小時: ['s', 3600],
  시간: ['s', 3600],
  分: ['s', 60],
};
const PREFIX = /^(?:in|em|en|単位|单位|單位|단위|dalam|ในหน่วย)\s*[:：]?\s*/;

/** Words that are a length of time in one language and another one in a second. */
const UNIT_WORDS_OF: Readonly<Record<string, typeof UNIT_WORDS>> = {
  tr: { saat: ['s', 3600], sa: ['s', 3600] },
  ms: { saat: ['s', 1] },
};

function unitOf(words: string, locale: string): { unit: Unit; scale: number } | null {
  const key = words.toLowerCase().replace(PREFIX, '').trim();
  const named = UNIT_WORDS[key] ?? UNIT_WORDS_OF[locale.slice(0, 2)]?.[key];
  if (named) return { unit: named[0], scale: named[1] };
  const money = currencyAt(words, 0);
  // A sign that several countries share names no currency here; a bare dollar is taken for the US one.
  if (money && money.end === words.length && (money.codes.length === 1 || words === '$'))
    return { unit: money.codes[0] ?? '1', scale: 1 };
  const meanings = meaningsOf(key).filter((m) => m.kind !== 'x');
  const lengths = new Set(meanings.map((m) => `${m.kind} ${m.times * 10 ** m.power}`));
  const first = meanings[0];
  // One letter can be anything ("Clicks (d)"), and so can a word that is two lengths of time.
  if (!first || lengths.size > 1 || (key.length === 1 && key !== 's' && key !== 'h')) return null;
  return { unit: first.kind === 'B' ? 'B' : 's', scale: first.times * 10 ** first.power };
}

/**
 * The unit that a label or header gives its numbers: "(hours)", "(%)", "(USD)", "(in sec)",
 * "（単位: 時間）", or a per cent or money sign at its end. Other brackets are part of the name.
 *
 * @param label the label, cleaned or raw
 * @param locale the language that it is in, where a word means two lengths of time: Turkish "saat" is
 *   an hour, Malay "saat" a second
 * @returns `unit`, what one shown unit is in it (`scale`, where it is not 1), and the label without
 *   it. Never throws.
 * @example
 * unitOfLabel('Watch time (hours)') // → {"unit":"s","scale":3600,"label":"Watch time"}
 * unitOfLabel('Sales (Paid Order) (SGD)').unit // → "SGD"
 * unitOfLabel('Süre (saat)', 'tr').scale // → 3600
 * unitOfLabel('Buyers (Placed Order)') // → {"label":"Buyers (Placed Order)"}
 */
export function unitOfLabel(label: string, locale = ''): LabelUnit {
  const shown = cleanLabel(label);
  // Folding changes no place in a cleaned label, so the shown one is cut where the folded one is.
  const text = fold(shown).text;
  // Most labels name no unit, and it can only stand in brackets or behind a blank at the end.
  if (!MAY_END_ON_UNIT.test(text)) return { label: shown };
  const close = text.endsWith(')') || text.endsWith(']');
  const open = close ? Math.max(text.lastIndexOf('('), text.lastIndexOf('[')) : -1;
  const start = open >= 0 ? open : text.length - (/[ \u00a0][%$€£¥₫฿₱₩₹]$/.test(text) ? 1 : 0);
  const words = text.slice(open >= 0 ? open + 1 : start, open >= 0 ? -1 : undefined).trim();
  const rest = shown.slice(0, start).trim();
  const found = words && rest && words.length <= 24 ? unitOf(words, locale) : null;
  if (!found) return { label: shown };
  return found.scale === 1
    ? { unit: found.unit, label: rest }
    : { unit: found.unit, scale: found.scale, label: rest };
}
