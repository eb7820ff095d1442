import { html, nothing, svg, type TemplateResult } from 'lit/html.js';

/** A score with its interval, and the score from which it is on track. */
export interface BarScore {
  readonly score: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly target?: number | null;
}

const percent = (value: number) => `${Math.max(0, Math.min(100, value)).toFixed(2)}%`;

/**
 * A score from 0 to 100: solid up to what is certain, a soft band over what the rounding leaves
 * open, a stroke at the score itself and a tick at the target. Not known is an open dashed outline.
 * The words stand beside the bar, so it is hidden from screen readers.
 */
export function scoreBar(bar: BarScore, size: 6 | 8 | 12 = 8): TemplateResult {
  const height = size + 4;
  return html`<svg class="bar flip" part="bar" height=${height} aria-hidden="true">
    ${bar.score === null ? none(size) : filled(bar, bar.score, size)}
    ${
      bar.target === null || bar.target === undefined
        ? nothing
        : svg`<rect class="tick" x=${percent(bar.target)} width="2" height=${height} rx="1"/>`
    }
  </svg>`;
}

function none(size: number): TemplateResult {
  return svg`<rect class="none" x=".5" y="2.5" width="100%" height=${size - 1} rx=${size / 2}/>`;
}

function filled(bar: BarScore, score: number, size: number): TemplateResult {
  const low = Math.min(bar.low ?? score, score);
  const high = Math.max(bar.high ?? score, score);
  const round = size / 2;
  const wide = high - low >= 0.5;
  return svg`<rect class="track" y="2" width="100%" height=${size} rx=${round}/>
    ${wide ? svg`<rect class="band" y="2" width=${percent(high)} height=${size} rx=${round}/>` : nothing}
    ${low > 0 ? svg`<rect class="solid" y="2" width=${percent(low)} height=${size} rx=${round}/>` : nothing}
    ${wide ? svg`<rect class="solid" x=${percent(score)} y="2" width="2" height=${size} transform="translate(-1)"/>` : nothing}`;
}

/** What is to be expected (leading), always outlined. */
export function outlookBar(score: number | null, size: 6 | 8 = 6): TemplateResult {
  return html`<svg class="bar flip" part="bar" height=${size + 1} aria-hidden="true">
    ${
      score === null
        ? svg`<rect class="none" x=".5" y=".5" width="100%" height=${size} rx=${size / 2}/>`
        : svg`<rect class="outline" x=".6" y=".6" width=${percent(score)} height=${size - 0.2} rx=${size / 2}/>`
    }
  </svg>`;
}

/** The share of the weight that is known; the unknown rest is hatched. */
export function coverageRing(share: number): TemplateResult {
  return html`<svg class="ring" viewBox="0 0 18 18" aria-hidden="true">
    <circle class="rest" cx="9" cy="9" r="7" pathLength="100"></circle>
    ${
      share > 0
        ? svg`<circle class="known" cx="9" cy="9" r="7" pathLength="100" stroke-dasharray="${share * 100} 100"/>`
        : nothing
    }
  </svg>`;
}
