import { LazyElement } from '../../base/lazy-element.ts';
import type { Properties } from '../../base/light-element.ts';

/**
 * `<bsc-distribution of="audience.age">`: who they are, as shares of a whole: ages, genders, countries.
 * Bars with their per cent, largest first; what no segment says of the whole is hatched. As a table
 * on request.
 *
 * @attr {string} of - Id of the metric or of the distribution, or its name in any case; the first by default.
 * @attr {string} platform - Where several platforms show it: the one that is meant.
 * @attr {boolean} table - The numbers as a table in place of the bars.
 * @csspart card - The card.
 * @csspart share - One segment.
 * @csspart bar - Its bar.
 * @csspart table - The table.
 */
export class BscDistribution extends LazyElement {
  static override readonly properties: Properties = {
    ...LazyElement.properties,
    of: 'text',
    platform: 'text',
    table: 'flag',
  };

  declare of: string | null;
  declare platform: string | null;
  declare table: boolean;

  protected readonly drawnBy = ['more', 'distribution'] as const;

  protected override readonly lines = 12;
}
