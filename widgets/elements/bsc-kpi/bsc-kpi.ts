import { LazyElement } from '../../base/lazy-element.ts';
import type { Properties } from '../../base/light-element.ts';
import { css } from '../../base/sheet.ts';

const place = css`
  .root {
    display: grid;
    min-height: 17.375em;
    height: 100%;
  }
  [data-density='compact'] {
    min-height: 2.75em;
  }
  [data-density='compact'] .bones {
    height: 12px;
  }
  .root:has(.tile) {
    min-height: 0;
  }
`;

/**
 * `<bsc-kpi kpi="engagement-rate">`: one KPI. The value first, what its rounding leaves open,
 * status, history, target, score, progress from its baseline, age and owner; its definition on
 * request. `density="compact"` puts it in one line, for tables and walls. Where the publication
 * withholds values, the score stands in the value's place.
 *
 * @attr {string} kpi - Id of the KPI, or its name in any case.
 * @attr {'regular'|'compact'} density - `compact`: one line.
 * @csspart card - The card.
 * @csspart label - Its name.
 * @csspart value - The value.
 * @csspart status - Shape and word of the status.
 * @csspart sparkline - The history.
 * @csspart bar - The score, and the progress.
 * @csspart definition - What unfolds below.
 */
export class BscKpi extends LazyElement {
  static override readonly properties: Properties = { ...LazyElement.properties, kpi: 'text' };
  static override readonly styles = [...LazyElement.styles, place];

  declare kpi: string | null;

  protected readonly drawnBy = ['cards', 'kpi'] as const;

  protected override readonly lines = 6;
}
