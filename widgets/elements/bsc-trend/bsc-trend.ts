import { html, type TemplateResult } from 'lit/html.js';
import type { Publication, PublishedKpi } from '../../../core/publication/reading.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import type { Properties } from '../../base/light-element.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { css } from '../../base/sheet.ts';
import { spark, sparkStyles } from '../../base/spark.ts';
import { shared } from '../../base/styles.ts';
import { skeleton } from '../../base/tile.ts';
import { tokens } from '../../base/tokens.ts';
import { loadTrend, type TrendPart } from '../../base/trend-loader.ts';
import { trendInWords } from '../../charts/summary.ts';
import type { TrendHandle } from '../../charts/trend-chart.ts';

/**
 * `<bsc-trend kpi="engagement-rate">`: a KPI over time, as a chart or (`table`) as a table. What
 * draws it is fetched when the first trend comes near the screen; where that cannot be had, a
 * sparkline and the trend in words stand in its place.
 */
export class BscTrend extends FourfoldElement {
  static override readonly properties: Properties = {
    ...FourfoldElement.properties,
    kpi: 'text',
    table: 'flag',
    lazy: 'own',
  };
  static override readonly styles = [
    ...tokens,
    shared,
    sparkStyles,
    css`
      .root {
        min-height: calc(240px + 8.75em);
      }
    `,
  ];

  declare kpi: string | null;
  /** Shows the numbers as a table in place of the chart. */
  declare table: boolean;
  /** The lazy part; null where it could not be had. */
  declare private lazy: TrendPart | null | undefined;
  #chart: TrendHandle | null = null;
  #drawn = '';
  #watch: IntersectionObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new IntersectionObserver((entries) => this.#near(entries), {
      rootMargin: '300px',
    });
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
    this.#clear();
  }

  protected override get lines(): number {
    return 10;
  }

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const kpi = find(publication.kpis, this.kpi ?? '');
    if (!kpi) return notHere('KPI', 'kpi', this.kpi, publication.kpis);
    if (this.lazy === null) return instead(kpi, formats);
    return this.lazy?.trendCard(kpi, formats, this.table, this.#turn) ?? skeleton(this.lines);
  }

  protected override updated(): void {
    super.updated();
    const canvas = this.renderRoot.querySelector('canvas');
    const { publication } = this;
    const kpi = find(publication?.kpis ?? [], this.kpi ?? '');
    if (!canvas || !publication || !kpi) this.#clear();
    else this.#draw(canvas, kpi, publication);
  }

  #near(entries: readonly IntersectionObserverEntry[]): void {
    if (this.lazy !== undefined || !entries.some((entry) => entry.isIntersecting)) return;
    loadTrend().then(
      (part) => {
        this.renderRoot.adoptedStyleSheets.push(part.trendStyles);
        this.lazy = part;
      },
      () => {
        this.lazy = null;
      },
    );
  }

  readonly #turn = (): void => {
    this.table = !this.table;
  };

  #draw(canvas: HTMLCanvasElement, kpi: PublishedKpi, publication: Publication): void {
    const root = canvas.closest('.root');
    if (!root || !this.lazy) return;
    const palette = this.lazy.paletteOf(root);
    const rtl = getComputedStyle(root).direction === 'rtl';
    const formats = this.formats(publication);
    const key = JSON.stringify([kpi, palette, rtl, formats.locale]);
    if (key === this.#drawn) return;
    this.#clear();
    this.#drawn = key;
    const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const request = { kpi, formats, palette, motion, rtl };
    this.#chart = this.lazy.drawTrend(canvas, request);
  }

  #clear(): void {
    this.#chart?.destroy();
    this.#chart = null;
    this.#drawn = '';
  }
}

function instead(kpi: PublishedKpi, formats: Formats): TemplateResult {
  return html`<article class="card body" part="card" aria-label=${kpi.name}>
    <p class="strong">${kpi.name}</p>
    ${spark(kpi, 120)}
    <p>${trendInWords(kpi, formats)}</p>
    <p class="soft">The chart could not be loaded. Load the page again to see it.</p>
  </article>`;
}
