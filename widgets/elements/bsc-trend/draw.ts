import type { Publication, PublishedKpi } from '../../../core/publication/reading.ts';
import type { Formats } from '../../base/formats.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { drawTrend, type TrendHandle } from '../../charts/trend-chart.ts';
import type { TrendEvent } from '../../charts/trend-config.ts';
import type { BscTrend } from './bsc-trend.ts';
import { paletteOf } from './palette.ts';
import { trendStyles } from './styles.ts';
import { trendCard } from './trend-card.ts';

/** What draws `<bsc-trend>`. */
export const trend = (host: BscTrend): Drawer => new TrendDrawer(host);

class TrendDrawer implements Drawer {
  readonly styles = [trendStyles];
  #chart: TrendHandle | null = null;
  #drawn = '';

  constructor(readonly host: BscTrend) {}

  view({ kpis, profile }: Publication, formats: Formats) {
    const kpi = find(kpis, this.host.kpi ?? '');
    if (!kpi) return notHere('KPI', 'kpi', this.host.kpi, kpis);
    const turn = () => {
      this.host.table = !this.host.table;
    };
    return trendCard({
      kpi,
      beside: this.#beside(kpi, kpis),
      events: this.#events(),
      formats,
      withheld: profile !== 'full',
      isIndex: profile === 'indexed',
      asTable: this.host.table,
      turn,
    });
  }

  drawn(publication: Publication | null, formats: Formats | null): void {
    const canvas = this.host.renderRoot.querySelector('canvas');
    const kpi = find(publication?.kpis ?? [], this.host.kpi ?? '');
    if (!canvas || !publication || !kpi || !formats) this.gone();
    else this.#draw(canvas, kpi, this.#beside(kpi, publication.kpis), formats);
  }

  gone(): void {
    this.#chart?.destroy();
    this.#chart = null;
    this.#drawn = '';
  }

  /** The KPI to compare with; one of another unit has no place on the same axis. */
  #beside(kpi: PublishedKpi, kpis: Publication['kpis']): PublishedKpi | null {
    const other = this.host.compare ? find(kpis, this.host.compare) : undefined;
    return other && other !== kpi && other.unit === kpi.unit ? other : null;
  }

  /** From the property, or from `<time datetime="…">` children, which stand there without a script too. */
  #events(): TrendEvent[] {
    const given = Array.isArray(this.host.events)
      ? this.host.events
      : [...this.host.querySelectorAll<HTMLTimeElement>(':scope > time')].map((one) => ({
          day: one.dateTime,
          label: one.textContent,
        }));
    return given.slice(0, 20).flatMap(({ day, label }: { day?: unknown; label?: unknown }) => {
      const at = Date.parse(String(day));
      return Number.isNaN(at) ? [] : { at, label: String(label ?? '').slice(0, 60) };
    });
  }

  #draw(
    canvas: HTMLCanvasElement,
    kpi: PublishedKpi,
    beside: PublishedKpi | null,
    formats: Formats,
  ): void {
    const root = canvas.closest('.root');
    if (!root) return;
    const palette = paletteOf(root);
    const rtl = getComputedStyle(root).direction === 'rtl';
    const bars = this.host.form === 'bar';
    const events = this.#events();
    const key = JSON.stringify([kpi, beside, bars, events, palette, rtl, formats.locale]);
    if (key === this.#drawn) return;
    this.gone();
    this.#drawn = key;
    const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#chart = drawTrend(canvas, { kpi, beside, bars, events, formats, palette, motion, rtl });
  }
}
