import { charCount } from './text-counts.ts';

/**
 * How long text is read, by its signs without blanks.
 *
 * Formula: signs × milliseconds a sign ÷ 1000; 14.69 by default. Source: Demberg and Keller, Data
 * from eye-tracking corpora as evidence for theories of syntactic processing complexity (2008).
 * Units: seconds; 0 of an empty text. Throws RangeError on milliseconds below 0 or
 * from 1e9 on.
 *
 * @example
 * readingTime('Cool dogs wear da sunglasses.', 1) // → 0.025
 */
export function readingTime(text: string, msPerChar = 14.69): number {
  if (!(msPerChar >= 0 && msPerChar < 1e9)) {
    throw new RangeError(
      `readingTime: msPerChar must be 0 or more and below 1e9, got ${msPerChar}`,
    );
  }
  return (msPerChar * charCount(text)) / 1000;
}
