import { expect, test } from 'vitest';
import { scoringDoc } from '../../commands/support/scoring-doc.ts';
import {
  checkPublication,
  type Observation,
  publish,
  validateScorecard,
} from '../../core/index.ts';
import { textOf } from '../support/files.ts';

const text = textOf('docs/scoring.md');

test('docs/scoring.md is what its beginning and the doc blocks say', () => {
  expect(text, 'write it with: npx tsx commands/generate-scoring.ts').toBe(scoringDoc());
});

test('the scorecard and its numbers that stand in it give the scores that are said there', () => {
  const block = (language: string) =>
    new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? '';
  const read = validateScorecard(JSON.parse(block('json')));
  if (!read.ok) throw new Error(read.why);
  const observations = block('ndjson')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Observation);
  const made = publish({ scorecard: read.scorecard, observations, asOf: '2026-10-29' });
  const scores = made.kpis.map(({ score }) => score ?? Number.NaN);
  for (const [at, score] of [80, 50, 50].entries()) expect(scores[at]).toBeCloseTo(score, 10);
  expect(made.overall.score).toBeCloseTo(Math.cbrt(200_000), 10);
  expect(Math.cbrt(200_000).toFixed(2)).toBe('58.48');
  expect(text).toContain('**58.48**');
  expect(checkPublication(made)).toEqual([]);
});
