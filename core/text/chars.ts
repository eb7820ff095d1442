/** Kinds of characters, by code: no table and no pattern, because they run on every text of a page. */

const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10] as const;

/** True for 0–9 of ASCII: folded text has no other digits. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The code of the zero of the script that a digit belongs to, or 0 where the code is no digit. */
export function zeroOf(code: number): number {
  if (code < 0x80) return isDigit(code) ? 0x30 : 0;
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return zero;
  return 0;
}

/** True for a blank of folded text: the space, the space that does not break, the end of a line. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x0a;
}

/** True for letters and the marks that sit on them, in any script. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7 || code === 0xe3f) return false;
  if (code >= 0x2000 && code < 0x2c00) return false;
  if (code >= 0x3000 && code <= 0x3004) return false;
  if (code >= 0x3008 && code <= 0x3020) return false;
  return code < 0xd800 || (code >= 0xf900 && code < 0xfe00);
}

/** True for scripts that write words without a blank between: Thai, Han, kana, Hangul. */
export function isUnspaced(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff && code !== 0xe3f) ||
    (code >= 0x3005 && code <= 0x9fff && !(code >= 0x3008 && code <= 0x3020)) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** The first place from `start` that is no blank. */
export function skipBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The end of the run of letters that starts at `start`. */
export function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

/** The end of the run of digits that starts at `start`. */
export function endOfDigits(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}
