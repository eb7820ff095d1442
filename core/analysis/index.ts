/*
 * Analyses by published methods: pure functions, one a file. What they have in common:
 *
 * - Data that cannot carry an answer (too few, constant, missing, all zero) give a refusal
 *   `{ why: '…' }` in words; a result has `why: null` beside its fields (`Answer` of
 *   core/statistics; made by `answer` and `refuse`). A function whose whole result is one number
 *   gives null instead, where its name leaves no doubt what is missing.
 * - An option that makes no sense, and a number that is no finite number, is the caller's mistake:
 *   RangeError that names the function, the option and the value.
 * - Series and samples are arrays of numbers in order of time; null stands for a missing value and
 *   is named in the type where it is allowed. A matrix is an array of columns, as in a table read
 *   by column: `columns[j][i]` is row i of variable j.
 * - Numbers stay finite: no NaN and no infinity in any result; null says that there is none.
 * - Shares and probabilities are 0–1, positions count from 0, angles and logarithms are natural.
 */
export {
  type Answer,
  answer,
  type Bounds,
  type Refusal,
  refuse,
  wilsonInterval,
} from '../statistics/index.ts';
export {
  aggregateSentiment,
  type SentimentSummary,
  type Share,
} from './sentiment/aggregate-sentiment.ts';
export { type Polarity, type Sentiment, sentimentOf } from './sentiment/sentiment-of.ts';
export { type VaderScores, vaderSentiment } from './sentiment/vader-sentiment.ts';
