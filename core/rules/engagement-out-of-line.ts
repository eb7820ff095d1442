import { engagementRatios, engagementResiduals } from '../analysis/index.ts';
import { dayNumber, type Observation } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import { HISTORY_DAYS, placeName } from './daily-history.ts';
import { onceForList } from './once-for-list.ts';
import { defineRule, type Noticed, type RuleContext } from './rule.ts';

const ENGAGEMENT = 'engagement.likes';
const AUDIENCE = 'content.views';
/** Posts with fewer views say nothing of their ratio. */
const LEAST_VIEWS = 100;
const LEAST_POSTS = 12;
/** Far beyond what is called unusual of one number: many posts are looked at. */
const THRESHOLD = 5;

interface Post {
  likes?: Observation;
  views?: Observation;
}

/** The posts of each account, each with the latest of its two numbers. */
function postsByAccount({
  observations: all,
  asOf,
}: Pick<RuleContext, 'observations' | 'asOf'>): ReadonlyMap<string, readonly Post[]> {
  const end = dayNumber(asOf);
  const earliest = isoDay(Math.floor(end) - HISTORY_DAYS - 2);
  const accounts = new Map<string, Map<string, Post>>();
  for (const one of all) {
    if (one.metric !== ENGAGEMENT && one.metric !== AUDIENCE) continue;
    if (one.seen < earliest) continue;
    const { platform, account, item, segment } = one.subject;
    if (item === undefined || segment !== undefined) continue;
    const seen = dayNumber(one.seen);
    if (seen >= end + 1 || seen < end - HISTORY_DAYS) continue;
    const key = JSON.stringify([platform, account]);
    const posts = accounts.get(key) ?? new Map<string, Post>();
    accounts.set(key, posts);
    const post = posts.get(item) ?? {};
    posts.set(item, post);
    const kind = one.metric === ENGAGEMENT ? 'likes' : 'views';
    if (post[kind] === undefined || one.seen > post[kind].seen) post[kind] = one;
  }
  return new Map([...accounts].map(([key, posts]) => [key, [...posts.values()]] as const));
}

/** Posts with too many likes for their views, by their share and by the line of all posts. */
function suspected(posts: readonly Required<Post>[]): readonly number[] {
  const counts = posts.map(({ likes, views }) => ({
    engagements: likes.value,
    followers: views.value,
  }));
  const ratios = engagementRatios(
    counts.map(({ engagements, followers }) => ({ engagements, audience: followers })),
    { threshold: THRESHOLD, reached: true },
  );
  if (ratios.why !== null) return [];
  const line = engagementResiduals(counts);
  const above = new Set(
    line.why === null
      ? line.suspected.flatMap(({ index, reasons }) =>
          reasons.includes('engagement-above-followers') ? [index] : [],
        )
      : [],
  );
  return ratios.suspected.flatMap(({ index, reasons }) =>
    reasons.includes('ratio-impossible') || (reasons.includes('ratio-high') && above.has(index))
      ? [index]
      : [],
  );
}

function noticed(key: string, all: readonly Post[]): readonly Noticed[] {
  const posts = all.flatMap(({ likes, views }) =>
    likes && views && views.value >= LEAST_VIEWS && likes.value >= 0 ? [{ likes, views }] : [],
  );
  if (posts.length < LEAST_POSTS) return [];
  const places = suspected(posts);
  if (places.length === 0) return [];
  const [platform = '', account = ''] = JSON.parse(key) as string[];
  const [have, their] =
    places.length === 1 ? ['1 post has', 'its'] : [`${places.length} posts have`, 'their'];
  const others = `the other ${posts.length - places.length} posts on ${placeName({ platform, account })}`;
  return [
    {
      severity: 'watch',
      what: `${have} far more likes for ${their} views than ${others}. Bought engagement is suspected, not proven.`,
      about: ENGAGEMENT,
      who: null,
      evidence: places.flatMap((i) => [posts[i]?.likes.id ?? [], posts[i]?.views.id ?? []].flat()),
      fix: 'Look at who liked them and when, before the posts count as a success.',
    },
  ];
}

function found(observations: readonly Observation[], asOf: string): readonly Noticed[] {
  const accounts = [...postsByAccount({ observations, asOf })];
  return accounts.flatMap(([key, posts]) => noticed(key, posts));
}

const foundAgain = onceForList(found);

/** Posts beside each other, by the share of likes and by the line of likes on views. */
export const engagementOutOfLine = defineRule({
  id: 'engagement-out-of-line',
  name: 'Engagement out of line',
  brief: 'Posts have far more likes for their views than others of the account.',
  source: ['S1-M3.4', 'S0-P5', 'S1-M6.2'],
  scope: 'report',
  check: (context: RuleContext) => {
    const since = dayNumber(context.asOf) - HISTORY_DAYS;
    const kept = context.history?.items([ENGAGEMENT, AUDIENCE], since);
    return kept ? foundAgain(kept, context.asOf) : found(context.observations, context.asOf);
  },
});
