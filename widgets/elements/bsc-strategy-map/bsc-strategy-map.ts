import { LazyElement } from '../../base/lazy-element.ts';
import { css } from '../../base/sheet.ts';

const outline = css`
  .bones {
    height: 89em;
  }
  @container fourfold (min-width: 520px) {
    .bones {
      height: 58.5em;
    }
  }
  @container fourfold (min-width: 700px) {
    .bones {
      height: 39.5em;
    }
  }
`;

/**
 * `<bsc-strategy-map>`: the goals in four lanes, and which goal drives which. A link's width is its
 * strength, dashes mean that nobody has tested it yet, its number is the lag in days. Hover, focus
 * or a press shows one chain; arrow keys walk from goal to goal, Escape lets go. In a narrow place,
 * and for screen readers, the same content is a nested list.
 *
 * @csspart map - The four lanes with their links.
 * @csspart goal - A goal's card.
 * @csspart bar - Reached, solid, and outlook, outlined.
 * @fires bsc-select - `{ kind: 'goal', id, open }` when a goal is pressed.
 */
export class BscStrategyMap extends LazyElement {
  static override readonly styles = [...LazyElement.styles, outline];

  protected readonly drawnBy = ['more', 'strategyMap'] as const;
}
