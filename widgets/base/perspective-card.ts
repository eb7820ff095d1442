import { css, html, nothing, type TemplateResult } from 'lit';
import type { Publication, PublishedPerspective } from '../../core/publication/reading.ts';
import { coverageRing, scoreBar } from './bar.ts';
import type { Formats } from './formats.ts';
import { goalRow } from './goal-row.ts';
import { goalsOf, kpisOf, lookup } from './lookup.ts';
import { perspectiveIcon } from './perspectives.ts';
import { statusMark } from './status.ts';
import { coverageInWords, missing, scoreRange } from './value.ts';

/** A perspective: its score and outlook, how much of it is known, and its goals. */
export function perspectiveCard(
  perspective: PublishedPerspective,
  publication: Publication,
  formats: Formats,
): TemplateResult {
  const goals = goalsOf(perspective, publication);
  const kpis = goals.flatMap((goal) => kpisOf(goal, publication));
  const { score, scoreLow: low, scoreHigh: high } = perspective;
  return html`<section class="card edged perspective" part="card" data-of=${perspective.id} aria-label=${perspective.name}>
    <header class="row apart">
      <h3 class="row body strong">${perspectiveIcon(perspective.id)}<span>${perspective.name}</span></h3>
      ${statusMark(perspective.status)}
    </header>
    <p class="row reached">
      <span class="value ${score === null ? 'soft' : ''}">${formats.score(score)}</span>
      ${rangeOf(low, high, formats)}
      <span class="grow"></span>
      ${outlookChip(perspective.outlook, formats)}
    </p>
    ${scoreBar({ score, low, high, target: lookup(publication).good }, 8)}
    ${score === null ? html`<p class="small soft">${missing(perspective.why)}</p>` : nothing}
    <p class="row small soft cover">
      ${coverageRing(perspective.coverage)}<span>${coverageInWords(kpis, formats)}</span>
    </p>
    ${
      goals.length === 0
        ? html`<p class="small soft">No goal stands in this perspective yet.</p>`
        : html`<div class="goals">${goals.map((goal) => goalRow(goal, publication, formats))}</div>`
    }
  </section>`;
}

function rangeOf(low: number | null, high: number | null, formats: Formats) {
  const range = scoreRange(low, high, formats);
  return range === null ? nothing : html`<span class="small soft">${range}</span>`;
}

/** What is to be expected, in the outlined form that leading parts have everywhere. */
export function outlookChip(outlook: number | null, formats: Formats): TemplateResult {
  return html`<span class="chip"><span class="soft">Outlook</span> <span class="strong">${formats.score(outlook)}</span></span>`;
}

export const perspectiveStyles = css`
  .perspective {
    display: flex;
    flex-direction: column;
    gap: 8px;
    block-size: 100%;
  }
  .perspective h3 {
    min-inline-size: 0;
  }
  .perspective .reached {
    align-items: baseline;
    margin-block-start: 4px;
  }
  .perspective .cover {
    margin-block-start: 0;
  }
  .perspective .goals {
    margin-block-start: 4px;
  }
  .perspective .goal {
    border-block-start: 1px solid var(--_line);
  }
`;
