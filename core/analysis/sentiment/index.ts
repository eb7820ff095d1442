// The room's second door: the script that reads feelings in a page carries no other analysis.
export { aggregateSentiment, type SentimentSummary, type Share } from './aggregate-sentiment.ts';
export { type Polarity, type Sentiment, sentimentOf } from './sentiment-of.ts';
