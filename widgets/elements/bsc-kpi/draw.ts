import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication, PublishedKpi } from '../../../core/publication/reading.ts';
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
import { ageInWords, estimated, missing, shownOf } from '../../base/value.ts';
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
      ? compact(one, formats)
      : card(one, withheld, profile, formats);
  },
});

function compact(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const value = shownOf(kpi, formats);
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

function card(
  kpi: PublishedKpi,
  withheld: boolean,
  profile: Publication['profile'],
  formats: Formats,
): TemplateResult {
  return html`<article class="card stack" part="card" aria-label=${kpi.name}>
    ${cardHead(kpi.name, kpi.status)}
    <p class="row base wrap">
      ${
        withheld
          ? html`<span class="value" part="value">${shownOf(kpi, formats)}</span><span class="small soft">${say('of.100.short')}</span>`
          : figure(kpi, formats)
      }
    </p>
    ${withheld ? bar(kpi) : nothing}
    ${kpi.value === null ? html`<p class="small soft">${missing(kpi.why)}</p>` : profile === 'indexed' ? html`<p class="small soft">${say('profile.indexed')}</p>` : nothing}
    ${
      kpi.series.every((point) => point.value === null)
        ? nothing
        : html`<div class="history">${spark(kpi, 40)}</div>
          <p class="small soft" aria-hidden="true">${trendInShort(kpi, formats)}</p>
          <p class="sr">${trendInWords(kpi, formats)}</p>`
    }
    <div class="reached">${withheld ? progressOf(kpi, formats) : reached(kpi, profile === 'full', formats)}</div>
    ${foot(kpi, formats)}
  </article>`;
}

/** The score, or the band that it lies in, which has no middle. */
function bar({ score, scoreLow: low, scoreHigh: high, thresholds }: PublishedKpi): TemplateResult {
  return scoreBar({ score: low ?? score, low, high, target: thresholds.good }, 6);
}

/** Performance from the worst to the best value, and below it the way from baseline to target. */
function reached(kpi: PublishedKpi, full: boolean, formats: Formats): TemplateResult {
  const { score, performance, scoreLow: low, scoreHigh: high, thresholds } = kpi;
  const apart = score === null && performance !== null;
  // A target that is withheld may well be set.
  const target = targetInWords(kpi, formats) ?? (full ? say('target.none') : '');
  return html`<p class="row apart small">
      <span class="soft">${target}</span>
      <span class="row base"><span class="soft">${say(apart ? 'performance' : 'score')}</span><b>${formats.score(apart ? performance : score)}</b></span>
    </p>
    ${scoreBar({ score: apart ? performance : score, low, high, target: thresholds.good }, 6)}
    ${progressOf(kpi, formats)}`;
}

/** Escape folds what was unfolded; the focus stays where it is, on the summary. */
function fold({ key, currentTarget }: KeyboardEvent): void {
  if (key === 'Escape') (currentTarget as HTMLDetailsElement).open = false;
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
  return html`<details class="foot small" part="definition" @keydown=${fold}>
    <summary class="row apart base">
      <span class="soft">${facts.join(' · ')}</span>
      <span class="more">${say('definition')}</span>
    </summary>
    <p>${kpi.brief}</p>
    <p class="soft">${more.filter(Boolean).join(' ')}</p>
  </details>`;
}
