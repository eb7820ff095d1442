import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication, PublishedPerspective } from '../../core/publication/reading.ts';
import { coverageRing, scoreBar } from './bar.ts';
import type { Formats } from './formats.ts';
import { goalRow } from './goal-row.ts';
import { goalsOf, kpisOf, lookup, outlookOver } from './lookup.ts';
import { say } from './say.ts';
import { cardHead, scoreLine } from './score-head.ts';
import { css } from './sheet.ts';
import { coverageInWords, missing, movesInWords } from './value.ts';

/** A perspective: its score and outlook, how much of it is known, and its goals. */
export function perspectiveCard(
  perspective: PublishedPerspective,
  publication: Publication,
  formats: Formats,
  unfolded: ReadonlySet<string>,
): TemplateResult {
  const goals = goalsOf(perspective, publication);
  const kpis = goals.flatMap((goal) => kpisOf(goal, publication));
  const { score, scoreLow: low, scoreHigh: high } = perspective;
  const outlook = outlookOver(goals, perspective.outlook);
  return html`<article class="card edged stack" part="card" data-of=${perspective.id} aria-label=${perspective.name}>
    ${cardHead(perspective.name, perspective.status, perspective.id)}
    ${scoreLine(score, low, high, outlook, formats)}
    ${scoreBar({ score, low, high, target: lookup(publication).good }, 8)}
    ${score === null ? html`<p class="small soft">${missing(perspective.why)}</p>` : nothing}
    ${
      goals.length === 0
        ? html`<p class="small soft">${say('perspective.bare')}</p>`
        : html`<p class="row small soft">
            ${coverageRing(perspective.coverage)}<span>${coverageInWords(kpis, formats)}${movesInWords(kpis, formats)}</span>
          </p>
          <div class="goals">${goals.map((goal) => goalRow(goal, publication, formats, unfolded))}</div>`
    }
  </article>`;
}

export const perspectiveStyles = css`
  .goals > * {
    border-block-start: 1px solid var(--_line);
  }
`;
