import {
  engagementRatios,
  engagementResiduals,
  firstDigits,
  followerSpikes,
  type SuspicionCode,
} from '../../../core/analysis/index.ts';
import type { Given } from '../given.ts';
import { Lacking } from '../lacking.ts';
import { rangeOf, seriesName, together } from '../number-series.ts';
import { defineQuestion } from '../question.ts';
import { refused, type Said, type SaidTable, said } from '../said.ts';

const REASONS: Readonly<Record<SuspicionCode, string>> = {
  'value-high': 'higher than usual',
  'value-low': 'lower than usual',
  'outlier-high': 'far above the rest',
  'outlier-low': 'far below the rest',
  'season-high': 'higher than on such days',
  'season-low': 'lower than on such days',
  'follower-jump': 'many new followers at once',
  'jump-fell-back': 'and many of them gone soon after',
  'jump-without-engagement': 'without more likes, comments or shares',
  'ratio-high': 'more engagement a follower than usual',
  'ratio-low': 'less engagement a follower than usual',
  'ratio-impossible': 'more engagement than people reached',
  'engagement-above-followers': 'more engagement than accounts of this size have',
  'engagement-below-followers': 'less engagement than accounts of this size have',
  'first-digits-off': 'first digits unlike those of grown numbers',
  'period-end-high': 'more just before periods end',
  'counts-too-even': 'nearly the same count each time',
  'acts-together': 'the same accounts together',
};

/** Reason codes in words, with the codes themselves, by which they are found again. */
export const reasonsInWords = (codes: readonly SuspicionCode[]): string =>
  codes.map((code) => `${REASONS[code]} (${code})`).join('; ');

interface Part {
  readonly suspected: number;
  readonly says: readonly string[];
  readonly tables: readonly SaidTable[];
}

function overTime(given: Given): Part {
  const { figures } = given;
  const followers = given.series('followers');
  const [engagement] = given.manySeries('engagement');
  const common = together(engagement ? [followers, engagement] : [followers]);
  if (!common)
    throw new Lacking(
      'Followers and engagement have no time in common. Choose another number, or none.',
    );
  const { days, values } = common;
  const [counts = [], engaged] = values;
  const jumps = followerSpikes(counts, engaged ? { engagement: engaged } : {});
  const ratios = engaged
    ? engagementRatios(counts.map((audience, i) => ({ audience, engagements: engaged[i] ?? null })))
    : null;
  const says: string[] = [];
  const rows: (string | number | null)[][] = [];
  if (jumps.why !== null) says.push(`Jumps of followers: ${jumps.why}`);
  else
    for (const one of jumps.spikes) {
      rows.push([
        days[one.index] ?? '',
        'suspected',
        `${figures.value(one.gained)} (${figures.share(one.share)})`,
        reasonsInWords(one.reasons),
      ]);
    }
  if (ratios?.why) says.push(`Engagement a follower: ${ratios.why}`);
  if (ratios !== null && ratios.why === null)
    for (const one of ratios.suspected) {
      rows.push([
        days[one.index] ?? '',
        'suspected',
        `${figures.share(one.value)} engagement a follower`,
        reasonsInWords(one.reasons),
      ]);
    }
  const isNothing = jumps.why !== null && (ratios === null || ratios.why !== null);
  if (isNothing) throw new Lacking(jumps.why ?? 'The numbers are too few.');
  return {
    suspected: rows.length,
    says,
    tables:
      rows.length > 0
        ? [
            {
              title: `Suspected in ${seriesName(followers)}`,
              columns: ['Day', 'State', 'What', 'Reasons'],
              rows,
            },
          ]
        : [],
  };
}

function acrossAccounts(given: Given): Part {
  if (!given.hasTable('accounts')) return { suspected: 0, says: [], tables: [] };
  const { figures } = given;
  const table = given.table('accounts');
  const names = table.texts('account');
  const followers = table.allNumbers('followers');
  const engagements = table.allNumbers('engagements');
  const found = engagementResiduals(
    followers.map((one, i) => ({ followers: one, engagements: engagements[i] ?? 0 })),
  );
  const digits = firstDigits(followers.filter((one) => one > 0));
  const says = [
    digits.why === null
      ? `First digits of the followers: conformity ${digits.conformity}${digits.status ? ', suspected' : ''}.`
      : `First digits: ${digits.why}`,
  ];
  if (found.why !== null)
    return { suspected: 0, says: [`Accounts: ${found.why}`, ...says], tables: [] };
  const rows = found.suspected.map((one) => [
    names[one.index] ?? '',
    'suspected',
    figures.value(one.value),
    `${figures.value(one.low)} to ${figures.value(one.high)}`,
    reasonsInWords(one.reasons),
  ]);
  return {
    suspected: rows.length,
    says,
    tables:
      rows.length > 0
        ? [
            {
              title: 'Suspected accounts',
              columns: ['Account', 'State', 'Engagements', 'To be expected', 'Reasons'],
              rows,
            },
          ]
        : [],
  };
}

function answer(given: Given): Said {
  const hasSeries = given.manySeries('followers').length > 0;
  if (!hasSeries && !given.hasTable('accounts')) {
    return refused(
      'There are neither followers over time nor a table of accounts. Capture or import followers, or choose a table.',
    );
  }
  const parts = [...(hasSeries ? [overTime(given)] : []), acrossAccounts(given)];
  const count = parts.reduce((sum, one) => sum + one.suspected, 0);
  const [followers] = given.manySeries('followers');
  return said(
    count > 0
      ? `Suspected in ${given.figures.many(count, 'case')}. That is a reason to look, no proof.`
      : 'Nothing looks bought.',
    {
      says: parts.flatMap(({ says }) => says),
      assumes: [
        'A campaign, a mention by somebody known or a featured post makes jumps as well. Look at the day before you judge.',
        'Bought followers who come slowly and evenly are not seen this way.',
      ],
      tables: parts.flatMap(({ tables }) => tables),
      chart: followers
        ? {
            kind: 'line',
            title: 'Followers',
            unit: followers.unit,
            name: seriesName(followers),
            points: followers.days.map((at, i) => ({ at, value: followers.values[i] ?? null })),
          }
        : null,
      range: followers ? rangeOf(followers.days) : null,
      used: followers
        ? `${given.figures.many(followers.days.length, followers.step)} of ${seriesName(followers)}`
        : given.figures.many(given.table('accounts').rows, 'account'),
    },
  );
}

/** Whether followers or engagement look bought. */
export const boughtFollowers = defineQuestion({
  id: 'bought-followers',
  group: 'Trust',
  question: 'Are followers or engagement bought?',
  brief:
    'Looks for jumps, ratios that are out of line, and accounts whose engagement does not fit their size.',
  needs: 'Followers day by day for two weeks, or a table of ten accounts.',
  source: ['S0-P5', 'S1-M3.4', 'S1-M6.2'],
  asks: [
    {
      kind: 'series',
      id: 'followers',
      label: 'Followers',
      isOptional: true,
      prefer: ['audience.followers', 'audience.subscribers', 'audience.new-followers'],
    },
    {
      kind: 'series',
      id: 'engagement',
      label: 'Engagement of the same days',
      isOptional: true,
      hint: 'Likes, comments or shares.',
    },
    {
      kind: 'table',
      id: 'accounts',
      label: 'Accounts to compare',
      isOptional: true,
      columns: [
        { id: 'account', label: 'Account', isNeeded: true, also: ['name', 'creator', 'handle'] },
        { id: 'followers', label: 'Followers', isNeeded: true },
        {
          id: 'engagements',
          label: 'Engagements',
          isNeeded: true,
          also: ['engagement', 'likes', 'interactions'],
        },
      ],
      example: 'Account,Followers,Engagements\nkiln,12000,430\nwheel,9000,395',
    },
  ],
  answer,
});
