import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublishedKpi } from '../../../core/publication/reading.ts';
import type { Formats } from '../../base/formats.ts';
import { cardHead } from '../../base/score-head.ts';
import { figure } from '../../base/value.ts';
import { placed } from '../../charts/points.ts';
import { trendInWords } from '../../charts/summary.ts';

/** The card around a trend: value, chart or table, and the trend in words. */
export function trendCard(
  kpi: PublishedKpi,
  formats: Formats,
  asTable: boolean,
  turn: () => void,
): TemplateResult {
  const empty = placed(kpi.series).every((point) => point.value === null);
  const button = html`<button type="button" class="small" @click=${turn}>
    ${asTable ? 'Show as chart' : 'Show as table'}
  </button>`;
  return html`<article class="card" part="card" aria-label=${kpi.name}>
    ${cardHead(kpi.name, kpi.status)}
    <div class="row apart wrap">
      <p class="row base wrap">${figure(kpi, formats)}</p>
      ${empty ? nothing : button}
    </div>
    ${empty ? none() : asTable ? table(kpi, formats) : chart(kpi, formats)}
    <p class="small soft">${empty ? nothing : trendInWords(kpi, formats)}</p>
  </article>`;
}

function none(): TemplateResult {
  return html`<p class="none small soft">No history yet. It grows with every capture.</p>`;
}

function chart(kpi: PublishedKpi, formats: Formats): TemplateResult {
  return html`<div class="chart">
    <canvas role="img" aria-label="${kpi.name}. ${trendInWords(kpi, formats)}"></canvas>
  </div>`;
}

function table(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const points = placed(kpi.series).reverse();
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${kpi.name} as a table">
    <table class="small" part="table">
      <thead>
        <tr><th scope="col">Period</th><th scope="col">Value</th><th scope="col">Rounding</th></tr>
      </thead>
      <tbody>
        ${points.map(
          ({ value, low, high, point }) => html`<tr>
            <th scope="row">${formats.period(point.from, point.to)}</th>
            <td>${formats.value(value, kpi.unit)}</td>
            <td class="soft">${value === null ? 'no number' : (formats.rounding(value, low, high, kpi.unit) ?? 'exact')}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
