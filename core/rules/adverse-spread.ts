import { type AdverseSpread, adverseSpread, type Talk } from '../analysis/index.ts';
import { type MetricId, metric } from '../metrics/index.ts';
import { counted, dailyHistories, placeName } from './daily-history.ts';
import type { DailyHistory } from './history-source.ts';
import { defineRule, type Noticed, type RuleContext } from './rule.ts';

/** What speaks against you, and what it is a part of: the sum of these, the first set that is known. */
const TALK: readonly {
  readonly negative: MetricId;
  readonly all: readonly (readonly MetricId[])[];
}[] = [
  {
    negative: 'community.mentions-negative',
    all: [
      ['community.brand-mentions'],
      ['community.mentions-positive', 'community.mentions-neutral', 'community.mentions-negative'],
    ],
  },
  {
    negative: 'community.negative-shares',
    all: [['engagement.shares', 'community.negative-shares']],
  },
  { negative: 'community.negative-quotes', all: [['engagement.quotes']] },
  { negative: 'service.negative-comments', all: [['engagement.comments']] },
  { negative: 'engagement.dislikes', all: [['engagement.likes', 'engagement.dislikes']] },
];

/** So many days are looked at, of which the last few are held against the others. */
const DAYS = 21;
const RECENT = 3;
/** Fewer than so many lately are no spread. */
const LEAST = 15;

/** The value of another metric of the same account on a day; null where it is not known. */
type ValueOn = (id: string, day: number) => number | null;

function talkOf(
  negative: DailyHistory,
  all: (typeof TALK)[number]['all'],
  valueOn: ValueOn,
): (Talk | null)[] {
  return negative.values.slice(-DAYS).map((value, i, recent) => {
    const day = negative.firstDay + negative.values.length - recent.length + i;
    if (value === null || value < 0) return null;
    for (const set of all) {
      const parts = set.map((id) => valueOn(id, day));
      const sum = parts.reduce<number | null>(
        (total, one) => (one === null || total === null ? null : total + one),
        0,
      );
      // A whole that is less than its part was counted otherwise.
      if (sum !== null && sum >= value) return { negative: value, all: sum };
    }
    return null;
  });
}

function said(
  history: DailyHistory,
  talk: readonly (Talk | null)[],
  found: AdverseSpread,
): Noticed {
  const { name } = metric(history.metric as MetricId);
  const doubles = found.speed?.doubling ?? null;
  const days =
    doubles === null
      ? ''
      : ` They double in about ${counted(doubles)} ${doubles === 1 ? 'day' : 'days'}.`;
  const part = (share: number) => `${counted(100 * share)} %`;
  return {
    severity: found.state === 'spreading' ? 'act' : 'watch',
    what: `${name} on ${placeName(history)} came to ${part(found.shareNow)} of what was said in the last ${RECENT} days, after ${part(found.shareBefore)} before.${found.state === 'spreading' ? days : ''} Suspected, not proven.`,
    about: history.metric,
    who: null,
    evidence: talk
      .flatMap((_, i) => history.sights[history.sights.length - talk.length + i]?.id ?? [])
      .slice(-RECENT),
    fix: 'Look at what is being passed on, decide who answers, and say so where it is said before it doubles again.',
  };
}

/** By the share of negative talk in the last days, and the speed at which it multiplies. */
export const adverseSpreadRule = defineRule({
  id: 'adverse-spread',
  name: 'Negative talk spreads',
  brief:
    'Negative mentions, shares or comments multiply, or make up far more of the talk than before.',
  source: ['S3-10', 'S3-7', 'S1-M5.2'],
  scope: 'report',
  check(context: RuleContext) {
    const wanted = new Set<string>(TALK.flatMap(({ negative, all }) => [negative, ...all.flat()]));
    const histories = dailyHistories(context, wanted);
    return TALK.flatMap(({ negative, all }) =>
      histories
        .filter((one) => one.metric === negative)
        .flatMap((history) => {
          const own = histories.filter(
            (one) => one.platform === history.platform && one.account === history.account,
          );
          const valueOn: ValueOn = (id, day) => {
            const found = own.find((one) => one.metric === id);
            return found?.values[day - found.firstDay] ?? null;
          };
          const talk = talkOf(history, all, valueOn);
          const lately = talk.slice(-RECENT).reduce((sum, one) => sum + (one?.negative ?? 0), 0);
          if (lately < LEAST) return [];
          const found = adverseSpread(talk, { recent: RECENT });
          return found.why !== null || found.state === 'calm' ? [] : [said(history, talk, found)];
        }),
    );
  },
});
