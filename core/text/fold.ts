import { zeroOf } from './chars.ts';

/**
 * A text in which everything that looks alike is alike. `at[i]` is where the folded character `i`
 * stands in the original, null where every place is the same. `mixed`: digits of two scripts.
 */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[] | null;
  readonly mixed: boolean;
}

const SAME: Readonly<Record<number, string>> = {
  9: '\n',
  11: '\n',
  12: '\n',
  13: '\n',
  8208: '-',
  8209: '-',
  8210: '–',
  8216: "'",
  8217: "'",
  700: "'",
  8260: '/',
  8722: '-',
  8725: '/',
  8758: ':',
  8764: '~',
  12316: '~',
  1642: '%',
  65123: '-',
  65505: '£',
  65509: '¥',
  65510: '₩',
};

/** Characters that are not seen: soft hyphens, zero widths, direction and variation marks. */
function isUnseen(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code < 0x20 && (code < 9 || code > 13)) ||
    code === 0x7f
  );
}

function isWideBlank(code: number): boolean {
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function foldOne(code: number, zero: number, original: string): string {
  if (zero) return String.fromCharCode(0x30 + code - zero);
  if (isWideBlank(code)) return '\u00a0';
  const same = SAME[code];
  if (same) return same;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : original;
}

/** True for texts of visible ASCII and plain blanks alone, which fold to themselves. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

/**
 * Folds digits, blanks, minus signs and full-width forms to their plain ones; drops what is unseen.
 * Tabs and ends of lines stay ends of lines: what they part is never one number.
 */
export function fold(text: string): Folded {
  if (isPlain(text)) return { text, at: null, mixed: false };
  const at: number[] = [];
  let folded = '';
  let script = 0;
  let mixed = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isUnseen(code)) continue;
    const zero = zeroOf(code);
    if (zero) {
      mixed ||= script !== 0 && script !== zero;
      script = zero;
    }
    folded += foldOne(code, zero, text.charAt(i));
    at.push(i);
  }
  at.push(text.length);
  return { text: folded, at, mixed };
}

/** A text as it is seen: without what is unseen, every blank a plain one; nothing else is changed. */
export function seenText(text: string): string {
  if (isPlain(text)) return text;
  let seen = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isUnseen(code)) continue;
    seen += isWideBlank(code) || code < 0x20 ? ' ' : text.charAt(i);
  }
  return seen;
}

/** Where a place of the folded text stands in the original. */
export function placeOf(folded: Folded, place: number): number {
  return folded.at === null ? place : (folded.at[place] ?? place);
}
