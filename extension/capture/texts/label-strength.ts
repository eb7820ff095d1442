import { saysComparison, type TextContext } from '../../../core/text/index.ts';
import { isNoName, withoutMinutes } from '../periods/time-words.ts';
import { metricNamed } from './metric-named.ts';
import {
  beginsAsNote,
  beginsSmall,
  countWords,
  isAction,
  isNoAmount,
  isSentence,
  namesAmount,
} from './words.ts';

/** "from $89": what a number was before. */
const FROM_BEFORE =
  /^(?:from|vs\.?|von|gegenüber|desde|dari|từ|จาก|от|из|van|från|من)\s\p{Sc}?\s?\p{Nd}[\p{Nd}.,٫٬]*$/iu;

const LONGEST_LIVE = 40;

/** What is left to a name of many words: it names a number where nothing else does. */
const LONG_NAME = 0.34;

/** "Sold 3 items on 2 customers" tells what happened. */
const TELLS = /\p{L}\s\d[\d.,]*\s\p{L}.*\p{L}\s\d[\d.,]*\s\p{L}/u;

/** "Mobile, Earbuds, TV": several things, where a name is of one. */
const LIST = /^[^,.:()]+,\s[^,.:()]+(?:,\s[^,.:()]+)*$/u;

/** How much a text looks like the name of a number, 0–1; over which time it is does not count. */
export function labelStrength(text: string, context: TextContext): number {
  const bare = text.length <= LONGEST_TIMED ? withoutMinutes(text) : text;
  return bare === text ? strengthOf(text, context) : strengthOf(bare, context) - TIMED;
}

const LONGEST_TIMED = 90;
const TIMED = 0.02;

function strengthOf(text: string, context: TextContext): number {
  if (!/\p{L}{1}/u.test(text) || isSentence(text) || isNoAmount(text)) return 0;
  if (FROM_BEFORE.test(text)) return 0;
  if (isIconWord(text) || TELLS.test(text) || /^[+−~±↑↓↗↘▲▼⬆⬇]/u.test(text)) return 0;
  const words = countWords(text);
  let strength = 0.62;
  const small = beginsSmall(text) && words > 1;
  if (beginsSmall(text)) strength -= small ? 0.27 : 0.12;
  if (metricNamed(text, context.locale) !== null) strength += 0.35;
  else if (namesAmount(text)) strength += small ? 0.1 : 0.25;
  if (beginsAsNote(text) || (strength < 0.75 && saysComparison(text))) strength -= 0.45;
  // "Real-time" says when, and what is counted stands beside it.
  if (text.length <= LONGEST_LIVE && isNoName(text)) strength -= 0.45;
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
