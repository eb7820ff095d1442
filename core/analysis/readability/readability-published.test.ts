import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { automatedReadabilityIndex } from './automated-readability-index.ts';
import { colemanLiauIndex } from './coleman-liau-index.ts';
import { consensusGrade } from './consensus-grade.ts';
import { countSyllables, syllableCounter } from './count-syllables.ts';
import { crawford } from './crawford.ts';
import { daleChall } from './dale-chall.ts';
import { daleChallByLength } from './dale-chall-by-length.ts';
import { difficultWords } from './difficult-words.ts';
import { fernandezHuerta } from './fernandez-huerta.ts';
import { fleschKincaidGrade } from './flesch-kincaid-grade.ts';
import { fleschReadingEase } from './flesch-reading-ease.ts';
import { gulpease } from './gulpease.ts';
import { gunningFog } from './gunning-fog.ts';
import { gutierrezPolini } from './gutierrez-polini.ts';
import { linsearWrite } from './linsear-write.ts';
import { lix } from './lix.ts';
import { osman } from './osman.ts';
import type { ReadingOptions } from './reading-options.ts';
import { readingTime } from './reading-time.ts';
import { rix } from './rix.ts';
import { smogIndex } from './smog-index.ts';
import { spache } from './spache.ts';
import { szigrisztPazos } from './szigriszt-pazos.ts';
import {
  charCount,
  letterCount,
  plainWords,
  sentenceCount,
  tokenCount,
  wordsIn,
} from './text-counts.ts';
import { longWordCount, textRates } from './text-rates.ts';
import { wienerSachtextformel } from './wiener-sachtextformel.ts';

const FILE = new URL(
  '../../../../shared/reference/readability_textstat.expected.json',
  import.meta.url,
);

interface Expectation {
  readonly fn: string;
  readonly text?: string;
  readonly test?: string;
  readonly lang?: string;
  readonly expected?: number;
  readonly n_words?: number;
  readonly n_syllables?: number;
  readonly margin?: number;
  readonly [option: string]: unknown;
}

const { texts, expected }: { texts: Record<string, string>; expected: Expectation[] } = existsSync(
  FILE,
)
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : { texts: {}, expected: [] };

type Of = (text: string, options: ReadingOptions, one: Expectation) => number | null;

const perWord =
  (key: 'chars' | 'letters' | 'sentences'): Of =>
  (text, options) => {
    const rates = textRates(text, options);
    return rates && rates[key] / (key === 'chars' ? rates.tokens : rates.words);
  };

const countWhere =
  (is: (syllables: number) => boolean): Of =>
  (text, options) =>
    textRates(text, options)?.syllables?.filter(is).length ?? 0;

/** Words with contractions and hyphens parted, with or without punctuation, as the reference's options ask. */
const countWords: Of = (text, _, one) => {
  let given = one.split_hyphens ? text.replaceAll('-', ' ') : text;
  if (one.split_contractions) given = given.replace(/'(?=[tsd]|ve|ll|re)/g, ' ');
  return one.rm_punctuation ? wordsIn(given).length : tokenCount(given);
};

const FUNCTIONS: Readonly<Record<string, Of>> = {
  automated_readability_index: automatedReadabilityIndex,
  chars_per_word: perWord('chars'),
  coleman_liau_index: colemanLiauIndex,
  count_chars: (text, _, one) => (one.ignore_spaces ? charCount(text) : [...text].length),
  count_difficult_words: (text, options, one) => {
    const words = difficultWords(text, one.syllable_threshold as number, options) ?? [];
    return one.unique ? new Set(words).size : words.length;
  },
  count_letters: letterCount,
  count_long_words: (text, _, one) => longWordCount(text, one.threshold as number),
  count_miniwords: (text, _, one) =>
    plainWords(text).filter((word) => word.length <= (one.max_size as number)).length,
  count_monosyllable_words: countWhere((n) => n === 1),
  count_polysyllable_words: countWhere((n) => n >= 3),
  count_sentences: sentenceCount,
  count_syllables: countSyllables,
  count_words: countWords,
  crawford,
  dale_chall_readability_score: daleChall,
  dale_chall_readability_score_v2: daleChallByLength,
  fernandez_huerta: fernandezHuerta,
  flesch_kincaid_grade: fleschKincaidGrade,
  flesch_reading_ease: fleschReadingEase,
  gulpease_index: gulpease,
  gunning_fog: gunningFog,
  gutierrez_polini: gutierrezPolini,
  letters_per_word: perWord('letters'),
  linsear_write_formula: (text, options, one) =>
    linsearWrite(text, {
      ...options,
      atLeast100: one.strict_lower === true,
      whole: one.strict_upper === false,
    }),
  lix,
  osman,
  reading_time: (text, _, one) => readingTime(text, one.ms_per_char as number),
  rix,
  sentences_per_word: perWord('sentences'),
  smog_index: smogIndex,
  spache_readability: spache,
  syllables_per_word: (text, options) => textRates(text, options)?.syllablesPerWord ?? null,
  szigriszt_pazos: szigrisztPazos,
  text_standard: consensusGrade,
  wiener_sachtextformel: (text, options, one) =>
    wienerSachtextformel(text, { ...options, variant: one.variant as 1 | 2 | 3 | 4 }),
  words_per_sentence: (text) => textRates(text)?.wordsPerSentence ?? null,
};

const textOf = (one: Expectation): string => {
  const given = one.text ?? one.test ?? '';
  return given.startsWith('@') ? (texts[given.slice(1)] ?? '') : given;
};

/**
 * Two expectations of the reference that no counting of syllables meets: it breaks English text by
 * the hyphenation patterns of other languages; and in one text it breaks "singersongwriter" and
 * "remove_punctuation" into 9 where its own count by hand, which is met, says 74 for the whole, two more.
 */
const FOREIGN = new Set(['de_DE', 'es_ES', 'fr_FR', 'it_IT', 'nl_NL']);
const isForeign = (one: Expectation): boolean =>
  one.fn === 'flesch_reading_ease' && one.text === '@LONG_TEXT' && FOREIGN.has(one.lang ?? '');
const BY_SYLLABLES = new Set([
  ...['crawford', 'fernandez_huerta', 'flesch_kincaid_grade', 'flesch_reading_ease'],
  ...['syllables_per_word', 'szigriszt_pazos'],
]);
const isTwoOff = (one: Expectation): boolean =>
  one.text === '@PUNCT_TEXT' && BY_SYLLABLES.has(one.fn);

describe.runIf(existsSync(FILE))('published: the tests of the program textstat 0.7.11', () => {
  const options = (one: Expectation): ReadingOptions => ({
    language: one.lang ?? 'en',
    counting: 'breaks',
  });
  const named = expected.map((one) => {
    const { fn, text, test: other, expected: _, ...more } = one;
    return [
      `${fn} ${(text ?? other ?? '').slice(0, 30)} ${Object.values(more).join(' ')}`,
      one,
    ] as const;
  });

  test('there are 280', () => {
    expect(expected).toHaveLength(280);
    expect(expected.filter((one) => isForeign(one) || isTwoOff(one))).toHaveLength(11);
  });

  test.each(named.filter(([, one]) => !isForeign(one) && !isTwoOff(one)))('%s', (_, one) => {
    const found = FUNCTIONS[one.fn]?.(textOf(one), options(one), one);
    if (one.n_syllables !== undefined) {
      expect(Math.abs((found ?? -1) - one.n_syllables)).toBeLessThanOrEqual(one.margin ?? 0);
      return;
    }
    // What is not known is null here and 0 there.
    expect(found ?? 0).toBeCloseTo(one.expected ?? one.n_words ?? Number.NaN, 3);
  });

  /** By how many syllables a result is off; a formula that is right is off by a whole number. */
  function offBy(one: Expectation, slope: number): number {
    const text = textOf(one);
    const found = FUNCTIONS[one.fn]?.(text, { language: one.lang ?? 'en' }, one) ?? Number.NaN;
    return (((one.expected ?? Number.NaN) - found) / slope) * (textRates(text)?.words ?? 0);
  }

  test.each(named.filter(([, one]) => isTwoOff(one)))('%s, but for two syllables', (_, one) => {
    const slopes = { crawford: 4.9, fernandez_huerta: -60, flesch_kincaid_grade: 11.8 };
    const more = { flesch_reading_ease: -84.6, syllables_per_word: 1, szigriszt_pazos: -62.3 };
    const slope = { ...slopes, ...more }[one.fn] ?? 0;
    expect(Math.abs(offBy(one, slope) + 2)).toBeLessThan(0.03);
  });

  test('the syllables of that text as its authors counted them by hand', () => {
    expect(countSyllables(texts.PUNCT_TEXT ?? '')).toBe(74);
  });

  test.each(named.filter(([, one]) => isForeign(one)))('%s, but for its breaks', (_, one) => {
    const slopes = { de: -58.5, es: -60, fr: -73.6, it: -60, nl: -77 };
    const off = offBy(one, slopes[one.lang?.slice(0, 2) as keyof typeof slopes]);
    expect(Math.abs(off - Math.round(off))).toBeLessThan(0.01);
  });

  test('a counter for one word is that of the text', () => {
    const counter = syllableCounter();
    const words = wordsIn(texts.LONG_TEXT ?? '');
    const sum = words.reduce((all, word) => all + (counter?.(word) ?? 0), 0);
    expect(sum).toBe(countSyllables(texts.LONG_TEXT ?? ''));
  });
});
