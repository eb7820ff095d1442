import { likelyQuantity, likelyWindow } from '../../../core/text/index.ts';
import { withoutPickerSigns } from '../texts/picker-signs.ts';
import { namesAmount } from '../texts/words.ts';

/**
 * What a text may say: nothing but a name or words; something with a number, a change or a period
 * in it; a number that stands alone.
 */
export type Says = 0 | 1 | 2;
export const WORDS: Says = 0;
export const TELLING: Says = 1;
export const QUANTITY: Says = 2;

const PLACEHOLDER =
  /^\s*(?:[-–—]{1,3}|\(-+\)|\.{2,}|…|n\/?a|nan|null|undefined|#+|infinity|\?{2,}|\[object object\]|\{\{.*\}\})\s*%?\s*$/i;
/** Longer texts are sentences, whatever stands in them. */
const LONGEST = 160;
const LONGEST_PLACEHOLDER = 40;
/** "Total members: 23,004" is a number with its name. */
const NAMED = /^\s*\p{L}[^\d:：]{2,40}[:：]\s*\p{Sc}?\s?\d[\d.,]*\s?[%kmb]?\s*$/iu;

/** A look at a text that costs next to nothing, taken once at every text of the page. */
export function firstLook(text: string): Says {
  if (likelyQuantity(text)) return QUANTITY;
  if (text.length > LONGEST && text.trim().length > LONGEST) return WORDS;
  if (hasDigit(text)) return NAMED.test(text) && namesAmount(text) ? QUANTITY : TELLING;
  if (text.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(text)) return QUANTITY;
  return likelyWindow(withoutPickerSigns(text)) ? TELLING : WORDS;
}

/** A digit of any script: the common ones by their code. */
export function hasDigit(text: string): boolean {
  let plain = true;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
    if (code > 0x600) plain = false;
  }
  return !plain && /\p{Nd}/u.test(text);
}
