import { css, html, nothing, type TemplateResult } from 'lit';
import type { Publication, PublishedGoal, PublishedKpi } from '../../core/publication/reading.ts';
import { isStale } from './age.ts';
import { outlookBar, scoreBar } from './bar.ts';
import type { Formats } from './formats.ts';
import { kpisOf, lookup } from './lookup.ts';
import { statusMark } from './status.ts';
import { ageInWords, coverageInWords, missing } from './value.ts';

/** A goal in one row: name, score, lagging bar solid, leading bar outlined; its KPIs unfold below. */
export function goalRow(
  goal: PublishedGoal,
  publication: Publication,
  formats: Formats,
): TemplateResult {
  const kpis = kpisOf(goal, publication);
  return html`<details class="goal" part="goal" data-goal=${goal.id}>
    <summary>
      <span class="row apart">
        <span class="row grow">${statusMark(goal.status, true)}<span class="body">${goal.name}</span></span>
        <span class="body strong">${formats.score(goal.laggingScore)}</span>
      </span>
      ${goalBars(goal, lookup(publication).good)}
      <span class="sr">${goalInWords(goal, formats)}</span>
    </summary>
    ${goal.laggingScore === null ? html`<p class="small soft">${missing(goal.laggingWhy)}</p>` : nothing}
    ${
      kpis.length === 0
        ? html`<p class="small soft">This goal has no KPI yet.</p>`
        : html`<ul class="kpis">
            ${kpis.map((kpi) => kpiRow(kpi, formats))}
          </ul>
          <p class="small soft">${coverageInWords(kpis, formats)}</p>`
    }
  </details>`;
}

/** Lagging solid, leading outlined, one above the other. */
export function goalBars(goal: PublishedGoal, target: number | null): TemplateResult {
  const { laggingScore: score, laggingLow: low, laggingHigh: high } = goal;
  return html`<span class="bars">
    ${scoreBar({ score, low, high, target }, 6)}
    ${goal.leading.length > 0 ? outlookBar(goal.leadingScore) : nothing}
  </span>`;
}

export function goalInWords(goal: PublishedGoal, formats: Formats): string {
  const reached =
    goal.laggingScore === null ? 'not known' : `${formats.score(goal.laggingScore)} of 100`;
  const ahead =
    goal.leadingScore === null ? 'not known' : `${formats.score(goal.leadingScore)} of 100`;
  const outlook = goal.leading.length > 0 ? `, outlook ${ahead}` : '';
  return `Reached ${reached}${outlook}, ${formats.share(goal.coverage)} of its weight is known.`;
}

/** A KPI in one line. */
export function kpiRow(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const age = kpi.value === null ? missing(kpi.why) : ageInWords(kpi, formats);
  return html`<li class="kpi row small" part="kpi" data-kpi=${kpi.id}>
    ${statusMark(kpi.status, true)}
    <span class="grow">${kpi.name}</span>
    <span class="figure ${isStale(kpi) ? 'faded' : ''}" title=${age ?? nothing}
      >${formats.value(kpi.value, kpi.unit)}</span
    >
  </li>`;
}

export const goalRowStyles = css`
  .goal > summary {
    display: grid;
    gap: 4px;
    padding-block: 8px;
    list-style: none;
    border-radius: 4px;
  }
  .goal > summary::-webkit-details-marker {
    display: none;
  }
  .goal > summary:hover .grow > .body {
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-underline-offset: 3px;
  }
  .bars {
    display: grid;
    gap: 2px;
    padding-inline-start: 17px;
  }
  .goal .status {
    inline-size: 9px;
  }
  .kpis {
    display: grid;
    padding: 4px 0 4px 17px;
  }
  .root:dir(rtl) .kpis {
    padding: 4px 17px 4px 0;
  }
  .kpi {
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
  }
  .kpi .figure {
    flex: none;
    font-weight: 600;
    text-align: end;
  }
  .goal > p {
    padding-inline-start: 17px;
    padding-block-end: 8px;
  }
`;
