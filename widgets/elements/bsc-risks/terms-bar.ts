import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Status } from '../../../core/publication/reading.ts';

const percent = (share: number) => `${Math.max(0, Math.min(100, share * 100)).toFixed(2)}%`;

/**
 * A risk's value on a bar that ends half as far beyond the tolerance as the tolerance is from zero:
 * a tick at the appetite, a thicker one at the tolerance. Its words stand beside it.
 */
export function termsBar(
  value: number | null,
  appetite: number | null,
  tolerance: number | null,
  worse: 'higher' | 'lower',
  status: Status,
): TemplateResult | typeof nothing {
  if (value === null || appetite === null || tolerance === null) return nothing;
  const all = [value, appetite, tolerance];
  const span = Math.max(...all) - Math.min(0, ...all);
  if (!Number.isFinite(span) || span <= 0) return nothing;
  const low = Math.min(0, ...all);
  const high = Math.max(...all) + span * 0.25;
  // The worse end stands at the end of the reading direction, whichever way the value runs.
  const at = (one: number) => {
    const share = (one - low) / (high - low);
    return percent(worse === 'higher' ? share : 1 - share);
  };
  return html`<svg class="bar flip terms ${status}" part="bar" height="12" aria-hidden="true">
    <rect class="track" y="2" width="100%" height="8" rx="4"/>
    <rect class="at" y="2" width=${at(value)} height="8" rx="4"/>
    ${svg`<rect class="tick" x=${at(appetite)} width="1.5" height="12"/><rect class="tick" x=${at(tolerance)} width="3" height="12"/>`}
  </svg>`;
}
