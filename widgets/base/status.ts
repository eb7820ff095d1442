import { html, type TemplateResult } from 'lit/html.js';
import type { Status } from '../../core/publication/reading.ts';
import { say } from './say.ts';

/** Circle, triangle, square, and an open circle, each of 12 by 12: told apart without their colours. */
export const SHAPES = {
  good: 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11',
  watch: 'M6 .5 12 11.5H0z',
  bad: 'M.8.8h10.4v10.4H.8z',
  unknown: 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zm0 1.5a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
};

/** A status as shape and word; the word may be left to screen readers where room is short. */
export function statusMark(status: Status, wordless = false, word = say(status)): TemplateResult {
  return html`<span class="status ${status}" part="status" title=${word}
    ><svg viewBox="0 0 12 12" aria-hidden="true"><path d=${SHAPES[status]}></path></svg
    ><span class=${wordless ? 'sr' : ''}>${word}</span></span
  >`;
}
