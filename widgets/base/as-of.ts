import { html, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../core/publication/reading.ts';
import { daysSince } from './age.ts';
import type { Formats } from './formats.ts';
import { say } from './say.ts';

/** "As of 22 Nov 2026 (3 days ago)", for elements whose parts have no age of their own. */
export function asOf({ asOf: day }: Publication, formats: Formats): TemplateResult {
  const age = daysSince(day);
  const words = age === null ? '' : ` (${formats.age(age)})`;
  return html`<p class="as-of small soft">${say('as.of.day', { day: formats.date(day) })}${words}</p>`;
}
