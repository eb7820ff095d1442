import { type FollowerSpike, followerSpikes } from '../analysis/index.ts';
import { metric } from '../metrics/index.ts';
import { isoDay } from '../series/index.ts';
import { counted, dailyHistories, placeName } from './daily-history.ts';
import type { DailyHistory } from './history-source.ts';
import { defineRule, type Noticed, type RuleContext } from './rule.ts';

const FOLLOWERS = ['audience.followers', 'audience.subscribers'] as const;
const ENGAGEMENT = ['engagement.interactions', 'engagement.likes'] as const;
/** Fewer than so many are no jump, whatever share they are. */
const LEAST = 20;

/** Engagement of the same account on the same days; what is not known of it stays null. */
function engagementOf(
  followers: DailyHistory,
  all: readonly DailyHistory[],
): readonly (number | null)[] | null {
  const own = ENGAGEMENT.map((id) =>
    all.find(
      (one) =>
        one.metric === id &&
        one.platform === followers.platform &&
        one.account === followers.account,
    ),
  ).find((one) => one !== undefined);
  if (!own) return null;
  return followers.values.map((_, i) => own.values[followers.firstDay + i - own.firstDay] ?? null);
}

function said(history: DailyHistory, spike: FollowerSpike): Noticed {
  const { gained, share, reasons, index } = spike;
  const { name } = metric(history.metric as (typeof FOLLOWERS)[number]);
  const signs = [
    reasons.includes('jump-fell-back') ? 'at least half of them were gone within two weeks' : '',
    reasons.includes('jump-without-engagement') ? 'engagement did not rise with them' : '',
  ].filter(Boolean);
  const because =
    signs.length === 0 ? '' : ` What speaks for bought ones: ${signs.join(', and ')}.`;
  const day = isoDay(history.firstDay + index);
  return {
    severity: signs.length === 0 ? 'watch' : 'act',
    what: `${name} on ${placeName(history)} jumped by ${counted(gained)} (${Math.round(100 * share)} %) up to ${day}, far beyond the usual.${because} Suspected, not proven.`,
    about: history.metric,
    who: null,
    evidence: [history.sights[index]?.id ?? []].flat(),
    fix: 'Look where they came from, and leave them out of what is rewarded until that is known.',
  };
}

/** By the robust z of daily growth; reasons say what speaks for bought followers. */
export const followerJump = defineRule({
  id: 'follower-jump',
  name: 'Followers jumped',
  brief: 'Followers came faster than is usual for the account.',
  source: ['S1-M3.4', 'S0-P5', 'S1-M6.2'],
  scope: 'report',
  check(context: RuleContext) {
    const all = dailyHistories(context, new Set<string>([...FOLLOWERS, ...ENGAGEMENT]));
    return all
      .filter(({ metric: id }) => FOLLOWERS.some((one) => one === id))
      .flatMap((history) => {
        if (history.values.some((one) => one !== null && one < 0)) return [];
        const engagement = engagementOf(history, all);
        const known = engagement?.some((one) => one !== null && one < 0) ? null : engagement;
        const found = followerSpikes(history.values, known ? { engagement: known } : {});
        if (found.why !== null) return [];
        const since = history.values.length - context.scorecard.periodDays;
        return found.spikes
          .filter(({ index, gained }) => index >= since && gained >= LEAST)
          .map((spike) => said(history, spike));
      });
  },
});
