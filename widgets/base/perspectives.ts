import { html, type TemplateResult } from 'lit/html.js';
import type { PublishedPerspective } from '../../core/publication/reading.ts';
import { PERSPECTIVE_PATHS } from './perspective-paths.ts';

export type PerspectiveId = PublishedPerspective['id'];

/** The one order of the perspectives, everywhere. */
export const ORDER: readonly PerspectiveId[] = ['financial', 'customer', 'internal', 'learning'];

/** The small icon of a perspective, in its hue. */
export function perspectiveIcon(id: PerspectiveId): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path d=${PERSPECTIVE_PATHS[id]}></path></svg>`;
}
