import type { GoalDefinition } from '../model/index.ts';
import { CycleError } from './cycle-error.ts';

/** Ids of the goals whose lagging score a goal takes in, lagging and leading part together. */
export function causesOf(goal: GoalDefinition): string[] {
  const ids = [...goal.lagging, ...goal.leading].flatMap((input) =>
    'goal' in input ? [input.goal] : [],
  );
  return [...new Set(ids)];
}

/**
 * The goals in an order in which every cause stands before its effects; otherwise as they came.
 *
 * No units. No goals give no goals. Throws CycleError naming the path ("A → B → A") where goals
 * feed each other in a circle, and RangeError on an id that stands twice or that no goal has.
 *
 * @example
 * goalOrder([{ id: 'b', name: 'B', perspective: 'customer', lagging: [], leading: [{ goal: 'a' }] }, { id: 'a', name: 'A', perspective: 'internal', lagging: [], leading: [] }]).map((goal) => goal.id) // → ["a","b"]
 */
export function goalOrder(goals: readonly GoalDefinition[]): GoalDefinition[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  if (byId.size < goals.length) throw new RangeError(twice(goals));
  const order: GoalDefinition[] = [];
  const done = new Set<string>();
  for (const goal of goals) visit(goal, []);
  return order;

  function visit(goal: GoalDefinition, effects: readonly GoalDefinition[]): void {
    if (done.has(goal.id)) return;
    const at = effects.findIndex((effect) => effect.id === goal.id);
    if (at >= 0) {
      const circle = [goal, ...effects.slice(at).reverse()];
      throw new CycleError(
        circle.map((one) => one.id),
        circle.map((one) => one.name),
      );
    }
    for (const id of causesOf(goal)) {
      const cause = byId.get(id);
      if (!cause)
        throw new RangeError(`Goal “${goal.name}” takes in a goal “${id}” that is not there.`);
      visit(cause, [...effects, goal]);
    }
    done.add(goal.id);
    order.push(goal);
  }
}

function twice(goals: readonly GoalDefinition[]): string {
  const ids = goals.map((goal) => goal.id);
  const id = ids.find((one, at) => ids.indexOf(one) !== at);
  return `Two goals have the id “${id}”.`;
}
