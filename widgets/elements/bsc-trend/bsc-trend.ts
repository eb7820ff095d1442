import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication, PublishedKpi } from '../../../core/publication/reading.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import type { Properties } from '../../base/light-element.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { cardHead } from '../../base/score-head.ts';
import { shared } from '../../base/styles.ts';
import { tokens } from '../../base/tokens.ts';
import { loadTrend } from '../../base/trend-loader.ts';
import { figure } from '../../base/value.ts';
import { placed } from '../../charts/points.ts';
import { trendInWords } from '../../charts/summary.ts';
import type { TrendHandle } from '../../charts/trend-chart.ts';
import { paletteOf } from './palette.ts';
import { trendStyles } from './styles.ts';

/**
 * `<bsc-trend kpi="engagement-rate">`: a KPI over time. The chart part is fetched when the first
 * trend comes near the screen; where it cannot be had, the same numbers stand as a table.
 */
export class BscTrend extends FourfoldElement {
  static override readonly properties: Properties = {
    ...FourfoldElement.properties,
    kpi: 'text',
    table: 'flag',
    failed: 'own',
    near: 'own',
  };
  static override readonly styles = [...tokens, shared, trendStyles];

  declare kpi: string | null;
  /** Shows the numbers as a table in place of the chart. */
  declare table: boolean;
  declare private failed: boolean | undefined;
  declare private near: boolean | undefined;
  #chart: TrendHandle | null = null;
  #drawn = '';
  #watch: IntersectionObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.near = true;
      },
      { rootMargin: '300px' },
    );
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
    const empty = placed(kpi.series).every((point) => point.value === null);
    const asTable = this.table || this.failed;
    return html`<article class="card" part="card" aria-label=${kpi.name}>
      ${cardHead(kpi.name, kpi.status)}
      <div class="row apart">
        <p class="row base">${figure(kpi, formats)}</p>
        ${
          empty || this.failed
            ? nothing
            : html`<button type="button" class="small" aria-pressed=${this.table} @click=${this.#turn}>
                ${this.table ? 'Show as chart' : 'Show as table'}
              </button>`
        }
      </div>
      ${this.failed ? html`<p class="small soft">The chart could not be loaded. Its numbers stand here instead.</p>` : nothing}
      ${empty ? html`<p class="none small soft">No history yet. It grows with every capture.</p>` : asTable ? table(kpi, formats) : chart(kpi, formats)}
      <p class="small soft">${empty ? nothing : trendInWords(kpi, formats)}</p>
    </article>`;
  }

  readonly #turn = (): void => {
    this.table = !this.table;
  };

  protected override updated(): void {
    super.updated();
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas) this.#clear();
    else if (this.near) void this.#draw(canvas);
  }

  async #draw(canvas: HTMLCanvasElement): Promise<void> {
    const { publication } = this;
    const kpi = find(publication?.kpis ?? [], this.kpi ?? '');
    const root = canvas.closest('.root');
    if (!publication || !kpi || !root) return;
    const palette = paletteOf(root);
    const key = JSON.stringify([kpi.id, publication.id, publication.asOf, palette]);
    if (key === this.#drawn && this.#chart) return;
    this.#drawn = key;
    try {
      const draw = await loadTrend();
      if (this.#drawn !== key || !canvas.isConnected) return;
      this.#chart?.destroy();
      const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
      const rtl = getComputedStyle(root).direction === 'rtl';
      this.#chart = draw(canvas, { kpi, formats: this.formats(publication), palette, motion, rtl });
    } catch {
      this.failed = true;
    }
  }

  #clear(): void {
    this.#chart?.destroy();
    this.#chart = null;
    this.#drawn = '';
  }
}

function chart(kpi: PublishedKpi, formats: Formats): TemplateResult {
  return html`<div class="chart">
    <canvas role="img" aria-label="${kpi.name}. ${trendInWords(kpi, formats)}"></canvas>
  </div>`;
}

function table(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const points = placed(kpi.series).reverse();
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${kpi.name} as a table">
    <table class="small" part="table">
      <thead>
        <tr><th scope="col">Period</th><th scope="col">Value</th><th scope="col">Rounding</th></tr>
      </thead>
      <tbody>
        ${points.map(
          ({ value, low, high, point }) => html`<tr>
            <th scope="row">${formats.period(point.from, point.to)}</th>
            <td>${formats.value(value, kpi.unit)}</td>
            <td class="soft">${value === null ? 'no number' : (formats.rounding(value, low, high, kpi.unit) ?? 'exact')}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
