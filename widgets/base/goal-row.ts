import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication, PublishedGoal, PublishedKpi } from '../../core/publication/reading.ts';
import { isStale } from './age.ts';
import { outlookBar, scoreBar } from './bar.ts';
import type { Formats } from './formats.ts';
import { kpisOf, looksAhead, lookup } from './lookup.ts';
import { say } from './say.ts';
import { css } from './sheet.ts';
import { statusMark } from './status.ts';
import { ageInWords, coverageInWords, estimated, missing, shownOf } from './value.ts';

/** A goal in one row: name, score, lagging bar solid, leading bar outlined; its KPIs unfold below. */
export function goalRow(
  goal: PublishedGoal,
  publication: Publication,
  formats: Formats,
  unfolded: ReadonlySet<string>,
): TemplateResult {
  const kpis = kpisOf(goal, publication);
  return html`<details class="goal" part="goal" data-goal=${goal.id}>
    <summary>
      <span class="row top body">
        ${statusMark(goal.status, true)}
        <span class="grow name">${goal.name}</span>
        <b>${formats.score(goal.laggingScore)}</b>
      </span>
      ${goalBars(goal, lookup(publication).good)}
      <span class="sr">${goalInWords(goal, formats)}</span>
    </summary>
    ${
      goal.laggingScore === null
        ? html`<p class="small soft">${missing(goal.laggingWhy)}</p>`
        : nothing
    }
    <ul>
      ${unfolded.has(goal.id) ? kpis.map((kpi) => kpiRow(kpi, formats)) : nothing}
    </ul>
    <p class="small soft">
      ${kpis.length === 0 ? say('goal.bare') : coverageInWords(kpis, formats)}
    </p>
  </details>`;
}

/** Lagging solid, leading outlined, one above the other. */
export function goalBars(goal: PublishedGoal, target: number | null): TemplateResult {
  const { laggingScore: score, laggingLow: low, laggingHigh: high } = goal;
  return html`<span class="bars">
    ${scoreBar({ score, low, high, target }, 6)}
    ${looksAhead(goal) ? outlookBar(goal.leadingScore) : nothing}
  </span>`;
}

export function goalInWords(goal: PublishedGoal, formats: Formats): string {
  const of = (score: number | null) =>
    score === null ? say('not.known') : say('of.100', { score: formats.score(score) });
  const outlook = looksAhead(goal) ? say('goal.outlook', { score: of(goal.leadingScore) }) : '';
  const coverage = say('goal.known', { share: formats.share(goal.coverage) });
  return say('goal.reached', { score: of(goal.laggingScore) }) + outlook + coverage;
}

/** A KPI in one line. */
export function kpiRow(kpi: PublishedKpi, formats: Formats): TemplateResult {
  const age = kpi.value === null ? missing(kpi.why) : ageInWords(kpi, formats);
  return html`<li class="line row top small" part="kpi">
    ${statusMark(kpi.status, true)}
    <span class="grow">${kpi.name}&#32;${estimated(kpi)}</span>
    <b class=${isStale(kpi) ? 'faded' : ''} title=${age ?? nothing}>${shownOf(kpi, formats)}</b>
  </li>`;
}

export const goalRowStyles = css`
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .row > b {
    flex: none;
    text-align: end;
  }
  .goal > summary,
  .bars {
    display: grid;
    gap: 2px;
  }
  .goal > summary {
    gap: 4px;
    padding-block: 8px;
    border-radius: 4px;
  }
  .goal .body::after {
    content: '';
    flex: none;
    width: 5px;
    height: 5px;
    margin: 0.4em 2px 0 -1px;
    border: solid var(--_edge);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
    transition: transform var(--_quick);
  }
  .goal[open] .body::after {
    margin-block-start: 0.6em;
    transform: rotate(225deg);
  }
  summary:hover .name {
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-underline-offset: 3px;
  }
  .goal .bars,
  .goal > :not(summary) {
    padding-inline-start: 18px;
  }
  .goal > p {
    padding-block: 4px 8px;
  }
  .goal .status,
  .line .status {
    width: 10px;
    align-items: center;
    line-height: inherit;
    height: 1.4em;
    font-size: inherit;
  }
  .status svg {
    min-width: 9.6px;
    max-width: 10px;
  }
  .line {
    padding-block: 6px;
  }
  .line + .line {
    border-block-start: 1px solid var(--_line);
  }
`;
