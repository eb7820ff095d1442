import { LazyElement } from '../../base/lazy-element.ts';
import type { Properties } from '../../base/light-element.ts';

/**
 * `<bsc-heatmap of="audience.active-times">`: a number by day and hour, deeper where there is more of it.
 * Arrow keys walk from cell to cell, and the cell under the pointer or the keyboard is said in words;
 * hours that nobody has seen are hatched. As a table on request.
 *
 * @attr {string} of - Id of the metric or of the table, or its name in any case; the first by default.
 * @attr {string} platform - Where several platforms show it: the one that is meant.
 * @attr {boolean} table - The numbers as a table in place of the map.
 * @csspart card - The card.
 * @csspart map - The map.
 * @csspart table - The table.
 */
export class BscHeatmap extends LazyElement {
  static override readonly properties: Properties = {
    ...LazyElement.properties,
    of: 'text',
    platform: 'text',
    table: 'flag',
  };

  declare of: string | null;
  declare platform: string | null;
  declare table: boolean;

  protected readonly drawnBy = ['more', 'heatmap'] as const;

  protected override readonly lines = 11;
}
