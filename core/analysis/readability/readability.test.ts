import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { automatedReadabilityIndex } from './automated-readability-index.ts';
import { colemanLiauIndex } from './coleman-liau-index.ts';
import { consensusGrade } from './consensus-grade.ts';
import { countSyllables } from './count-syllables.ts';
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
import { malayGrade } from './malay-grade.ts';
import { osman } from './osman.ts';
import { readability } from './readability.ts';
import { readingTime } from './reading-time.ts';
import { rix } from './rix.ts';
import { smogIndex } from './smog-index.ts';
import { spache } from './spache.ts';
import { szigrisztPazos } from './szigriszt-pazos.ts';
import { sentenceCount, wordsIn } from './text-counts.ts';
import { wienerSachtextformel } from './wiener-sachtextformel.ts';

const FORMULAS = {
  automatedReadabilityIndex,
  colemanLiauIndex,
  consensusGrade,
  crawford,
  daleChall,
  daleChallByLength,
  fernandezHuerta,
  fleschKincaidGrade,
  fleschReadingEase,
  gulpease,
  gunningFog,
  gutierrezPolini,
  linsearWrite,
  lix,
  malayGrade,
  osman: (text: string) => osman(text),
  rix,
  smogIndex,
  spache,
  szigrisztPazos,
  wienerSachtextformel,
};
type Formula = (text: string, options?: { readonly language?: string }) => number | null;
const all: [string, Formula][] = Object.entries(FORMULAS);

describe('syllables, counted by hand', () => {
  test.each([
    ['en', 'the idea of every customer', 11],
    ['en', "didn't it'll they're the boss's well-balanced TV", 13],
    ['en', 'walked wanted baked little naked rhythm people', 12],
    ['de', 'Wir lesen heute eine neue Zeitung', 11],
    ['de', 'quantitativ überraschend Aufmerksamkeit', 12],
    ['es', 'El río, la ciudad y el país', 10],
    ['es', 'La guitarra que queríamos', 9],
    ['fr', 'La petite maison est belle', 7],
    ['id', 'Barang sampai cepat, pulau indah, baik sekali', 15],
    ['it', 'La regione è bella', 7],
    ['pt', 'O rio e a história do dia', 11],
    ['tr', 'İyi günler, çok güzel', 7],
    ['hu', 'A ló zabot eszik', 6],
    ['ru', 'Игры для взрослых', 5],
    ['vi', 'Giao hàng rất nhanh', 4],
  ])('%s: %s', (language, text, syllables) => {
    expect(countSyllables(text, { language })).toBe(syllables);
  });

  test('a language whose spelling is not known gives null, a wrong way of counting is refused', () => {
    expect(countSyllables('สวัสดี', { language: 'th' })).toBeNull();
    expect(countSyllables('abc', { language: '__proto__' })).toBeNull();
    expect(countSyllables('abc', { language: 'constructor' })).toBeNull();
    expect(() => countSyllables('a', { counting: 'guessed' as never })).toThrow('guessed');
  });
});

describe('formulas, worked by hand', () => {
  // 10 words, 2 sentences, 11 syllables, 1 hard word (elephant, 3), 44 letters in all.
  const text = 'The big elephant sat on the mat. It slept there.';

  test('Flesch and Flesch–Kincaid: 5 words a sentence, 1.2 syllables a word', () => {
    expect(fleschReadingEase(text)).toBeCloseTo(206.835 - 1.015 * 5 - 84.6 * 1.2, 10);
    expect(fleschKincaidGrade(text)).toBeCloseTo(0.39 * 5 + 11.8 * 1.2 - 15.59, 10);
    expect(smogIndex(text)).toBeCloseTo(1.043 * Math.sqrt(15) + 3.1291, 10);
    expect(lix(text)).toBeCloseTo(5 + 10, 10);
    expect(rix(text)).toBe(0.5);
  });

  test('the same text by the weights of other languages; none for one without', () => {
    const german = 'Das Haus ist rot. Wir gehen nach Hause.';
    // 8 words, 2 sentences, 10 syllables.
    expect(fleschReadingEase(german, { language: 'de-AT' })).toBeCloseTo(180 - 4 - 58.5 * 1.25, 10);
    expect(fleschReadingEase(german, { language: 'id' })).toBeNull();
    expect(fleschReadingEase(german, { language: 'toString' })).toBeNull();
  });

  test('Malay and Indonesian: 6 words a sentence, 14 syllables of 6 words', () => {
    const grade = malayGrade('Kucing itu sedang tidur di kamar.');
    expect(grade).toBeCloseTo(0.3793 * 6 + 0.0207 * 300 * (11 / 6) - 13.988, 10);
  });

  test('easy words are those of the list', () => {
    expect(difficultWords('The algorithm sat on a bird', 0)).toEqual(['algorithm']);
    expect(() => difficultWords('a', -1)).toThrow('-1');
    expect(() => wienerSachtextformel('a', { variant: 5 as never })).toThrow('5');
    expect(() => readingTime('a', Number.NaN)).toThrow('NaN');
  });
});

describe('text that is none', () => {
  test.each(all)('%s: no words are not known, not 0', (_, of) => {
    for (const text of ['', '   ', '\n', '...', '🙂🙂 !!!', '—']) expect(of(text)).toBeNull();
  });

  test('what has no blanks between words is not read by words', () => {
    const thai = 'สวัสดีครับ '.repeat(20);
    for (const [name, of] of all)
      if (name !== 'osman') expect(of(thai, { language: 'th' }), name).toBeNull();
    expect(readability(thai, { language: 'th' }).why).toContain('blanks');
    expect(readability('a b c').why).toContain('3 words');
  });

  test('hostile text is only text, and long text is read in time', () => {
    for (const text of ['__proto__ constructor', '<script>x</script>', '(((((', "'".repeat(5000)]) {
      for (const [, of] of all) {
        const value = of(text);
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }
    }
    expect(sentenceCount('a.'.repeat(20_000))).toBeGreaterThan(0);
    expect(wordsIn('x-'.repeat(20_000)).length).toBe(1);
  });
});

describe('S2-I4 what is answered for a language', () => {
  const many = (text: string) => `${text} `.repeat(12);

  test('its own formula first, then Flesch and LIX; few words are told', () => {
    const spanish = readability(many('Hoy es un lindo día en la ciudad.'), { language: 'es-MX' });
    if (spanish.why !== null) throw new Error(spanish.why);
    expect(spanish.scores.map(({ formula }) => formula)).toEqual([
      'Szigriszt–Pazos',
      'Flesch reading ease',
      'LIX',
    ]);
    expect(spanish.mind).toContain('96 words');
    const indonesian = readability(many('Barang sampai dengan cepat dan aman sekali hari ini.'), {
      language: 'id',
    });
    if (indonesian.why !== null) throw new Error(indonesian.why);
    expect(indonesian.scores.map(({ scale }) => scale)).toEqual(['years', 'heaviness']);
    expect(indonesian.mind).toBeNull();
  });
});

describe('for any text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });

  test.each(all)('%s is a number or null, never NaN', (_, of) => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('en', 'de', 'es', 'fr', 'id', 'hu', 'ja'),
        (some, language) => {
          const value = of(some, { language });
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a text twice has twice the syllables', () => {
    fc.assert(
      fc.property(text, (some) => {
        const once = countSyllables(some) ?? 0;
        expect(countSyllables(`${some}\n${some}`)).toBe(2 * once);
      }),
    );
  });
});
