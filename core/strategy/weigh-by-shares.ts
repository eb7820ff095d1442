import type { GoalInput, PerspectiveId, ScorecardDefinition } from '../model/index.ts';
import { absoluteShares } from './absolute-shares.ts';
import { effectiveShares } from './effective-shares.ts';

/** How often weights are drawn nearer to what was asked for. */
const TURNS = 40;
const NEAR = 1e-9;

/**
 * A scorecard in which KPIs make these shares of the score, as a proposal that a person approved
 * has them; all others keep the share that they have. Where weights are relative, those of KPIs, of
 * their goals and of their perspectives change in proportion, in steps until the shares are right;
 * where they are absolute, the shares are written as they are.
 *
 * Units: shares 0–1 of the score when everything is known. A KPI that makes no part of the score is
 * left alone. Limits on supporting goals can keep a share from being reached: `effectiveShares` of
 * what comes back says which were. Throws RangeError on a share that is not above 0 and at most 1,
 * and what `effectiveShares` throws.
 *
 * @example
 * weighByShares({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [{ id: 'customer', name: 'Customer' }], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x' }, { kpi: 'y' }], leading: [] }], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, new Map([['x', 0.75], ['y', 0.25]])).goals[0]?.lagging // → [{"kpi":"x","weight":1.5},{"kpi":"y","weight":0.5}]
 */
export function weighByShares(
  scorecard: ScorecardDefinition,
  shares: ReadonlyMap<string, number>,
): ScorecardDefinition {
  for (const [kpi, share] of shares) {
    if (!(share > 0 && share <= 1)) {
      throw new RangeError(`the share of ${kpi} must be above 0 and at most 1, got ${share}`);
    }
  }
  const before = effectiveShares(scorecard);
  const asked = new Map(
    [...before].flatMap(([kpi, { score }]) =>
      score > 0 ? [[kpi, shares.get(kpi) ?? score] as const] : [],
    ),
  );
  if (scorecard.weighting === 'absolute') {
    return [...asked].reduce(
      (now, [kpi, share]) => (shares.has(kpi) ? withShare(now, kpi, short(share)) : now),
      scorecard,
    );
  }
  let now = scorecard;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const is = effectiveShares(now);
    const off = new Map([...asked].map(([kpi, to]) => [kpi, to / (is.get(kpi)?.score ?? to)]));
    if ([...off.values()].every((factor) => Math.abs(factor - 1) < NEAR)) break;
    now = drawnBy(now, off);
  }
  return shortened(now, scorecard);
}

/** Each KPI's weight times its factor, and with it those of the goals and perspectives around it. */
function drawnBy(
  scorecard: ScorecardDefinition,
  factors: ReadonlyMap<string, number>,
): ScorecardDefinition {
  const goals = scorecard.goals.map((goal) => {
    const of = (one: GoalInput) => ('kpi' in one ? (factors.get(one.kpi) ?? 1) : 1);
    const sum = goal.lagging.reduce((all, one) => all + (one.weight ?? 1), 0);
    if (sum === 0 || goal.lagging.every((one) => of(one) === 1)) return goal;
    const lagging = goal.lagging.map((one) => ({ ...one, weight: (one.weight ?? 1) * of(one) }));
    const more = lagging.reduce((all, one) => all + one.weight, 0) / sum;
    // What a goal's parts gained is the goal's: among themselves they keep the sum that they had.
    return {
      ...goal,
      lagging: lagging.map((one) => ({ ...one, weight: one.weight / more })),
      weight: (goal.weight ?? 1) * more,
    };
  });
  const sumOf = (list: ScorecardDefinition['goals'], id: PerspectiveId) =>
    list.reduce(
      (all, one) =>
        one.perspective === id && one.lagging.length > 0 ? all + (one.weight ?? 1) : all,
      0,
    );
  let next: ScorecardDefinition = { ...scorecard, goals };
  for (const { id, weight = 1 } of scorecard.perspectives) {
    const [was, is] = [sumOf(scorecard.goals, id), sumOf(goals, id)];
    if (was === 0 || was === is) continue;
    const more = is / was;
    next = {
      ...next,
      perspectives: next.perspectives.map((one) =>
        one.id === id ? { ...one, weight: weight * more } : one,
      ),
      goals: next.goals.map((one) =>
        one.perspective === id && one.lagging.length > 0
          ? { ...one, weight: (one.weight ?? 1) / more }
          : one,
      ),
    };
  }
  return next;
}

function withShare(
  scorecard: ScorecardDefinition,
  kpi: string,
  share: number,
): ScorecardDefinition {
  const { kpis } = scorecard;
  const all = kpis.some((one) => one.kpi === kpi) ? kpis : [...kpis, { kpi }];
  return { ...scorecard, kpis: all.map((one) => (one.kpi === kpi ? { ...one, share } : one)) };
}

/** As many digits as a person reads. */
const short = (weight: number) => Number(weight.toPrecision(4));

/** What did not move is left as it was said, also where nothing was. */
function shortened(now: ScorecardDefinition, was: ScorecardDefinition): ScorecardDefinition {
  const kept = <T extends { readonly weight?: number }>(one: T, before: T | undefined): T => {
    const weight = short(one.weight ?? 1);
    if (before && Math.abs(weight - (before.weight ?? 1)) < 5e-4 * (before.weight ?? 1)) {
      const { weight: _, ...rest } = one;
      return before.weight === undefined ? (rest as T) : { ...one, weight: before.weight };
    }
    return { ...one, weight };
  };
  return {
    ...now,
    perspectives: now.perspectives.map((one, i) => kept(one, was.perspectives[i])),
    goals: now.goals.map((goal, i) => ({
      ...kept(goal, was.goals[i]),
      lagging: goal.lagging.map((one, at) => kept(one, was.goals[i]?.lagging[at])),
    })),
  };
}

/**
 * A scorecard with absolute weights whose shares make the whole: each in proportion to what it was.
 * One whose shares make it already, whose weights are relative, or whose shares are all 0 stays.
 *
 * @example
 * sharesMadeWhole({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [{ id: 'customer', name: 'Customer' }], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x' }, { kpi: 'y' }], leading: [] }], kpis: [{ kpi: 'x', share: 0.6 }, { kpi: 'y', share: 0.2 }], weighting: 'absolute', thresholds: { good: 70, watch: 40 }, periodDays: 28 }).kpis.map((one) => one.share) // → [0.75,0.25]
 */
export function sharesMadeWhole(scorecard: ScorecardDefinition): ScorecardDefinition {
  if (scorecard.weighting !== 'absolute') return scorecard;
  const { shares, total, why } = absoluteShares(scorecard);
  if (why === null || total === 0) return scorecard;
  const said = new Set(
    scorecard.kpis.flatMap(({ kpi, share }) => (share === undefined ? [] : [kpi])),
  );
  // The last takes what rounding leaves, so that together they are the whole.
  const named = [...shares].filter(([kpi]) => said.has(kpi));
  let left = 1;
  return named.reduce((now, [kpi, share], at) => {
    const next = at === named.length - 1 ? Number(left.toFixed(12)) : short(share / total);
    left -= next;
    return withShare(now, kpi, next);
  }, scorecard);
}
