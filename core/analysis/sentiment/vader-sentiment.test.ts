import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { vaderSentiment } from './vader-sentiment.ts';

/** As its authors print them in the README. */
test.each([
  ['VADER is smart, handsome, and funny.', 0.8316],
  ['VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!', 0.9469],
  ['VADER is not smart, handsome, nor funny.', -0.7424],
  ["At least it isn't a horrible book.", 0.431],
  ['The plot was good, but the characters are uncompelling and the dialog is not great.', -0.7042],
  ["Today only kinda sux! But I'll get by, lol", 0.5249],
  ['Make sure you :) or :D today!', 0.8633],
  ['Not bad at all', 0.431],
])('%s is %d, as published', (text, compound) => {
  expect(vaderSentiment(text).compound).toBe(compound);
});

test('a share is rounded by its exact binary value, as the program of its authors does', () => {
  // By that program 0.263; times a thousand it would be 262.5, a half that is none.
  expect(vaderSentiment('Sellers worried about losing orders to others can take heart.')).toEqual({
    ...{ positive: 0.263, neutral: 0.438, negative: 0.3, compound: 0.1027 },
  });
});

test.each(['', '   ', '\n'])('%j has no sentiment', (text) => {
  expect(vaderSentiment(text)).toEqual({ positive: 0, neutral: 0, negative: 0, compound: 0 });
});

test.each([
  '__proto__',
  'constructor toString hasOwnProperty',
  '<img src=x onerror=alert(1)>',
  '((((((',
])('%s is only text', (text) => {
  expect(vaderSentiment(text).compound).toBe(0);
});

const README = new URL('../../../../shared/reference/vader_readme.expected.json', import.meta.url);
const TWEETS = new URL('../../../../shared/reference/vader_tweets.expected.tsv', import.meta.url);

interface Row {
  readonly text: string;
  readonly neg: number;
  readonly neu: number;
  readonly pos: number;
  readonly compound: number;
}

const asPublished = ({ text, neg, neu, pos, compound }: Row) => ({
  text,
  expected: { positive: pos, neutral: neu, negative: neg, compound },
});

function tweets(): Row[] {
  const [, ...lines] = readFileSync(TWEETS, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [, , neg, neu, pos, compound, ...text] = line.replace(/\r$/, '').split('\t');
    return {
      text: text.join('\t'),
      neg: Number(neg),
      neu: Number(neu),
      pos: Number(pos),
      compound: Number(compound),
    };
  });
}

describe.runIf(existsSync(README) && existsSync(TWEETS))(
  'the published results, row by row',
  () => {
    test('of the README', () => {
      const rows = JSON.parse(readFileSync(README, 'utf8')) as Row[];
      expect(rows.length).toBeGreaterThan(10);
      for (const { text, expected } of rows.map(asPublished))
        expect(vaderSentiment(text), text).toEqual(expected);
    });

    test('of 4,200 short posts', () => {
      const rows = tweets().map(asPublished);
      expect(rows.length).toBe(4200);
      const other = rows.filter(({ text, expected }) => {
        const got = vaderSentiment(text);
        return (
          got.compound !== expected.compound ||
          got.positive !== expected.positive ||
          got.negative !== expected.negative ||
          got.neutral !== expected.neutral
        );
      });
      expect(other.map(({ text }) => text)).toEqual([]);
    });
  },
);
