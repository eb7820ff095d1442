import type { Delta } from '../../../core/model/index.ts';
import {
  type FoundQuantity,
  parseDelta,
  parsePeriod,
  parseQuantity,
  parseWindow,
  saysComparison,
  type TextContext,
} from '../../../core/text/index.ts';
import { countWords, mayBePeriod, saysMoreOrLess, saysOnlyWhen } from '../texts/words.ts';

/** "62% Company Growth": what follows the share is its name, written as one. */
export const SHARE_NAME =
  /^\s(?!(?:Increase|Decrease|More|Less|Fewer|Higher|Lower|Up|Down)\b)\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)+$/u;

/** A sign, an arrow, a per cent, or a number among words: cheap to tell, where reading it is not. */
export const isChange = (text: string): boolean =>
  (/[+−±↑↓↗↘▲▼%٪]/u.test(text) || text.split(' ').length > 2 || UNSPACED.test(text)) &&
  countWords(text) <= 8;

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** A change, and nothing of what is said after it: "↑ 4.8pp · improving". */
export function changeIn(text: string, context: TextContext): Delta | null {
  const [head = ''] = text.split(/\s+[·•|]\s+/u);
  return (
    parseDelta(text, context) ??
    (head === text ? null : parseDelta(head, context)) ??
    sinceWhen(text, context)
  );
}

/** "+12 Today", "▼ 3 this week": how much, and then over which time. */
function sinceWhen(text: string, context: TextContext): Delta | null {
  const [, change, when] = SIGNED_THEN.exec(text) ?? [];
  if (!change || !when || !saysTime(when, context)) return null;
  const delta = parseDelta(change, context);
  return delta && delta.sign !== '?' ? { ...delta, raw: text } : null;
}

const SIGNED_THEN = /^([+−–↑↓↗↘▲▼-]\s?\p{Nd}[\p{Nd}.,٫٬]*\s?[kmb]?)\s+(\p{L}.{1,30})$/iu;

/** Any day will do to tell whether a text is a stretch of time. */
const SOME_DAY = '2026-01-15';

/** True for a text that says over which time, and nothing else: "today", "(30 days)". */
export function saysTime(text: string, { locale }: TextContext): boolean {
  if (saysOnlyWhen(text)) return true;
  const bare = text.replace(/[()[\]]/g, ' ').trim();
  const days = { today: SOME_DAY, ...(locale ? { locale } : {}) };
  return mayBePeriod(bare) && (parseWindow(bare, days) ?? parsePeriod(bare, days)) !== null;
}

/** "~12%", "±3": a change of no direction. */
export function plainDelta(text: string, context: TextContext): Delta | null {
  const match = /^\s*\(?([+−–~±-])\s*(\S.*?)\)?$/u.exec(
    text.replace(/^(\s*[~±]\s*\S+)\s\p{L}\D*$/u, '$1'),
  );
  const quantity = match?.[2] ? parseQuantity(match[2], context) : null;
  if (!match || quantity?.kind !== 'number') return null;
  const mark = match[1] ?? '';
  const sign = mark === '+' ? '+' : /[−–-]/u.test(mark) ? '-' : '?';
  return { value: Math.abs(quantity.value), unit: quantity.unit, sign, raw: text };
}

/** True where a text tells of a change and of nothing else: no value stands in it besides. */
export function isOnlyChange(delta: Delta, text: string, found: readonly FoundQuantity[]): boolean {
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
