import { languageRoot, type ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/** Base, weight of words a sentence, weight of syllables a word. */
const WEIGHTS: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['de', [180, 1, 58.5]],
  ['en', [206.835, 1.015, 84.6]],
  ['es', [206.84, 1.02, 60]],
  ['fr', [207, 1.015, 73.6]],
  ['hu', [206.835, 1.015, 58.5]],
  ['it', [217, 1.3, 60]],
  ['nl', [206.835, 0.93, 77]],
  ['pt', [248.835, 1.015, 84.6]],
  ['ru', [206.835, 1.3, 60.1]],
  ['tr', [198.825, 2.61, 40.175]],
]);

/**
 * How easy text is to read: 100 very easy, 60 to 70 plain, below 30 for the university.
 *
 * Formula: base − a × words a sentence − b × syllables a word, with the weights of the text's
 * language: English 206.835, 1.015, 84.6 (Flesch 1948); German 180, 1, 58.5 (Amstad 1978); Spanish
 * 206.84, 1.02, 60 (Fernández Huerta 1959); French 207, 1.015, 73.6 (Kandel and Moles 1958); Italian
 * 217, 1.3, 60 (Vacca and Franchina 1972); Dutch 206.835, 0.93, 77 (Douma 1960); Portuguese 248.835,
 * 1.015, 84.6 (Martins and others 1996); Russian 206.835, 1.3, 60.1 (Oborneva 2006); Turkish
 * 198.825, 2.61, 40.175 (Ateşman 1997); Hungarian 206.835, 1.015, 58.5.
 * Units: points, meant for 0 to 100, beyond them for odd text. No words give null, and so does a
 * language that has no weights here: another language's weights would say nothing. Never throws.
 *
 * @example
 * Math.round(10 * fleschReadingEase('The cat sat on the mat.')) // → 1161
 * fleschReadingEase('Kucing itu tidur di atas tikar.', { language: 'id' }) // → null
 */
export function fleschReadingEase(text: string, options: ReadingOptions = {}): number | null {
  const weights = WEIGHTS.get(languageRoot(options.language ?? 'en'));
  const rates = textRates(text, options);
  if (weights === undefined || rates?.syllablesPerWord == null) return null;
  const [base, sentence, word] = weights;
  return base - sentence * rates.wordsPerSentence - word * rates.syllablesPerWord;
}
