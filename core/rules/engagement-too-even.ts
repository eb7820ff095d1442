import { indexOfDispersion } from '../analysis/index.ts';
import { metric } from '../metrics/index.ts';
import { dayNumber, type Observation } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import { counted, HISTORY_DAYS, placeName } from './daily-history.ts';
import { onceForList } from './once-for-list.ts';
import { defineRule, type Noticed, type RuleContext } from './rule.ts';

const COUNTED = ['engagement.comments', 'engagement.likes', 'engagement.shares'] as const;
type Counted = (typeof COUNTED)[number];

const LEAST_POSTS = 12;
/** Few of each are even by themselves. */
const LEAST_MEAN = 10;

/** An exact whole count: a rounded one looks even. */
const isExact = ({ value, low, high }: Observation) =>
  low === value && high === value && Number.isInteger(value) && value >= 0;

/** The latest exact count of each post, by metric and account. */
function postsOf(observations: readonly Observation[], asOf: string) {
  const end = dayNumber(asOf);
  const earliest = isoDay(Math.floor(end) - HISTORY_DAYS - 2);
  const lists = new Map<string, Map<string, Observation>>();
  for (const one of observations) {
    const { platform, account, item, segment } = one.subject;
    if (item === undefined || segment !== undefined || !isExact(one)) continue;
    if (!COUNTED.some((id) => id === one.metric) || one.seen < earliest) continue;
    const seen = dayNumber(one.seen);
    if (seen >= end + 1 || seen < end - HISTORY_DAYS) continue;
    const key = JSON.stringify([one.metric, platform, account]);
    const posts = lists.get(key) ?? new Map<string, Observation>();
    lists.set(key, posts);
    const before = posts.get(item);
    if (before === undefined || one.seen > before.seen) posts.set(item, one);
  }
  return lists;
}

function noticed(key: string, posts: readonly Observation[]): readonly Noticed[] {
  if (posts.length < LEAST_POSTS) return [];
  const counts = posts.map(({ value }) => value);
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  if (mean < LEAST_MEAN) return [];
  const found = indexOfDispersion(counts);
  if (found.why !== null || found.status === null) return [];
  const [id, platform = '', account = ''] = JSON.parse(key) as [Counted, string?, string?];
  const { name } = metric(id);
  return [
    {
      severity: 'watch',
      what: `${name} of ${posts.length} posts on ${placeName({ platform, account })} are nearly the same each time, ${counted(mean)} on average: more even than people who act by themselves. A group that engages with everything is suspected, not proven.`,
      about: id,
      who: null,
      evidence: posts.map((one) => one.id),
      fix: 'Look whether the same accounts engage with each post, before the posts count as a success.',
    },
  ];
}

const found = (observations: readonly Observation[], asOf: string) =>
  [...postsOf(observations, asOf)].flatMap(([key, posts]) => noticed(key, [...posts.values()]));

const foundAgain = onceForList(found);

/** By Fisher's index of dispersion: chance alone makes counts differ more than a pod does. */
export const engagementTooEven = defineRule({
  id: 'engagement-too-even',
  name: 'Engagement too even',
  brief: 'Posts have nearly the same number of comments, likes or shares each time.',
  source: ['S1-M6.2', 'S0-P5'],
  scope: 'report',
  check: ({ observations, asOf, history }: RuleContext) => {
    const kept = history?.items(COUNTED, dayNumber(asOf) - HISTORY_DAYS);
    return kept ? foundAgain(kept, asOf) : found(observations, asOf);
  },
});
