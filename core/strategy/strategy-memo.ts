import type { GoalDefinition } from '../model/index.ts';
import { causesOf, goalOrder } from './goal-order.ts';
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
  #feeds: Map<string, string[]> | null = null;
  #order: readonly GoalDefinition[] | null = null;

  order(goals: readonly GoalDefinition[]): readonly GoalDefinition[] {
    this.#order ??= goalOrder(goals);
    return this.#order;
  }

  /** Ids of the goals that take in a goal's lagging score, in their order. */
  feeds(goals: readonly GoalDefinition[], id: string): readonly string[] {
    if (!this.#feeds) {
      this.#feeds = new Map();
      for (const goal of goals) {
        for (const cause of causesOf(goal)) {
          const before = this.#feeds.get(cause);
          if (before) before.push(goal.id);
          else this.#feeds.set(cause, [goal.id]);
        }
      }
    }
    return this.#feeds.get(id) ?? [];
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
