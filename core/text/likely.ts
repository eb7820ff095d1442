import { isBlank, isLetter, zeroOf } from './chars.ts';
import { isNoData } from './no-data.ts';

/** Longer texts are sentences. */
const LONGEST = 64;
/** Letters before the first digit: a currency code or sign ("MXN$", "IDR "). */
const MOST_BEFORE = 4;
/** Letters after it: "1 hour 5 minutes 3 seconds", "1,2 mil millones". */
const MOST_AFTER = 26;

/**
 * A cheap first look for the reader: false for texts that `parseQuantity` cannot read, true for
 * those worth reading (and for some that turn out to be dates or names).
 *
 * @param text the text of one element, trimmed or not
 * @returns false means: not a quantity. Never throws; looks at 64 characters at most.
 * @example
 * likelyQuantity('1.2K') // → true
 * likelyQuantity('Total watch time in the last period') // → false
 * likelyQuantity('—') // → true
 */
export function likelyQuantity(text: string): boolean {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  if (end === start || end - start > LONGEST) return false;
  let digits = 0;
  let before = 0;
  let after = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (zeroOf(code)) digits += 1;
    else if (isLetter(code) && !isBlank(code)) {
      if (digits > 0) after += 1;
      else before += 1;
      if (after > MOST_AFTER || (before > MOST_BEFORE && digits > 0)) return false;
    }
  }
  if (digits > 0) return before <= MOST_BEFORE;
  return isNoData(text.slice(start, end));
}
