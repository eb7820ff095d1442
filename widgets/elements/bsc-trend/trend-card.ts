import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublishedKpi } from '../../../core/publication/reading.ts';
import { figure } from '../../base/figure.ts';
import type { Formats } from '../../base/formats.ts';
import { roundingOf } from '../../base/rounding.ts';
import { say } from '../../base/say.ts';
import { cardHead } from '../../base/score-head.ts';
import { ageInWords } from '../../base/value.ts';
import { placed } from '../../charts/points.ts';
import { trendInWords } from '../../charts/summary.ts';
import type { TrendEvent } from '../../charts/trend-config.ts';

export interface TrendCard {
  readonly kpi: PublishedKpi;
  readonly beside: PublishedKpi | null;
  readonly events: readonly TrendEvent[];
  readonly formats: Formats;
  readonly withheld: boolean;
  readonly isIndex: boolean;
  readonly asTable: boolean;
  readonly turn: () => void;
}

/** The card around a trend: value, chart or table, and the trend in words. */
export function trendCard(card: TrendCard): TemplateResult {
  const { kpi, formats, isIndex, asTable, turn } = card;
  const empty = placed(kpi.series).every((point) => point.value === null);
  const button = html`<button type="button" class="small" @click=${turn}>
    ${say(asTable ? 'as.chart' : 'as.table')}
  </button>`;
  return html`<article class="card" part="card" aria-label=${kpi.name}>
    ${cardHead(kpi.name, kpi.status)}
    <div class="row apart wrap">
      <p class="row base wrap">${figure(kpi, formats)}</p>
      ${empty ? nothing : button}
    </div>
    ${empty ? none(card) : asTable ? table(card) : chart(card)}
    ${isIndex && kpi.value !== null ? html`<p class="small soft">${say('profile.indexed')}</p>` : nothing}
    <p class="small soft">${[empty ? '' : inWords(card), ageInWords(kpi, formats)].filter(Boolean).join(' · ')}</p>
  </article>`;
}

/** A history that is withheld does not grow. */
function none({ kpi: { why }, withheld }: TrendCard): TemplateResult {
  return html`<p class="none small soft">${(withheld && why) || say('history.grows')}</p>`;
}

/** The trend, what it is compared with, and the events, in sentences. */
function inWords({ kpi, beside, events, formats }: TrendCard): string {
  const marks = events.map(({ at, label }) =>
    say('event', { day: formats.date(new Date(at).toISOString().slice(0, 10), 'short'), label }),
  );
  const other = beside ? [`${beside.name}: ${trendInWords(beside, formats)}`] : [];
  return [trendInWords(kpi, formats), ...other, ...marks].join('. ');
}

function chart(card: TrendCard): TemplateResult {
  return html`<div class="chart">
    <canvas role="img" aria-label="${card.kpi.name}. ${inWords(card)}"></canvas>
  </div>`;
}

function table({ kpi, beside, formats }: TrendCard): TemplateResult {
  const points = placed(kpi.series).reverse();
  const others = new Map(placed(beside?.series ?? []).map((one) => [one.at, one.value]));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('table.of', { name: kpi.name })}>
    <table class="small" part="table">
      <thead>
        <tr>
          <th scope="col">${say('period')}</th>
          <th scope="col">${beside ? kpi.name : say('value')}</th>
          ${beside ? html`<th scope="col">${beside.name}</th>` : nothing}
          <th scope="col">${say('rounding.head')}</th>
        </tr>
      </thead>
      <tbody>
        ${points.map(
          ({ at, value, low, high, point }) => html`<tr>
            <th scope="row">${formats.period(point.from, point.to)}</th>
            <td>${formats.value(value, kpi.unit)}</td>
            ${beside ? html`<td>${formats.value(others.get(at) ?? null, kpi.unit)}</td>` : nothing}
            <td class="soft">${value === null ? say('no.number') : (roundingOf(value, low, high, kpi.unit, formats) ?? say('exact'))}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
