import { LazyElement } from '../../base/lazy-element.ts';
import type { Properties } from '../../base/light-element.ts';

/**
 * `<bsc-explain kpi="engagement-rate">`: how a score came about, from the score through the formula
 * to the words on the page that it rests on.
 *
 * @attr {string} kpi - Id of the KPI, or its name in any case.
 * @csspart card - The card.
 * @csspart input - A number that goes in, which unfolds.
 * @csspart sight - One number as it was seen.
 */
export class BscExplain extends LazyElement {
  static override readonly properties: Properties = { ...LazyElement.properties, kpi: 'text' };

  declare kpi: string | null;

  protected readonly drawnBy = ['more', 'explain'] as const;

  protected override readonly lines = 15;
}
