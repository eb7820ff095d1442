import { html, type TemplateResult } from 'lit/html.js';
import { say } from './say.ts';

const SIGNS = {
  error: 'M9 1.75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 1 1 0-14.5M9 5.25v4.5M9 12.6v.1',
  empty: 'M2.5 13.5h13M4.5 13.5v-3M9 13.5v-6M13.5 13.5v-9',
};

/** What stands in an element's place when it has nothing to show: what happened, why, what to do. */
export function tile(
  kind: 'error' | 'empty',
  what: string,
  why: string,
  part: string = kind,
): TemplateResult {
  return html`<div class="tile row top" part=${part} role=${kind === 'error' ? 'alert' : 'note'}>
    <svg viewBox="0 0 18 18" aria-hidden="true"><path d=${SIGNS[kind]}></path></svg>
    <div class="body">
      <p class="strong">${what}</p>
      <p class="soft">${why}</p>
    </div>
  </div>`;
}

/** A quiet outline of what will stand here, `rows` lines high. */
export function skeleton(rows: number): TemplateResult {
  return html`<div class="card" part="loading">
    <span class="sr">${say('loading')}</span>
    <svg class="bones" width="100%" height=${rows * 28 - 16} aria-hidden="true"></svg>
  </div>`;
}
