import type { GoalDefinition } from '../model/index.ts';
import { goalOrder } from './goal-order.ts';
import type { ScoredGoal, ScoredPerspective } from './score-scorecard.ts';

interface Kept<T> {
  readonly taken: readonly unknown[];
  readonly scored: T;
}

/**
 * What one scorecard's goals and perspectives scored last, and from which scores. A part whose
 * scores are the same objects again is not scored again. Of use to one scorecard only.
 */
export class StrategyMemo {
  readonly #goals = new Map<string, Kept<ScoredGoal>>();
  readonly #perspectives = new Map<string, Kept<ScoredPerspective>>();
  #order: readonly GoalDefinition[] | null = null;

  order(goals: readonly GoalDefinition[]): readonly GoalDefinition[] {
    this.#order ??= goalOrder(goals);
    return this.#order;
  }

  goal(id: string, taken: readonly unknown[], score: () => ScoredGoal): ScoredGoal {
    return kept(this.#goals, id, taken, score);
  }

  perspective(
    id: string,
    taken: readonly unknown[],
    score: () => ScoredPerspective,
  ): ScoredPerspective {
    return kept(this.#perspectives, id, taken, score);
  }
}

function kept<T>(
  all: Map<string, Kept<T>>,
  id: string,
  taken: readonly unknown[],
  score: () => T,
): T {
  const last = all.get(id);
  if (last?.taken.length === taken.length && taken.every((one, at) => one === last.taken[at])) {
    return last.scored;
  }
  const scored = score();
  all.set(id, { taken, scored });
  return scored;
}
