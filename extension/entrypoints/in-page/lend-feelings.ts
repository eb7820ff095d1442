import { aggregateSentiment, sentimentOf } from '../../../core/analysis/sentiment/index.ts';
import { world } from './feelings-world.ts';

/** Lends the reader of this page what knows the words of feeling. */
export function lendFeelings(): void {
  world.fourfoldFeelings = {
    of: (text, language) => sentimentOf(text, language).polarity,
    together: aggregateSentiment,
  };
}
