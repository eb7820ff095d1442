import { readability, readingTime } from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, said } from '../said.ts';

const SCALES = {
  ease: 'points; more is easier',
  heaviness: 'points; more is harder',
  years: 'years of school',
} as const;

function answer(given: Given): Said {
  const { figures } = given;
  const text = given.text('text');
  const language = given.choice('language');
  const found = readability(text, { language });
  const used = figures.many(found.why === null ? found.words : 0, 'word');
  if (found.why !== null) return refused(found.why);
  const [first] = found.scores;
  if (!first) return refused('No formula was published for this language.', used);
  const value = figures.value(first.value);
  const seconds = readingTime(text);
  const headline =
    first.scale === 'years'
      ? `It reads like a text for ${value} years of school (${first.formula}).`
      : `It scores ${value} by ${first.formula} (${SCALES[first.scale]}).`;
  return said(headline, {
    says: [
      `${figures.many(found.words, 'word')} in ${figures.many(found.sentences, 'sentence')}.`,
      ...(typeof seconds === 'number'
        ? [`Reading it takes about ${figures.value(seconds, 's')}.`]
        : []),
      ...(found.mind ? [found.mind] : []),
    ],
    assumes: [
      'Formulas count words, syllables and sentences. They do not know whether a text is clear.',
      'The text is not kept.',
    ],
    tables: [
      {
        title: 'By each formula',
        columns: ['Formula', 'Value', 'Means'],
        rows: found.scores.map((one) => [one.formula, figures.value(one.value), SCALES[one.scale]]),
      },
    ],
    used,
  });
}

/** How readable a text is. */
export const readable = defineQuestion({
  id: 'readable',
  group: 'Content',
  question: 'How readable is this text?',
  brief: 'Measures a text by the published formulas of its language.',
  needs: 'A text of 100 words or more; shorter ones are measured with a warning.',
  source: ['S2-I4'],
  asks: [
    { kind: 'text', id: 'text', label: 'Text', hint: 'It stays on this page and is not kept.' },
    {
      kind: 'choice',
      id: 'language',
      label: 'Language',
      choices: [
        ['en', 'English'],
        ['id', 'Indonesian'],
        ['ms', 'Malay'],
        ['de', 'German'],
        ['es', 'Spanish'],
        ['fr', 'French'],
        ['it', 'Italian'],
        ['pt', 'Portuguese'],
        ['nl', 'Dutch'],
        ['ru', 'Russian'],
        ['sv', 'Swedish'],
        ['pl', 'Polish'],
        ['ar', 'Arabic'],
        ['tr', 'Turkish'],
      ],
    },
  ],
  answer,
});
