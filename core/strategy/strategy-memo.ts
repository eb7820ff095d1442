import type { GoalDefinition } from '../model/index.ts';
import { causesOf, goalOrder } from './goal-order.ts';

interface Kept {
  readonly taken: readonly unknown[];
  readonly scored: unknown;
}

/**
 * What one scorecard's goals, perspectives and their parts scored last, and from which scores. A part
 * whose scores are the same objects again is not scored again: a goal whose leading part moves keeps
 * its lagging one, and whatever takes that in is left alone. Of use to one scorecard only.
 */
export class StrategyMemo {
  readonly #kept = new Map<string, Kept>();
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

  /** What a part came to; worked out again only where it takes in other objects than last time. */
  part<T>(name: string, taken: readonly unknown[], score: () => T): T {
    const last = this.#kept.get(name);
    if (last && isSame(last.taken, taken)) return last.scored as T;
    const scored = score();
    this.#kept.set(name, { taken, scored });
    return scored;
  }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}
