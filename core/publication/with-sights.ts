import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ExplainedInput, Publication } from './publication.ts';
import type { PublishedPast } from './read-parts.ts';

/** Past so many sights of one number the oldest are left out. */
export const MOST_SIGHTS = 400;

/** Bytes of JSON: below what a reader takes by as much as a file with line breaks is longer. */
const MOST_BYTES = 3_500_000;
const FEWER = [100, 25, 5, 1, 0];

const LEFT = / \d+ older numbers? that belongs? to it (?:is|are) not listed\.$/;

/** An input with its latest sights, at most so many; what is left out is counted, and said in words. */
export function withSights(input: ExplainedInput, most: number): ExplainedInput {
  const sights = most === 0 ? [] : input.sights.slice(-most);
  const left = (input.sightsLeft ?? 0) + input.sights.length - sights.length;
  if (left === 0) return { ...input, sights };
  const more =
    left === 1
      ? ' 1 older number that belongs to it is not listed.'
      : ` ${left} older numbers that belong to it are not listed.`;
  return { ...input, why: input.why.replace(LEFT, '') + more, sights, sightsLeft: left };
}

/** The publication with as many sights as leave it small enough to be read by any page. */
export function fitted(publication: Publication): Publication {
  for (const most of FEWER) {
    if (utf8ToBytes(JSON.stringify(publication)).length <= MOST_BYTES) return publication;
    publication = { ...publication, kpis: publication.kpis.map((kpi) => lighter(kpi, most)) };
  }
  return publication;
}

function lighter(kpi: Publication['kpis'][number], most: number): Publication['kpis'][number] {
  if (!kpi.explanation) return kpi;
  const { past, ...explanation } = kpi.explanation;
  const inputs = explanation.inputs.map((input) => withSights(input, most));
  const rest = past ? { past: { ...past, numbers: past.numbers.map(withoutNumbers) } } : {};
  return { ...kpi, explanation: { ...explanation, inputs, ...rest } };
}

/** Numbers of the past go first, and are counted. */
function withoutNumbers({
  sights,
  left = 0,
  ...law
}: PublishedPast['numbers'][number]): PublishedPast['numbers'][number] {
  return left + sights.length === 0
    ? { ...law, sights }
    : { ...law, sights: [], left: left + sights.length };
}
