import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Publication, PublishedKpi } from '../../../core/publication/reading.ts';
import { isStale } from '../../base/age.ts';
import { scoreBar } from '../../base/bar.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { spark, sparkStyles } from '../../base/spark.ts';
import { statusMark } from '../../base/status.ts';
import { shared } from '../../base/styles.ts';
import { targetInWords } from '../../base/target.ts';
import { tokens } from '../../base/tokens.ts';
import { ageInWords, figure, missing } from '../../base/value.ts';
import { trendInWords } from '../../charts/summary.ts';

/**
 * `<bsc-kpi kpi="engagement-rate">`: one KPI. The value first, what its rounding leaves open,
 * status, history, target, score, age and owner; its definition on request.
 * `density="compact"` puts it in one line, for tables and walls.
 */
export class BscKpi extends FourfoldElement {
  static override properties: PropertyDeclarations = { kpi: { type: String, reflect: true } };
  static override styles = [
    tokens,
    shared,
    sparkStyles,
    css`
    .root {
      min-block-size: 13.5em;
    }
    .root[data-density='compact'] {
      min-block-size: 2.5em;
    }
    .card {
      display: flex;
      flex-direction: column;
      gap: 8px;
      min-block-size: inherit;
    }
    .head {
      align-items: baseline;
    }
    .figure {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 8px;
    }
    .history {
      display: grid;
      gap: 8px;
      padding-block: 4px;
    }
    .foot {
      margin-block-start: auto;
      padding-block-start: 8px;
      border-block-start: 1px solid var(--_line);
    }
    .foot summary {
      list-style: none;
      display: flex;
      justify-content: space-between;
      gap: 12px;
    }
    .foot summary::-webkit-details-marker {
      display: none;
    }
    .more {
      flex: none;
      color: var(--_accent);
    }
    summary:hover .more {
      text-decoration: underline;
    }
    .brief,
    dl {
      padding-block-start: 8px;
    }
    dl {
      display: grid;
      gap: 8px;
    }
    dt {
      color: var(--_soft);
    }
    .compact {
      padding: 8px 12px;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) 72px auto;
      align-items: center;
      gap: 12px;
    }
    .compact .status {
      margin-inline-end: -4px;
    }
    @container fourfold (max-width: 300px) {
      .compact {
        grid-template-columns: auto minmax(0, 1fr) auto;
      }
      .compact .spark {
        display: none;
      }
    }
  `,
  ];

  declare kpi: string | null;
  protected override readonly rows = 5;

  constructor() {
    super();
    this.kpi = null;
  }

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const kpi = find(publication.kpis, this.kpi ?? '');
    if (!kpi) return notHere('KPI', 'kpi', this.kpi, publication.kpis);
    return this.density === 'compact' ? compact(kpi, formats) : card(kpi, formats);
  }
}

function compact(kpi: PublishedKpi, formats: Formats): TemplateResult {
  return html`<section class="card compact body" part="card" aria-label=${kpi.name}>
    ${statusMark(kpi.status, true)}
    <span>${kpi.name}</span>
    ${spark(kpi, 20)}
    <span class="strong ${isStale(kpi) ? 'faded' : ''}" part="value">${formats.value(kpi.value, kpi.unit)}</span>
    <span class="sr">${kpi.value === null ? missing(kpi.why) : trendInWords(kpi, formats)}</span>
  </section>`;
}

function card(kpi: PublishedKpi, formats: Formats): TemplateResult {
  return html`<section class="card" part="card" aria-label=${kpi.name}>
    <header class="row apart head">
      <h3 class="body strong" part="label">${kpi.name}</h3>
      ${statusMark(kpi.status)}
    </header>
    <p class="figure">${figure(kpi, formats)}</p>
    ${kpi.value === null ? html`<p class="small soft">${missing(kpi.why)}</p>` : nothing}
    ${kpi.series.length === 0 ? nothing : history(kpi, formats)} ${reached(kpi, formats)} ${foot(kpi, formats)}
  </section>`;
}

function history(kpi: PublishedKpi, formats: Formats): TemplateResult {
  return html`<div class="history">
    ${spark(kpi, 40)}
    <p class="small soft">${trendInWords(kpi, formats)}</p>
  </div>`;
}

function reached(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const { score, scoreLow: low, scoreHigh: high } = kpi;
  const target = targetInWords(kpi, formats);
  return html`<div>
    <p class="row apart small">
      <span class="soft">${target ?? 'No target set'}</span>
      <span><span class="soft">Score</span> <span class="strong">${formats.score(score)}</span></span>
    </p>
    ${scoreBar({ score, low, high, target: kpi.thresholds.good }, 6)}
  </div>`;
}

function foot(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const facts = [ageInWords(kpi, formats), kpi.owner].filter((fact) => fact !== null);
  const words = kpi.explanation?.words;
  return html`<details class="foot small" part="definition">
    <summary>
      <span class="soft">${facts.length === 0 ? 'Not read yet' : facts.join(' · ')}</span>
      <span class="more">Definition</span>
    </summary>
    <p class="brief">${kpi.brief}</p>
    <dl>
      ${words ? html`<div><dt>How it is made</dt><dd>${words}</dd></div>` : nothing}
      <div>
        <dt>Speaks of</dt>
        <dd>${kpi.tier === 'lagging' ? 'what was reached' : 'what is to be expected'}${kpi.addedBy === 'ours' ? ', added by Fourfold' : ''}</dd>
      </div>
    </dl>
  </details>`;
}
