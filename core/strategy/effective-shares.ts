import { cappedShares } from '../scoring/index.ts';
import { type Weighable, withAbsoluteWeights } from './absolute-shares.ts';
import { goalOrder } from './goal-order.ts';
import { mostOf } from './score-scorecard.ts';

/** How much of the score and of the outlook a KPI makes, 0–1 each. */
export interface EffectiveShare {
  readonly score: number;
  readonly outlook: number;
}

interface Part {
  readonly weight: number;
  readonly most?: number;
  readonly give: (share: number) => void;
}

/**
 * How much of the overall score, and of the overall outlook, each KPI makes when everything is known
 * and means are taken: the product of its shares on every way up, added over the ways.
 *
 * Units: shares 0–1; they add up to 1 over all KPIs where any goal has a KPI in that part. A KPI that
 * no goal names is not in the map. Throws what `goalOrder` throws.
 *
 * @example
 * [...effectiveShares({ perspectives: [{ id: 'customer', name: 'Customer' }], goals: [{ id: 'a', name: 'A', perspective: 'customer', lagging: [{ kpi: 'x', weight: 3 }, { kpi: 'y' }], leading: [{ kpi: 'z' }] }] })] // → [["x",{"score":0.75,"outlook":0}],["y",{"score":0.25,"outlook":0}],["z",{"score":0,"outlook":1}]]
 */
export function effectiveShares(definition: Weighable): Map<string, EffectiveShare> {
  const weighed = withAbsoluteWeights(definition);
  const order = goalOrder(weighed.goals);
  const shares = new Map<string, { score: number; outlook: number }>();
  for (const { lagging, leading } of weighed.goals) {
    for (const one of [...lagging, ...leading]) {
      if ('kpi' in one) shares.set(one.kpi, { score: 0, outlook: 0 });
    }
  }
  for (const of of ['score', 'outlook'] as const) spread(of);
  return shares;

  function spread(of: 'score' | 'outlook'): void {
    const from = of === 'score' ? 'lagging' : 'leading';
    const held = new Map(order.map((goal) => [goal.id, { lagging: 0, leading: 0 }]));
    const ways = weighed.perspectives.flatMap((perspective): Part[] => {
      const own = weighed.goals.filter(
        (goal) => goal.perspective === perspective.id && goal[from].length > 0,
      );
      const goals = own.map(
        (goal): Part => ({
          weight: goal.weight ?? 1,
          ...mostOf(goal),
          give: (share) => add(held.get(goal.id), from, share),
        }),
      );
      const give = (share: number) => shareOut(goals, share);
      return goals.length === 0 ? [] : [{ weight: perspective.weight ?? 1, give }];
    });
    shareOut(ways, 1);
    // Effects before their causes: what a goal has is whole before it is handed down.
    for (const goal of [...order].reverse()) {
      for (const part of ['leading', 'lagging'] as const) {
        const inputs = goal[part].map((input): Part => {
          const weight = input.weight ?? 1;
          if ('kpi' in input) {
            return { weight, give: (share) => add(shares.get(input.kpi), of, share) };
          }
          const cause = weighed.goals.find((one) => one.id === input.goal);
          const give = (share: number) => add(held.get(input.goal), 'lagging', share);
          return { weight, ...(cause ? mostOf(cause) : {}), give };
        });
        shareOut(inputs, held.get(goal.id)?.[part] ?? 0);
      }
    }
  }
}

function add<K extends string>(to: Record<K, number> | undefined, key: K, share: number): void {
  if (to) to[key] += share;
}

function shareOut(parts: readonly Part[], whole: number): void {
  const counted = parts.filter((part) => part.weight !== 0);
  const shares = cappedShares(counted);
  const all = shares.reduce((sum, one) => sum + one, 0);
  for (const [at, part] of counted.entries()) part.give((whole * (shares[at] ?? 0)) / all);
}
