import type { MetricId } from '../../../core/metrics/index.ts';
import type { People, Period, Reading } from '../../../core/model/index.ts';
import type { Crowd } from './crowd.ts';
import type { Feelings, FeelingsTogether, Share } from './feelings.ts';

/** Fewest texts understood, and least share of all, from which a share is told as a fact. */
const LEAST_UNDERSTOOD = 10;
const LEAST_COVERAGE = 50;

interface Names {
  readonly shown: readonly [MetricId, string];
  readonly questions: readonly [MetricId, string];
  readonly positive: readonly [MetricId, string];
  readonly negative: readonly [MetricId, string];
  readonly neutral: readonly [MetricId, string];
  readonly net: readonly [MetricId, string];
  readonly understood: readonly [MetricId, string];
}

/** Labels are the catalogue's own: none stands on the page. */
const NAMES: Readonly<Record<People, Names>> = {
  comments: {
    shown: ['community.comments-shown', 'Comments on the page'],
    questions: ['community.comment-questions', 'Questions in comments'],
    positive: ['community.comments-positive', 'Positive comments'],
    negative: ['community.comments-negative', 'Negative comments'],
    neutral: ['community.comments-neutral', 'Neutral comments'],
    net: ['community.comment-sentiment', 'Sentiment of comments'],
    understood: ['community.comments-understood', 'Understood comments'],
  },
  messages: {
    shown: ['service.conversations', 'Conversations on the page'],
    questions: ['service.question-conversations', 'Conversations with a question'],
    positive: ['service.messages-positive', 'Positive messages'],
    negative: ['service.messages-negative', 'Negative messages'],
    neutral: ['service.messages-neutral', 'Neutral messages'],
    net: ['service.message-sentiment', 'Sentiment of messages'],
    understood: ['service.messages-understood', 'Understood messages'],
  },
};

/** Whose page it is. */
export interface Owner {
  readonly platform: string;
  readonly account: string;
}

function reading(
  [metric, label]: readonly [MetricId, string],
  { value, low, high }: Share,
  more: Pick<Reading, 'unit' | 'raw' | 'period' | 'subject'> & {
    readonly why?: string | undefined;
  },
): Reading {
  const { why, ...rest } = more;
  return {
    label,
    metric,
    value,
    low,
    high,
    ...rest,
    delta: null,
    confidence: why === undefined ? 0.9 : 0.5,
    status: why === undefined ? 'ok' : 'quarantined',
    ...(why === undefined ? {} : { why }),
    place: `people: ${label}`,
    by: 'reader',
  };
}

const exact = (value: number): Share => ({ value, low: value, high: value });

function countsOf(crowd: Crowd, subject: Owner): Reading[] {
  const names = NAMES[crowd.kind];
  const isComments = crowd.kind === 'comments';
  const rows: (readonly [readonly [MetricId, string], number | null])[] = [
    [names.shown, crowd.shown],
    ...(isComments
      ? ([
          [['community.comments-answered', 'Answered comments'], crowd.answered],
          [['community.comments-unanswered', 'Unanswered comments'], crowd.unanswered],
        ] as const)
      : ([
          [['service.unread-conversations', 'Unread conversations'], crowd.unread],
          [['service.unanswered-conversations', 'Unanswered conversations'], crowd.unanswered],
        ] as const)),
    [names.questions, crowd.questions],
  ];
  return rows.flatMap(([name, count]) =>
    count === null
      ? []
      : [
          reading(name, exact(count), {
            unit: '1',
            raw: String(count),
            period: null,
            subject: { ...subject },
          }),
        ],
  );
}

const tenth = (value: number): number => Math.round(10 * value) / 10;
const rounded = ({ value, low, high }: Share): Share => ({
  value: tenth(value),
  low: Math.floor(10 * low) / 10,
  high: Math.ceil(10 * high) / 10,
});

/** Why shares of so few are shown and not stored. */
function doubt(together: FeelingsTogether, what: string): string | undefined {
  if (together.understood < LEAST_UNDERSTOOD)
    return `Only ${together.understood} ${what} could be understood. At least ${LEAST_UNDERSTOOD} are needed for a share.`;
  if ((together.coverage ?? 0) < LEAST_COVERAGE)
    return `Only ${together.understood} of ${together.n} ${what} could be understood. That is too few for a share.`;
  return undefined;
}

function sharesOf(crowd: Crowd, together: FeelingsTogether, subject: Owner): Reading[] {
  const names = NAMES[crowd.kind];
  const what = crowd.kind === 'comments' ? 'comments' : 'conversations';
  const why = doubt(together, what);
  const period: Period | null = crowd.span;
  const raw = `${together.understood} of ${together.n}`;
  const more = { unit: '%', raw, period, subject: { ...subject }, why } as const;
  const rows = [
    [names.positive, together.positive],
    [names.negative, together.negative],
    [names.neutral, together.neutral],
    [names.net, together.net],
  ] as const;
  const shares = rows.flatMap(([name, share]) =>
    share ? [reading(name, rounded(share), more)] : [],
  );
  if (together.coverage === null) return shares;
  const { why: _, ...sure } = more;
  return [...shares, reading(names.understood, exact(tenth(together.coverage)), sure)];
}

/**
 * What people on a page come to, as readings: counts, and shares with the interval that so many of
 * them allow. No text of theirs is among it.
 */
export function crowdReadings(
  crowd: Crowd,
  subject: Owner,
  feelings: Feelings | undefined,
): Reading[] {
  const counts = countsOf(crowd, subject);
  return crowd.feelings && feelings
    ? [...counts, ...sharesOf(crowd, feelings.together(crowd.feelings), subject)]
    : counts;
}
