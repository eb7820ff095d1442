import { html, type TemplateResult } from 'lit/html.js';

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
export function scoreBar(
  { score, target, ...ends }: BarScore,
  size: 6 | 8 | 12 = 8,
): TemplateResult {
  const at = score ?? 0;
  const low = Math.min(ends.low ?? at, at);
  const high = Math.max(ends.high ?? at, at);
  // What is not there has no width: one template for all bars is drawn much sooner than one of parts.
  const wide = high - low >= 0.5;
  return html`<svg class="bar flip meter" part="bar" height=${size + 4} aria-hidden="true">
    <rect class=${score === null ? 'none' : 'track'} width="100%"></rect>
    <rect class="band" width=${wide ? percent(high) : 0}></rect>
    <rect class="solid" width=${percent(low)}></rect>
    <rect class="solid" x=${percent(at)} width=${wide ? 2 : 0} transform="translate(-1)"></rect>
    <rect class="tick" x=${percent(target ?? 0)} width=${target == null ? 0 : 2}></rect>
  </svg>`;
}

/** What is to be expected (leading), always outlined. */
export function outlookBar(score: number | null): TemplateResult {
  return html`<svg class="bar flip" part="bar" height="7" aria-hidden="true">
    <rect class=${score === null ? 'none' : 'outline'} x=".6" y=".6" width=${percent(score ?? 100)} height="5.8" rx="3"></rect>
  </svg>`;
}

/** The share of the weight that is known; the unknown rest is hatched. */
export function coverageRing(share: number): TemplateResult {
  return html`<svg class="ring" viewBox="0 0 18 18" aria-hidden="true">
    <circle class="rest" cx="9" cy="9" r="7" pathLength="100"></circle>
    <circle class="known" cx="9" cy="9" r="7" pathLength="100" stroke-dasharray="${share * 100} 100"></circle>
  </svg>`;
}
