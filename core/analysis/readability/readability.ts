import { type Answer, answer, refuse } from '../../statistics/index.ts';
import { fleschReadingEase } from './flesch-reading-ease.ts';
import { gulpease } from './gulpease.ts';
import { lix } from './lix.ts';
import { malayGrade } from './malay-grade.ts';
import { osman } from './osman.ts';
import { hasWords, languageRoot, type ReadingOptions } from './reading-options.ts';
import { szigrisztPazos } from './szigriszt-pazos.ts';
import { textRates } from './text-rates.ts';
import { wienerSachtextformel } from './wiener-sachtextformel.ts';

/** One formula's result, with its scale in words. */
export interface ReadabilityScore {
  readonly formula: string;
  readonly value: number;
  /** What the number means: points where more is easier, points where more is harder, or years of school. */
  readonly scale: 'ease' | 'heaviness' | 'years';
}

export interface Readability {
  readonly language: string;
  readonly words: number;
  readonly sentences: number;
  /** The formula made for the language comes first. */
  readonly scores: readonly ReadabilityScore[];
  /** What to mind, in words: null where nothing is. */
  readonly mind: string | null;
}

/** Samples of 100 words are what most formulas were fitted to. */
const SAMPLE = 100;
const LEAST = 10;

type Formula = readonly [
  name: string,
  scale: ReadabilityScore['scale'],
  of: (text: string, options: ReadingOptions) => number | null,
];

const OWN: Readonly<Record<string, Formula>> = {
  ar: ['OSMAN', 'ease', osman],
  de: ['Wiener Sachtextformel', 'years', wienerSachtextformel],
  es: ['Szigriszt–Pazos', 'ease', szigrisztPazos],
  id: ['Khadijah Rohani (made for Malay)', 'years', malayGrade],
  it: ['Gulpease', 'ease', gulpease],
  ms: ['Khadijah Rohani', 'years', malayGrade],
};
const FLESCH: Formula = ['Flesch reading ease', 'ease', fleschReadingEase];
const LIX: Formula = ['LIX', 'heaviness', lix];

/** Latin, Cyrillic and Greek letters are what LIX's long words were meant for. */
const isAlphabetic = (text: string): boolean =>
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text);

/**
 * How readable a text is by the formulas that were published for its language: Flesch's with the
 * language's own weights, the formula made for it (Arabic, German, Indonesian and Malay, Italian,
 * Spanish), and LIX, which asks for no syllables.
 *
 * Units: as each formula's `scale` says. Fewer than 10 words are refused, and so is a language for
 * which no formula is known; fewer than 100 words are answered with what to mind. Throws RangeError
 * on another kind of counting.
 *
 * @example
 * readability('Cool dogs wear da sunglasses.').why // → "5 words are too few: at least 10 are needed."
 */
export function readability(text: string, options: ReadingOptions = {}): Answer<Readability> {
  const language = languageRoot(options.language ?? 'en');
  if (!hasWords(options)) {
    return refuse('No published formula is known for a language without blanks between words.');
  }
  const rates = textRates(text, options);
  const words = rates?.words ?? 0;
  if (rates === null || words < LEAST) {
    const few = words === 1 ? '1 word is' : `${words} words are`;
    return refuse(`${few} too few: at least ${LEAST} are needed.`);
  }
  const own = Object.hasOwn(OWN, language) ? OWN[language] : undefined;
  const formulas = [
    ...(own === undefined ? [] : [own]),
    FLESCH,
    ...(isAlphabetic(text) ? [LIX] : []),
  ];
  const scores: ReadabilityScore[] = [];
  for (const [formula, scale, of] of formulas) {
    const value = of(text, { ...options, language });
    if (value !== null) scores.push({ formula, scale, value });
  }
  if (scores.length === 0) return refuse('No published formula is known for this language.');
  const mind =
    words < SAMPLE
      ? `${words} words are few: formulas were made for ${SAMPLE}, so the numbers may be far off.`
      : null;
  return answer({ language, words, sentences: rates.sentences, scores, mind });
}
