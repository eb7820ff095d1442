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
import { type HyphenationPatterns, hyphenationBreaks, hyphenationPatterns } from './hyphenation.ts';
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
 * The reference breaks English text by the hyphenation patterns of other languages. They are those of
 * LibreOffice, which are no part of this repository: what rests on them is tested where they are
 * installed (Debian's hyphen-de, -es, -fr, -it, -nl), and elsewhere but for whole syllables.
 */
const FOREIGN = new Set(['de_DE', 'es_ES', 'fr_FR', 'it_IT', 'nl_NL']);
const isForeign = (one: Expectation): boolean =>
  one.fn === 'flesch_reading_ease' && one.text === '@LONG_TEXT' && FOREIGN.has(one.lang ?? '');

function installedPatterns(language = ''): HyphenationPatterns | null {
  const names = [language, language.slice(0, 2)].map((one) => `/usr/share/hyphen/hyph_${one}.dic`);
  const file = names.find((one) => existsSync(one));
  if (file === undefined) return null;
  const bytes = readFileSync(file);
  const encoding = bytes.subarray(0, 9).toString('latin1').startsWith('ISO8859')
    ? 'latin1'
    : 'utf8';
  return hyphenationPatterns(bytes.toString(encoding));
}

/** Those of Knuth's hyphen.tex, which may be copied freely, that fit words which a hyphen joins in these texts. */
const ENGLISH = hyphenationPatterns(
  '.2s1in .no4n .s2h2 .s3ing4 .si2 1mo 1so 1t2io 1to 1tu 2c1t 2io 2ite 2l1b 2s1in 2tof 4as. 4ced. ' +
    '4f1f 4hr4 4inge 4rs2 a1t2io a2n atio2n bal1a c1tu e1mo e4r1s2 ea2t eat5en el1l g3w hu4t io2n ' +
    'l1l la2n mo2v n1in n1t nin4g no4n o2n on1t pu2n r1so r2ite rit5er. rso2n3 s2h s3ing so2n son4g ' +
    'sw2 tio2n tu1a u1at u1to u2t5of wel4l wri4',
);

describe.runIf(existsSync(FILE))('published: the tests of the program textstat 0.7.11', () => {
  const options = (one: Expectation): ReadingOptions => ({
    language: one.lang ?? 'en',
    counting: 'breaks',
    ...((one.lang ?? 'en').startsWith('en') ? { patterns: ENGLISH } : {}),
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
    expect(expected.filter(isForeign)).toHaveLength(5);
  });

  test.each(named.filter(([, one]) => !isForeign(one)))('%s', (_, one) => {
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

  test('a text of which the authors counted 74 by hand has 74 spoken syllables and 72 breaks', () => {
    const text = texts.PUNCT_TEXT ?? '';
    expect(countSyllables(text)).toBe(74);
    expect(countSyllables(text, { counting: 'breaks', patterns: ENGLISH })).toBe(72);
  });

  const foreign = named
    .filter(([, one]) => isForeign(one))
    .map(([name, one]) => [name, one, installedPatterns(one.lang)] as const);

  test.each(foreign.filter(([, , patterns]) => patterns !== null))(
    '%s, by the patterns of LibreOffice',
    (_, one, patterns) => {
      const given = { ...options(one), patterns: patterns ?? ENGLISH };
      expect(fleschReadingEase(textOf(one), given)).toBeCloseTo(one.expected ?? Number.NaN, 3);
    },
  );

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

describe('hyphenation by patterns', () => {
  // Knuth, The TeXbook, appendix H: the nine patterns that fit "hyphenation".
  const some = hyphenationPatterns('hy3ph he2n hena4 hen5at 1na n2at 1tio 2io o2n');

  test('published: hy-phen-ation, as The TeXbook breaks it', () => {
    expect(hyphenationBreaks('Hyphenation', some)).toEqual([2, 6]);
  });

  test('a file of LibreOffice: settings, remarks and changes of letters are no patterns', () => {
    const text = 'UTF-8\r\nLEFTHYPHENMIN 2\r\n% remark\n# other\nNEXTLEVEL\n.a1b\nf1f/ff=f,1,2\n';
    const { figures, longest } = hyphenationPatterns(text);
    expect([...figures.keys()]).toEqual(['.ab', 'ff']);
    expect(longest).toBe(3);
    expect(hyphenationBreaks('staffel', hyphenationPatterns(text))).toEqual([4]);
  });

  test('words and patterns as somebody may send them who means harm', () => {
    expect(hyphenationBreaks('', some)).toEqual([]);
    expect(hyphenationBreaks('__proto__', hyphenationPatterns('__proto__ 1constructor'))).toEqual(
      [],
    );
    expect(hyphenationBreaks('(a+)+$', hyphenationPatterns('(1a .* 9'))).toEqual([]);
    expect(hyphenationBreaks('a'.repeat(100_000), some)).toEqual([]);
    expect(hyphenationPatterns('').longest).toBe(0);
  });

  test('a language whose spelling is not known is counted by its patterns', () => {
    const options = { language: 'xx', counting: 'breaks', patterns: some } as const;
    expect(countSyllables('hyphenation', options)).toBe(3);
    expect(countSyllables('hyphenation', { language: 'xx' })).toBeNull();
  });
});
