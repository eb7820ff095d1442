import { LazyElement } from '../../base/lazy-element.ts';
import type { Properties } from '../../base/light-element.ts';

/**
 * `<bsc-comparison kpi="engagement-rate">`: one KPI by platform, side by side, each from the numbers of that
 * platform alone, largest first. As a table on request.
 *
 * @attr {string} kpi - Id of the KPI, or its name in any case.
 * @attr {boolean} table - The numbers as a table in place of the bars.
 * @csspart card - The card.
 * @csspart platform - One platform.
 * @csspart bar - Its bar.
 * @csspart table - The table.
 */
export class BscComparison extends LazyElement {
  static override readonly properties: Properties = {
    ...LazyElement.properties,
    kpi: 'text',
    table: 'flag',
  };

  declare kpi: string | null;
  declare table: boolean;

  protected readonly drawnBy = ['more', 'comparison'] as const;

  protected override readonly lines = 9;
}
