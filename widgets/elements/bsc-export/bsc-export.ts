import { LazyElement } from '../../base/lazy-element.ts';
import type { Properties } from '../../base/light-element.ts';
import { css } from '../../base/sheet.ts';

const outline = css`
  .card {
    padding: 0;
    border: 0;
    background: none;
  }
  .bones {
    height: 27px;
  }
`;

/**
 * `<bsc-export>`: takes the scorecard along: as a picture (PNG, SVG), as a table (CSV), or on paper.
 * All is made in the page; nothing is sent. In the table no cell can run as a formula.
 *
 * @attr {string} name - Name of the files without their ending; by default the scorecard's title and day.
 * @csspart base - The row of buttons.
 * @csspart button - One button.
 * @fires bsc-export - `{ kind, name }` when a file was handed out or printing was asked for.
 */
export class BscExport extends LazyElement {
  static override readonly properties: Properties = {
    ...LazyElement.properties,
    name: 'text',
  };
  static override readonly styles = [...LazyElement.styles, outline];

  declare name: string | null;

  protected readonly drawnBy = ['more', 'export'] as const;
}
