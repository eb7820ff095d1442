import { LazyElement } from '../../base/lazy-element.ts';
import type { Properties } from '../../base/light-element.ts';

/**
 * `<bsc-goal goal="engaging-content">`: one goal, what was reached, what is to be expected, its KPIs,
 * and which goals it drives and is driven by.
 *
 * @attr {string} goal - Id of the goal, or its name in any case.
 * @csspart card - The card.
 * @csspart label - Its name.
 * @csspart value - What was reached.
 * @csspart bar - Reached, solid, and outlook, outlined.
 * @csspart kpi - One KPI.
 * @csspart feeds - The goals that it drives or is driven by.
 */
export class BscGoal extends LazyElement {
  static override readonly properties: Properties = { ...LazyElement.properties, goal: 'text' };

  declare goal: string | null;

  protected readonly drawnBy = ['cards', 'goal'] as const;

  protected override readonly lines = 11;
}
