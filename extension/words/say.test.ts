import { afterEach, expect, test } from 'vitest';
import { inWords, langOf, speak, speakLibrary, spokenNow, wordsFor } from './say.ts';
import { sentenceIn } from './sentences.ts';

afterEach(() => speak('en'));

const say = wordsFor('common', {
  numbers: { one: '{n} number', other: '{n} numbers' },
  stop: 'Stop',
  own: '{name} of {site}',
});

test('plural forms and numbers follow the language', async () => {
  expect([0, 1, 12_345].map((n) => say('numbers', { n }))).toEqual([
    '0 numbers',
    '1 number',
    '12,345 numbers',
  ]);
  await speak('id-ID');
  expect(say('numbers', { n: 12_345 })).toBe('12.345 angka');
  expect(spokenNow()).toBe('id');
});

test('English stands in for a key and for a language without words', async () => {
  await speak('id');
  expect(say('own', { name: 'Pots', site: 'kilnview' })).toBe('Pots of kilnview');
  await speak('xx-XX');
  expect([spokenNow(), say('stop')]).toEqual(['en', 'Stop']);
});

test('what only the library says comes when it is asked for, and in no other language', async () => {
  const pitfall = 'Asking for the price is not buying.';
  await speak('id-ID', true);
  expect([inWords(pitfall), langOf(pitfall)]).toEqual([pitfall, 'en']);
  await speakLibrary();
  expect([inWords(pitfall), langOf(pitfall)]).toEqual([
    'Menanyakan harga belum berarti membeli.',
    'id',
  ]);
  // What was known before still is.
  expect(inWords('Followers')).toBe('Pengikut');
  for (const language of ['de', 'en']) {
    await speak(language);
    await speakLibrary();
    expect([inWords(pitfall), langOf(pitfall)]).toEqual([pitfall, 'en']);
  }
});

test('a language chosen while the library comes is not talked over', async () => {
  await speak('id');
  const coming = speakLibrary();
  await speak('de');
  await coming;
  expect(inWords('Asking for the price is not buying.')).toBe(
    'Asking for the price is not buying.',
  );
});

test('what is filled in is no pattern of its own and no way into the values', () => {
  expect(say('own', { name: '{site} $& <b>', site: '{name}' })).toBe('{site} $& <b> of {name}');
  const odd = wordsFor('common', { it: '{constructor} {toString}' });
  expect(odd('it')).toBe('{constructor} {toString}');
});

const LIST = {
  '{label} was not found.': '{label} tidak ditemukan.',
  'Nothing was stored.': 'Tidak ada yang disimpan.',
  '{a} of {b} were read.': '{b} dibaca, {a} benar.',
  'It is {why}': 'Ini {why}',
};

test('a sentence of another room is found by what does not change in it', () => {
  expect(sentenceIn(LIST, 'Pots (a+)+ was not found.')).toBe('Pots (a+)+ tidak ditemukan.');
  expect(sentenceIn(LIST, '3 of 9 were read.')).toBe('9 dibaca, 3 benar.');
  expect(sentenceIn(LIST, 'It is late')).toBe('Ini late');
  expect(sentenceIn(LIST, 'Pots was not found. Nothing was stored.')).toBe(
    'Pots tidak ditemukan. Tidak ada yang disimpan.',
  );
});

test('a reason inside a sentence, names in a list, and full stops inside names', () => {
  const list = {
    ...LIST,
    'Needs a look: {Why}.': 'Perlu diperiksa: {Why}.',
    'nobody saw {page} yet': 'belum ada yang melihat {page}',
    'Nobody answers for {listNames}.': 'Belum ada penanggung jawab {listNames}.',
    and: 'dan',
    Reach: 'Jangkauan',
    'Two {What}.': 'Dua {What}.',
  };
  expect(sentenceIn(list, 'Needs a look: nobody saw Reach yet. Nothing was stored.')).toBe(
    'Perlu diperiksa: belum ada yang melihat Jangkauan. Tidak ada yang disimpan.',
  );
  expect(sentenceIn(list, 'Nobody answers for “Reach”, Pots and “Sales and more”.')).toBe(
    'Belum ada penanggung jawab “Jangkauan”, Pots dan “Sales and more”.',
  );
  expect(sentenceIn(list, 'Nobody answers for "Pots" and "Reach".')).toBe(
    'Belum ada penanggung jawab "Pots" dan "Jangkauan".',
  );
  expect(sentenceIn(list, 'Dr. Pot was not found. Nothing was stored.')).toBe(
    'Dr. Pot tidak ditemukan. Tidak ada yang disimpan.',
  );
  // A name that is no sentence of the list stays as the person wrote it.
  expect(sentenceIn(list, 'Sales and profit')).toBe('Sales and profit');
});

test('sentences in sentences end', () => {
  const list = { 'It is {Why}': 'Ini {Why}', '…{a} per {b}': '…{a} tiap {b}' };
  expect(sentenceIn(list, 'It is It is It is It is It is It is')).toBe(
    'Ini Ini Ini Ini It is It is',
  );
  // A phrase is known inside a sentence alone: by itself it may be a name that a person gave.
  expect(sentenceIn(list, 'Cost per kiln')).toBe('Cost per kiln');
  expect(sentenceIn(list, 'It is Cost per kiln')).toBe('Ini Cost tiap kiln');
});

test('what the list does not hold stays whole in English', () => {
  for (const text of ['', 'constructor', '__proto__', 'Pots was not found', ' was not found.'])
    expect(sentenceIn(LIST, text)).toBe(text);
  const half = 'Nothing was stored. The page moved.';
  expect(sentenceIn(LIST, half)).toBe(half);
});

test('a long text of a hostile page is no pattern', () => {
  const long = 'a of '.repeat(50_000);
  expect(sentenceIn(LIST, long)).toBe(long);
});

test('in English nothing is looked up', () => {
  expect(inWords('Pots was not found.')).toBe('Pots was not found.');
});
