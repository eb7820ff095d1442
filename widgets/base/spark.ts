import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import { sparkline } from '../charts/sparkline.ts';
import { css } from './sheet.ts';

/** A sparkline without axes. Its words stand beside it, so it is hidden from screen readers. */
export function spark(kpi: PublishedKpi, height: number): TemplateResult {
  const drawn = sparkline(kpi);
  if (drawn === null) {
    return html`<svg class="spark" part="sparkline" height=${height} aria-hidden="true">
      <line class="open" x1="0" x2="100%" y1="50%" y2="50%"></line>
    </svg>`;
  }
  return html`<svg class="spark flip" part="sparkline" height=${height} aria-hidden="true">
    ${drawn.band ? svg`<rect class="wanted" y=${`${drawn.band.y}%`} width="100%" height=${`${drawn.band.height}%`}/>${[drawn.band.y, drawn.band.y + drawn.band.height].filter((y) => y > 0 && y < 100).map((y) => svg`<line class="edge" x2="100%" y1=${`${y}%`} y2=${`${y}%`}/>`)}` : nothing}
    <svg viewBox="0 0 100 100" preserveAspectRatio="none">
      ${drawn.lines.map((d) => svg`<path d=${d}/>`)}
    </svg>
    ${drawn.dots.map((dot) => svg`<circle cx=${`${dot.x}%`} cy=${`${dot.y}%`} r="1.5"/>`)}
    <circle class="last" cx=${`${drawn.last.x}%`} cy=${`${drawn.last.y}%`} r="3"></circle>
  </svg>`;
}

export const sparkStyles = css`
  .spark {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .spark svg {
    overflow: visible;
  }
  .spark path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.75;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .spark circle {
    fill: var(--_accent);
  }
  .spark .last {
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .spark .wanted {
    fill: var(--_accent);
    opacity: 0.09;
  }
  .spark .edge {
    stroke: var(--_edge);
    stroke-dasharray: 1 3;
  }
  .spark .open {
    stroke: var(--_edge);
    stroke-dasharray: 2 3;
  }
  @media (forced-colors: active) {
    .spark {
      forced-color-adjust: none;
    }
    .spark .wanted {
      opacity: 0.25;
    }
  }
`;
