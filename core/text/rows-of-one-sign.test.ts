import { expect, test } from 'vitest';
import {
  cleanLabel,
  findQuantities,
  labelKey,
  parseDelta,
  parsePeriod,
  parseQuantity,
  unitOfLabel,
} from './index.ts';

const PIECES = [
  '😀',
  '● ',
  '👍🏽',
  '©',
  '1,',
  '1.',
  '1 ',
  '12:',
  '1-',
  '-',
  '– ',
  '+',
  '%',
  '％',
  '(',
  '( ',
  ')',
  ' ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u200d',
  'a ',
  'a',
  'K',
  '万',
  '日',
  '最近',
  'last ',
  'days ',
  '/',
  '2026-',
  '↑',
  '▲ ',
  'vs ',
  'more ',
  '٣',
  '１',
  '$',
  'Rp',
  'h',
  'm ',
  ':',
  ';',
  '\t\n',
  '"',
  "'",
  '\\',
  'الأ',
  'ก',
  '가',
];
const TODAY = '2026-11-23';
const READERS: readonly [string, (text: string) => unknown][] = [
  ['cleanLabel', cleanLabel],
  ['labelKey', labelKey],
  ['unitOfLabel', unitOfLabel],
  ['parseQuantity', (text) => parseQuantity(text, { locale: 'en' })],
  ['parseQuantity without a language', (text) => parseQuantity(text)],
  ['findQuantities', (text) => findQuantities(text, { locale: 'en' })],
  ['parseDelta', (text) => parseDelta(text, { locale: 'en' })],
  ['parsePeriod', (text) => parsePeriod(text, { locale: 'en', today: TODAY })],
];

// What is tried in every combination takes for ever from some thirty of a kind on; a second is plenty.
test.each(READERS)(
  '%s reads rows of any sign, alone, before and behind words, at once',
  (_, read) => {
    for (const piece of PIECES) {
      const row = piece.repeat(400);
      for (const text of [row, `${row}(`, `${row} Views 12`, `Views 12 ${row}!`]) {
        const started = performance.now();
        read(text);
        expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(1000);
      }
    }
  },
);
