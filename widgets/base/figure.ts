import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import { isStale } from './age.ts';
import type { Formats } from './formats.ts';
import { roundingOf } from './rounding.ts';
import { say } from './say.ts';
import { estimated } from './value.ts';

/** The figure of a KPI: value large, unit small, what the rounding leaves open beside it. */
export function figure(kpi: PublishedKpi, formats: Formats): TemplateResult {
  if (kpi.value === null) return html`<span class="value soft" part="value">–</span>`;
  const rounding = roundingOf(kpi.value, kpi.low, kpi.high, kpi.unit, formats);
  return html`<span class="value ${isStale(kpi) ? 'faded' : ''}" part="value"
    >${pieces(kpi.value, kpi.unit, formats)}</span
  >${rounding === null ? nothing : html`<span class="small soft" title=${say('rounding')}>${rounding}</span>`}${estimated(kpi)}`;
}

/** A value with its unit in smaller type. */
export function pieces(value: number, unit: string, formats: Formats): TemplateResult[] {
  return formats
    .pieces(value, unit)
    .map((piece) =>
      piece.small ? html`<span class="unit">${piece.text}</span>` : html`${piece.text}`,
    );
}
