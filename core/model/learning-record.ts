/** People who can be named as a group: of fewer, a reader of the record would know who they are. */
export const LEAST_GROUP = 5;

/** What a training is about; hours of `ai` are counted by themselves as well. */
export type TrainingTheme = 'ai' | 'listening' | 'creators' | 'analysis' | 'conversation' | 'other';

/** A training that was held. Nobody is named in it: people are counted, and a group is one of many. */
export interface TrainingRecord {
  readonly id: string;
  readonly topic: string;
  readonly theme: TrainingTheme;
  /** The day on which it was held. */
  readonly day: string;
  /** How many people took part. */
  readonly people: number;
  /** Hours that each of them spent. */
  readonly hours: number;
  /** Their role or group; only where `people` is `LEAST_GROUP` or more. */
  readonly group?: string;
  /** What came of it. */
  readonly outcome?: string;
  /** Id of the goal that it serves. */
  readonly goal?: string;
}

/** What an experiment tries out. */
export type ExperimentTheme = 'platform' | 'time' | 'format' | 'topic' | 'other';

/** An experiment: what was tried, from when to when, and what came of it. */
export interface ExperimentRecord {
  readonly id: string;
  /** What is tried, in a few words. */
  readonly name: string;
  readonly theme: ExperimentTheme;
  readonly begun: string;
  /** The day on which it ended; absent while it runs. */
  readonly ended?: string;
  /** Known once it has ended: a clear gain, none, or no answer. */
  readonly outcome?: 'won' | 'lost' | 'unclear';
  /** What is done otherwise because of it. */
  readonly lesson?: string;
  /** Id of the goal that it serves. */
  readonly goal?: string;
}
