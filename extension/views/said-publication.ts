import type { Publication } from '../../core/publication/index.ts';
import type { Answers } from '../messages/index.ts';
import { inPhrase, inWords, spokenNow } from '../words/index.ts';

/** What is written in English for people; everything else is numbers, ids, or words of pages. */
const WRITTEN = new Set(['title', 'name', 'brief', 'why', 'what', 'fix', 'owner', 'response']);
/** Long, and without a word of ours. */
const PASSED = new Set(['series', 'sights', 'source', 'provenance', 'signature']);

function said(value: unknown, key: string): unknown {
  if (typeof value === 'string') {
    if (key === 'words') return inPhrase(value);
    return WRITTEN.has(key) || key.endsWith('Why') ? inWords(value) : value;
  }
  if (typeof value !== 'object' || value === null || PASSED.has(key)) return value;
  if (Array.isArray(value)) return value.map((one) => said(one, key));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, said(one, name)]));
}

/**
 * A publication as the person reads it on our own pages: names and reasons in their language. What is
 * published stays as it is written.
 */
export function publicationSaid(publication: Publication): Publication {
  return spokenNow() === 'en' ? publication : (said(publication, '') as Publication);
}

/** The same with the scorecards that may be chosen. */
export function scorecardSaid(scorecard: Answers['scorecard.read']): Answers['scorecard.read'] {
  return {
    ...scorecard,
    publication: publicationSaid(scorecard.publication),
    choices: scorecard.choices.map((one) => ({ ...one, title: inWords(one.title) })),
  };
}
