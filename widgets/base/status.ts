import { html, svg, type TemplateResult } from 'lit/html.js';
import type { Status } from '../../core/publication/reading.ts';
import { say } from './say.ts';

const SHAPES = {
  good: svg`<circle cx="6" cy="6" r="5.5"/>`,
  watch: svg`<path d="M6 .5 12 11.5H0z"/>`,
  bad: svg`<path d="M.8.8h10.4v10.4H.8z"/>`,
  unknown: svg`<circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
};

/** A status as shape and word; the word may be left to screen readers where room is short. */
export function statusMark(status: Status, wordless = false, word = say(status)): TemplateResult {
  return html`<span class="status ${status}" part="status" title=${word}
    ><svg viewBox="0 0 12 12" aria-hidden="true">${SHAPES[status]}</svg
    ><span class=${wordless ? 'sr' : ''}>${word}</span></span
  >`;
}
