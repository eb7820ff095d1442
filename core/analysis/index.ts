export { type Bounds, wilsonInterval } from '../statistics/index.ts';
export {
  aggregateSentiment,
  type SentimentSummary,
  type Share,
} from './sentiment/aggregate-sentiment.ts';
export { type Polarity, type Sentiment, sentimentOf } from './sentiment/sentiment-of.ts';
export { type VaderScores, vaderSentiment } from './sentiment/vader-sentiment.ts';
