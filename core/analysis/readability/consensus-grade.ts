import { automatedReadabilityIndex } from './automated-readability-index.ts';
import { colemanLiauIndex } from './coleman-liau-index.ts';
import { daleChall } from './dale-chall.ts';
import { fleschKincaidGrade } from './flesch-kincaid-grade.ts';
import { fleschReadingEase } from './flesch-reading-ease.ts';
import { gunningFog } from './gunning-fog.ts';
import { linsearWrite } from './linsear-write.ts';
import type { ReadingOptions } from './reading-options.ts';
import { smogIndex } from './smog-index.ts';

/** Half to the even neighbour, as the reference rounds. */
function nearest(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

/** The years that a reading ease stands for. */
function yearsOfEase(ease: number): number[] {
  if (ease >= 100 || ease < 30) return [13];
  if (ease >= 90) return [5];
  if (ease >= 80) return [6];
  if (ease >= 70) return [7];
  if (ease >= 60) return [8, 9];
  if (ease >= 50) return [10];
  return ease >= 40 ? [11] : [12];
}

const around = (grade: number): number[] => [Math.floor(grade), Math.ceil(grade), nearest(grade)];

/**
 * The year of American schooling on which most formulas for English agree.
 *
 * Rule: each formula votes for the whole years below, above and nearest to its grade, Flesch's ease
 * for the years that it stands for; the year with the most votes, the first of those with as many.
 * Formulas: Flesch–Kincaid, Flesch, SMOG, Coleman–Liau, ARI, Dale–Chall, Linsear Write, Gunning fog.
 * Source: text_standard of the program textstat.
 * Units: years. No words, and a language that one of them cannot count, give null. Never throws.
 *
 * @example
 * consensusGrade('Cool dogs wear da sunglasses.') // → 2
 */
export function consensusGrade(text: string, options: ReadingOptions = {}): number | null {
  const kincaid = fleschKincaidGrade(text, options);
  const ease = fleschReadingEase(text, options);
  const others = [smogIndex, colemanLiauIndex, automatedReadabilityIndex, daleChall, linsearWrite];
  const grades = [...others, gunningFog].map((of) => of(text, options));
  if (kincaid === null || ease === null || grades.includes(null)) return null;
  const votes = [
    ...around(kincaid),
    ...yearsOfEase(ease),
    ...grades.flatMap((g) => around(g ?? 0)),
  ];
  const counts = new Map<number, number>();
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const [grade, count] of counts) if (count > most) [best, most] = [grade, count];
  return best + 0;
}
