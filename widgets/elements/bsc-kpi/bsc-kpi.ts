import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication, PublishedKpi } from '../../../core/publication/reading.ts';
import { isStale } from '../../base/age.ts';
import { scoreBar } from '../../base/bar.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import type { Properties } from '../../base/light-element.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { cardHead, stackStyles } from '../../base/score-head.ts';
import { spark, sparkStyles } from '../../base/spark.ts';
import { statusMark } from '../../base/status.ts';
import { shared } from '../../base/styles.ts';
import { targetInWords } from '../../base/target.ts';
import { tokens } from '../../base/tokens.ts';
import { ageInWords, estimated, figure, missing } from '../../base/value.ts';
import { trendInShort, trendInWords } from '../../charts/summary.ts';
import { kpiStyles } from './styles.ts';

/**
 * `<bsc-kpi kpi="engagement-rate">`: one KPI. The value first, what its rounding leaves open,
 * status, history, target, score, age and owner; its definition on request.
 * `density="compact"` puts it in one line, for tables and walls.
 */
export class BscKpi extends FourfoldElement {
  static override readonly properties: Properties = { ...FourfoldElement.properties, kpi: 'text' };
  static override readonly styles = [...tokens, shared, sparkStyles, stackStyles, kpiStyles];

  declare kpi: string | null;

  protected override get lines(): number {
    return this.density === 'compact' ? 1 : 5;
  }

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const kpi = find(publication.kpis, this.kpi ?? '');
    if (!kpi) return notHere('KPI', 'kpi', this.kpi, publication.kpis);
    return this.density === 'compact' ? compact(kpi, formats) : card(kpi, formats);
  }
}

function compact(kpi: PublishedKpi, formats: Formats): TemplateResult {
  return html`<article class="card compact body" part="card" aria-label=${kpi.name}>
    ${statusMark(kpi.status, true)}
    <span part="label">${kpi.name}</span>
    ${spark(kpi, 20)}
    <span class="end">
      ${estimated(kpi)}
      <b class=${isStale(kpi) ? 'faded' : ''} part="value">${formats.value(kpi.value, kpi.unit)}</b>
    </span>
    <span class="sr">${kpi.value === null ? missing(kpi.why) : trendInWords(kpi, formats)}</span>
  </article>`;
}

function card(kpi: PublishedKpi, formats: Formats): TemplateResult {
  return html`<article class="card stack" part="card" aria-label=${kpi.name}>
    ${cardHead(kpi.name, kpi.status)}
    <p class="row base wrap">${figure(kpi, formats)}</p>
    ${kpi.value === null ? html`<p class="small soft">${missing(kpi.why)}</p>` : nothing}
    ${
      kpi.series.every((point) => point.value === null)
        ? nothing
        : html`<div class="history">${spark(kpi, 40)}</div>
          <p class="small soft" aria-hidden="true">${trendInShort(kpi, formats)}</p>
          <p class="sr">${trendInWords(kpi, formats)}</p>`
    }
    <div class="reached">${reached(kpi, formats)}</div>
    ${foot(kpi, formats)}
  </article>`;
}

function reached(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const { score, scoreLow: low, scoreHigh: high } = kpi;
  return html`<p class="row apart small">
      <span class="soft">${targetInWords(kpi, formats) ?? 'No target set'}</span>
      <span class="row base"><span class="soft">Score</span><b>${formats.score(score)}</b></span>
    </p>
    ${scoreBar({ score, low, high, target: kpi.thresholds.good }, 6)}`;
}

function foot(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const facts = [ageInWords(kpi, formats) ?? 'Not read yet', kpi.owner].filter(Boolean);
  const words = kpi.explanation?.words;
  const tier = kpi.tier === 'lagging' ? 'what was reached' : 'what is to be expected';
  return html`<details class="foot small" part="definition">
    <summary class="row apart base">
      <span class="soft">${facts.join(' · ')}</span>
      <span class="more">Definition</span>
    </summary>
    <p>${kpi.brief}</p>
    <p class="soft">
      ${words ? `${words}. ` : nothing}Speaks of ${tier}${kpi.addedBy === 'ours' ? ', added by Fourfold' : ''}.
    </p>
  </details>`;
}
