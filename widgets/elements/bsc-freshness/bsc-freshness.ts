import { LazyElement } from '../../base/lazy-element.ts';

import { css } from '../../base/sheet.ts';

const outline = css`
  @container fourfold (max-width: 520px) {
    .bones {
      height: 22em;
    }
  }
`;

/**
 * `<bsc-freshness>`: each source of the numbers with the age of what was last read there, late ones first
 * and marked. Where the publication names no source, the ages of the KPIs in its place.
 *
 * @csspart card - The strip.
 * @csspart source - One source.
 * @csspart status - Shape and word of how fresh it is.
 */
export class BscFreshness extends LazyElement {
  static override readonly styles = [...LazyElement.styles, outline];

  protected readonly drawnBy = ['more', 'freshness'] as const;

  protected override readonly lines = 5;
}
