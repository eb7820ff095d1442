import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import { ageOf, isStale } from './age.ts';
import type { Formats } from './formats.ts';

/** The figure of a KPI: value large, unit small, what the rounding leaves open beside it. */
export function figure(kpi: PublishedKpi, formats: Formats): TemplateResult {
  if (kpi.value === null) return html`<span class="value soft" part="value">–</span>`;
  const rounding = formats.rounding(kpi.value, kpi.low, kpi.high, kpi.unit);
  return html`<span class="value ${isStale(kpi) ? 'faded' : ''}" part="value"
    >${pieces(kpi.value, kpi.unit, formats)}</span
  >${rounding === null ? nothing : html`<span class="small soft" title="What the rounding on the page leaves open">${rounding}</span>`}${estimated(kpi)}`;
}

/** Said wherever the value stands. */
export function estimated(kpi: PublishedKpi): TemplateResult | typeof nothing {
  return kpi.estimated ? html`<span class="small soft">estimated</span>` : nothing;
}

/** A value with its unit in smaller type. */
export function pieces(value: number, unit: string, formats: Formats): TemplateResult[] {
  return formats
    .pieces(value, unit)
    .map((piece) =>
      piece.small ? html`<span class="unit">${piece.text}</span>` : html`${piece.text}`,
    );
}

/** "Read 3 days ago", and that this is late where it is. */
export function ageInWords(kpi: PublishedKpi, formats: Formats): string | null {
  const age = ageOf(kpi);
  if (age === null) return null;
  return isStale(kpi) ? `Stale, read ${formats.age(age)}` : `Read ${formats.age(age)}`;
}

/** "7 of 9 KPIs · 2 stale". */
export function coverageInWords(kpis: readonly PublishedKpi[], formats: Formats): string {
  const known = kpis.filter((kpi) => kpi.score !== null);
  return partInWords(known.length, kpis.length, known.filter(isStale).length, formats);
}

export function partInWords(known: number, all: number, stale: number, formats: Formats): string {
  const words = `${formats.count(known)} of ${formats.count(all)} ${all === 1 ? 'KPI' : 'KPIs'}`;
  return stale === 0 ? words : `${words} · ${formats.count(stale)} stale`;
}

/** A score's interval where the rounding leaves one: "70–74"; null where both ends round alike. */
export function scoreRange(
  low: number | null,
  high: number | null,
  formats: Formats,
): string | null {
  if (low === null || high === null || Math.round(low) === Math.round(high)) return null;
  return `${formats.score(low)}–${formats.score(high)}`;
}

/** Why a number is not known, and what brings it. */
export function missing(why: string | null): string {
  return (
    why ?? 'No number has come in for this period. Open the page that shows it and capture it.'
  );
}
