import type { TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import type { Formats } from '../../base/formats.ts';
import { LazyElement } from '../../base/lazy-element.ts';
import type { Properties } from '../../base/light-element.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { css } from '../../base/sheet.ts';

/**
 * `<bsc-trend kpi="engagement-rate">`: a KPI over time, as a chart or (`table`) as a table. What
 * draws it is fetched when the first trend comes near the screen; where that cannot be had, a
 * sparkline and the trend in words stand in its place.
 *
 * @attr {string} kpi - Id of the KPI, or its name in any case.
 * @attr {string} compare - Id of a second KPI of the same unit, drawn as a thin line beside it.
 * @attr {'line'|'bar'} form - `bar` draws each period as a bar; a line by default.
 * @attr {boolean} table - The numbers as a table in place of the chart.
 * @prop {readonly {day: string, label: string}[]} events - Days that are marked with a word.
 * @csspart card - The card.
 * @csspart label - Name of the KPI.
 * @csspart value - The last value.
 * @csspart table - The table.
 */
export class BscTrend extends LazyElement {
  static override readonly properties: Properties = {
    ...LazyElement.properties,
    kpi: 'text',
    compare: 'text',
    form: 'text',
    table: 'flag',
    events: 'own',
  };
  static override readonly styles = [
    ...LazyElement.styles,
    css`
      .root:not(:has(.tile)) {
        display: grid;
        min-height: calc(240px + 8.75em);
      }
    `,
  ];

  declare kpi: string | null;
  declare compare: string | null;
  declare form: string | null;
  declare table: boolean;
  declare events: unknown;
  #watch: IntersectionObserver | null = null;

  protected readonly drawnBy = ['trend', 'trend'] as const;
  protected override readonly orBy = ['cards', 'trendInstead'] as const;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) super.wanted();
      },
      { rootMargin: '300px' },
    );
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
  }

  /** Only near the screen: Chart.js is most of all that a page loads. */
  protected override wanted(): void {}

  protected override readonly lines = 11;

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    // Said at once, whatever is still to be fetched.
    if (!find(publication.kpis, this.kpi ?? '')) {
      return notHere('KPI', 'kpi', this.kpi, publication.kpis);
    }
    return super.view(publication, formats);
  }
}
