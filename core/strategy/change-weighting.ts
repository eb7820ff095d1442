import type { ScorecardDefinition } from '../model/index.ts';
import { withAbsoluteWeights } from './absolute-shares.ts';
import { effectiveShares } from './effective-shares.ts';

/** As many digits as a person reads; a weight is never 0. */
const short = (value: number) => Math.max(Number(value.toPrecision(4)), 1e-6);

const isReached = ({ lagging }: ScorecardDefinition['goals'][number]) =>
  lagging.some((one) => 'kpi' in one);

/** Each KPI that is reached by gets the share of the score that it makes; together they are the whole. */
function toAbsolute(scorecard: ScorecardDefinition): ScorecardDefinition {
  const made = effectiveShares(scorecard);
  const ids = [
    ...new Set(
      scorecard.goals.flatMap((goal) =>
        goal.lagging.flatMap((one) => ('kpi' in one ? [one.kpi] : [])),
      ),
    ),
  ];
  const all = ids.reduce((sum, id) => sum + (made.get(id)?.score ?? 0), 0);
  let left = 1;
  const shares = new Map(
    ids.map((id, at) => {
      const part = all > 0 ? (made.get(id)?.score ?? 0) / all : 1 / ids.length;
      // The last takes what rounding leaves.
      const share = Number((at === ids.length - 1 ? left : part).toFixed(4));
      left -= share;
      return [id, share] as const;
    }),
  );
  const here = new Set(scorecard.kpis.map((one) => one.kpi));
  const uses = [...scorecard.kpis, ...ids.flatMap((kpi) => (here.has(kpi) ? [] : [{ kpi }]))];
  const kpis = uses.map((use) => {
    const share = shares.get(use.kpi);
    return share === undefined ? use : { ...use, share };
  });
  return { ...scorecard, weighting: 'absolute', kpis };
}

/** Goals and perspectives keep what they make of the score as weights of their own. */
function toRelative(scorecard: ScorecardDefinition): ScorecardDefinition {
  const weighed = withAbsoluteWeights(scorecard);
  const { weighting: _, ...rest } = scorecard;
  const weight = (value: number | undefined) => short(value ?? 1);
  return {
    ...rest,
    perspectives: weighed.perspectives.map((one, at) =>
      scorecard.goals.some((goal) => goal.perspective === one.id && isReached(goal))
        ? { ...one, weight: weight(one.weight) }
        : (scorecard.perspectives[at] ?? one),
    ),
    goals: weighed.goals.map((goal, at) => {
      const was = scorecard.goals[at] ?? goal;
      if (!isReached(was)) return was;
      const lagging = goal.lagging.map((one) => ({ ...one, weight: weight(one.weight) }));
      return { ...goal, lagging, weight: weight(goal.weight) };
    }),
    kpis: scorecard.kpis.map(({ share: __, ...use }) => use),
  };
}

/**
 * A scorecard whose weights count the other way: each within what it is in (`relative`), or each KPI
 * as a share of the whole (`absolute`). What each KPI makes of the score stays as near as four digits
 * allow; goals that feed goals keep the weight that they were given. One that counts so already stays.
 *
 * Units: shares 0–1. Throws what `effectiveShares` throws.
 *
 * @example
 * changeWeighting({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [{ id: 'customer', name: 'Customer' }], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x', weight: 3 }, { kpi: 'y' }], leading: [] }], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, 'absolute').kpis // → [{"kpi":"x","share":0.75},{"kpi":"y","share":0.25}]
 */
export function changeWeighting(
  scorecard: ScorecardDefinition,
  to: 'relative' | 'absolute',
): ScorecardDefinition {
  if ((scorecard.weighting ?? 'relative') === to) return scorecard;
  return to === 'absolute' ? toAbsolute(scorecard) : toRelative(scorecard);
}
