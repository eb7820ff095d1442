import { html, type TemplateResult } from 'lit/html.js';
import type { PublishedPerspective } from '../../core/publication/reading.ts';

export type PerspectiveId = PublishedPerspective['id'];

/** The one order of the perspectives, everywhere. */
export const ORDER: readonly PerspectiveId[] = ['financial', 'customer', 'internal', 'learning'];

const PATHS = {
  financial:
    'M3 5.5C3 3.8 5.7 2.5 9 2.5s6 1.3 6 3-2.7 3-6 3-6-1.3-6-3zv7c0 1.7 2.7 3 6 3s6-1.3 6-3v-7M3 9c0 1.7 2.7 3 6 3s6-1.3 6-3',
  customer:
    'M9 2.75a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 1 1 0-6.5M2.75 15.5c.6-3 3.1-4.6 6.25-4.6s5.65 1.6 6.25 4.6',
  internal:
    'M3 8.2A6.1 6.1 0 0 1 14 5.4M14.4 2.5v3.2h-3.2M15 9.8a6.1 6.1 0 0 1-11 2.8M3.6 15.5v-3.2h3.2',
  learning:
    'M9 15.75V8.5M9 11c0-3.4-2.2-5.4-6-5.4 0 3.4 2.2 5.4 6 5.4zM9 8.5c0-3.4 2.2-5.6 6-5.6 0 3.6-2.2 5.6-6 5.6z',
};

/** The small icon of a perspective, in its hue. */
export function perspectiveIcon(id: PerspectiveId): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path d=${PATHS[id]}></path></svg>`;
}
