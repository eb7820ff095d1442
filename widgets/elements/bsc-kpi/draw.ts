import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PublishedKpi } from '../../../core/publication/reading.ts';
import { isStale } from '../../base/age.ts';
import { scoreBar } from '../../base/bar.ts';
import { figure } from '../../base/figure.ts';
import type { Formats } from '../../base/formats.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { find } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { say } from '../../base/say.ts';
import { cardHead, stackStyles } from '../../base/score-head.ts';
import { spark, sparkStyles } from '../../base/spark.ts';
import { statusMark } from '../../base/status.ts';
import { targetInWords } from '../../base/target.ts';
import { ageInWords, estimated, missing, scoreRange } from '../../base/value.ts';
import { trendInShort, trendInWords } from '../../charts/summary.ts';
import type { BscKpi } from './bsc-kpi.ts';
import { heldInWords, progressOf, scaleInWords } from './progress.ts';
import { kpiStyles } from './styles.ts';

/** What draws `<bsc-kpi>`. */
export const kpi = (host: BscKpi): Drawer => ({
  styles: [sparkStyles, stackStyles, kpiStyles],
  view: ({ kpis, profile }, formats) => {
    const one = find(kpis, host.kpi ?? '');
    if (!one) return notHere('KPI', 'kpi', host.kpi, kpis);
    const withheld = profile !== 'full' && one.value === null && one.score !== null;
    return host.density === 'compact'
      ? compact(one, withheld, formats)
      : card(one, withheld, profile === 'indexed', formats);
  },
});

function compact(kpi: PublishedKpi, withheld: boolean, formats: Formats): TemplateResult {
  const value = withheld ? scoreOf(kpi, formats) : formats.value(kpi.value, kpi.unit);
  return html`<article class="card compact body" part="card" aria-label=${kpi.name}>
    ${statusMark(kpi.status, true)}
    <span part="label">${kpi.name}</span>
    ${spark(kpi, 20)}
    <span class="end">
      ${estimated(kpi)}
      <b class=${isStale(kpi) ? 'faded' : ''} part="value">${value}</b>
    </span>
    <span class="sr">${kpi.value === null ? missing(kpi.why) : trendInWords(kpi, formats)}</span>
  </article>`;
}

/** Where values are withheld: the score, or the band that it lies in. */
function scoreOf(kpi: PublishedKpi, formats: Formats): string {
  return scoreRange(kpi.scoreLow, kpi.scoreHigh, formats) ?? formats.score(kpi.score);
}

function card(
  kpi: PublishedKpi,
  withheld: boolean,
  isIndex: boolean,
  formats: Formats,
): TemplateResult {
  return html`<article class="card stack" part="card" aria-label=${kpi.name}>
    ${cardHead(kpi.name, kpi.status)}
    <p class="row base wrap">
      ${
        withheld
          ? html`<span class="value" part="value">${scoreOf(kpi, formats)}</span><span class="small soft">${say('of.100.short')}</span>`
          : figure(kpi, formats)
      }
    </p>
    ${kpi.value === null ? html`<p class="small soft">${missing(kpi.why)}</p>` : isIndex ? html`<p class="small soft">${say('profile.indexed')}</p>` : nothing}
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

/** Performance from the worst to the best value, and below it the way from baseline to target. */
function reached(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const { score, performance, scoreLow: low, scoreHigh: high, thresholds } = kpi;
  const apart = score === null && performance !== null;
  return html`<p class="row apart small">
      <span class="soft">${targetInWords(kpi, formats) ?? say('target.none')}</span>
      <span class="row base"><span class="soft">${say(apart ? 'performance' : 'score')}</span><b>${formats.score(apart ? performance : score)}</b></span>
    </p>
    ${scoreBar({ score: apart ? performance : score, low, high, target: thresholds.good }, 6)}
    ${progressOf(kpi, formats)}`;
}

function foot(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const facts = [ageInWords(kpi, formats) ?? say('read.never'), kpi.owner].filter(Boolean);
  const words = kpi.explanation?.words;
  const more = [
    words ? `${words}.` : '',
    scaleInWords(kpi, formats),
    heldInWords(kpi),
    say(kpi.tier),
    kpi.addedBy === 'ours' ? say('added') : '',
  ];
  return html`<details class="foot small" part="definition">
    <summary class="row apart base">
      <span class="soft">${facts.join(' · ')}</span>
      <span class="more">${say('definition')}</span>
    </summary>
    <p>${kpi.brief}</p>
    <p class="soft">${more.filter(Boolean).join(' ')}</p>
  </details>`;
}
