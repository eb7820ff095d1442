import type { ScorecardDefinition } from '../model/index.ts';
import { alignment } from '../strategy/index.ts';
import { kpiUnowned } from './kpi-unowned.ts';
import type { RuleContext } from './rule.ts';
import { definitionOf, kpisIn, sharesOf } from './rule-context.ts';
import { sameMetricTwice } from './same-metric-twice.ts';
import { targetAtBaseline } from './target-at-baseline.ts';

/** One part of the quality score. */
export interface QualityPart {
  readonly id:
    | 'purpose'
    | 'cause'
    | 'owners'
    | 'substance'
    | 'balance'
    | 'distinct'
    | 'targets'
    | 'measured';
  readonly name: string;
  /** 0–100; null where nothing can be said of it yet. */
  readonly score: number | null;
  readonly weight: number;
}

/** How well a scorecard is made, with its parts. */
export interface ScorecardQuality {
  /** 0–100; null where the scorecard has no KPI. */
  readonly score: number | null;
  readonly parts: readonly QualityPart[];
}

/**
 * How well a scorecard is made: not how well the business does.
 *
 * Formula: the weighted mean of the parts that are known, each 0–100 (weights in brackets):
 * - purpose (3): the alignment score, share of the weight linked to goals and to decisions;
 * - cause (2): goals with a lagging part, and goals that have a leading part or feed another goal,
 *   each as a share of the goals, and of both the mean;
 * - owners (1): share of the KPIs that somebody answers for;
 * - substance (2): 100 less twice the share of the weight on vanity numbers, not below 0;
 * - balance (2): the sum of min(share, 1/n) over the n perspectives, 1 where all weigh the same;
 * - distinct (1): share of the KPIs that measure what no other one does, one of each group counted;
 * - targets (1): share of the KPIs whose target differs from where they start;
 * - measured (3): share of the weight with a fresh number and a score; left out where nothing was
 *   scored yet.
 *
 * Range: 0–100. A scorecard without KPIs has no score. Throws what `alignment` throws.
 *
 * @example
 * scorecardQuality({ scorecard: { goals: [], kpis: [], perspectives: [] }, observations: [], asOf: '2026-10-29' }).score // → null
 */
export function scorecardQuality(context: RuleContext): ScorecardQuality {
  const { scorecard } = context;
  const ids = kpisIn(scorecard);
  const part = (id: QualityPart['id'], name: string, weight: number, share: number | null) => ({
    id,
    name,
    weight,
    score: share === null || ids.length === 0 ? null : 100 * Math.min(1, Math.max(0, share)),
  });
  const without = (bad: number) => (ids.length - bad) / ids.length;
  const unowned = kpiUnowned.check(context).flatMap((one) => one.evidence).length;
  const doubles = sameMetricTwice.check(context).reduce((n, one) => n + one.evidence.length - 1, 0);
  const purpose = alignment(scorecard).score;
  const parts: readonly QualityPart[] = [
    part('purpose', 'Linked to goals and decisions', 3, purpose === null ? null : purpose / 100),
    part('cause', 'Goals with cause and effect', 2, causeOf(scorecard)),
    part('owners', 'KPIs with an owner', 1, without(unowned)),
    part('substance', 'Weight on what has results', 2, 1 - 2 * vanityOf(context)),
    part('balance', 'Balance of the perspectives', 2, balanceOf(scorecard)),
    part('distinct', 'Each thing measured once', 1, without(doubles)),
    part(
      'targets',
      'Targets that ask for change',
      1,
      without(targetAtBaseline.check(context).length),
    ),
    part('measured', 'Weight with a fresh number', 3, measuredOf(context)),
  ];
  const known = parts.flatMap(({ score, weight }) => (score === null ? [] : [{ score, weight }]));
  const all = known.reduce((sum, one) => sum + one.weight, 0);
  const sum = known.reduce((total, one) => total + one.score * one.weight, 0);
  return { score: all === 0 ? null : sum / all, parts };
}

function causeOf({ goals, links = [] }: ScorecardDefinition): number | null {
  if (goals.length === 0) return null;
  const feeds = new Set([
    ...goals.flatMap((goal) =>
      [...goal.lagging, ...goal.leading].flatMap((one) => ('goal' in one ? [one.goal] : [])),
    ),
    ...links.map((link) => link.from),
  ]);
  const lagging = goals.filter((goal) => goal.lagging.length > 0).length;
  const leading = goals.filter((goal) => goal.leading.length > 0 || feeds.has(goal.id)).length;
  return (lagging + leading) / (2 * goals.length);
}

function vanityOf(context: RuleContext): number {
  const shares = [...sharesOf(context.scorecard)];
  return shares.reduce(
    (sum, [id, share]) => (definitionOf(context, id)?.vanity ? sum + share : sum),
    0,
  );
}

function balanceOf({ goals, perspectives, kpis, weighting }: ScorecardDefinition): number | null {
  const n = perspectives.length;
  if (n < 2 || goals.length === 0) return goals.length === 0 ? null : 0;
  const shares = perspectives.map((one) => {
    const own = goals.filter((goal) => goal.perspective === one.id);
    if (own.length === 0) return 0;
    if (weighting !== 'absolute') return one.weight ?? 1;
    const inputs = new Set(
      own.flatMap((goal) => goal.lagging.flatMap((i) => ('kpi' in i ? i.kpi : []))),
    );
    return kpis.reduce((sum, use) => (inputs.has(use.kpi) ? sum + (use.share ?? 0) : sum), 0);
  });
  const all = shares.reduce((sum, one) => sum + one, 0);
  if (all === 0) return null;
  return shares.reduce((sum, one) => sum + Math.min(one / all, 1 / n), 0);
}

function measuredOf({ scored, scorecard }: RuleContext): number | null {
  if (!scored) return null;
  const fresh = new Set(
    scored.filter((one) => one.score !== null && !one.freshness.stale).map((one) => one.id),
  );
  const shares = [...sharesOf(scorecard)];
  return shares.length === 0
    ? null
    : shares.reduce((sum, [id, share]) => (fresh.has(id) ? sum + share : sum), 0);
}
