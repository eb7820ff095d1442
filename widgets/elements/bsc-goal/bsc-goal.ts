import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { coverageRing } from '../../base/bar.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { goalBars, goalInWords, goalRowStyles, kpiRow } from '../../base/goal-row.ts';
import type { Properties } from '../../base/light-element.ts';
import { find, kpisOf, lookup, outlookOver } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { cardHead, scoreLine, stackStyles } from '../../base/score-head.ts';
import { shared } from '../../base/styles.ts';
import { tokens } from '../../base/tokens.ts';
import { coverageInWords, missing } from '../../base/value.ts';
import { goalStyles } from './styles.ts';

/** `<bsc-goal goal="engaging-content">`: one goal, what was reached, what is to be expected, and its KPIs. */
export class BscGoal extends FourfoldElement {
  static override readonly properties: Properties = { ...FourfoldElement.properties, goal: 'text' };
  static override readonly styles = [...tokens, shared, goalRowStyles, stackStyles, goalStyles];

  declare goal: string | null;

  protected override get lines(): number {
    return 8;
  }

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const goal = find(publication.goals, this.goal ?? '');
    if (!goal) return notHere('goal', 'goal', this.goal, publication.goals);
    const kpis = kpisOf(goal, publication);
    const { laggingScore: score, laggingLow: low, laggingHigh: high } = goal;
    const outlook = outlookOver([goal], goal.leadingScore);
    const coverage = coverageInWords(kpis, formats);
    return html`<article class="card edged stack" part="card" data-of=${goal.perspective} aria-label=${goal.name}>
      ${cardHead(goal.name, goal.status, goal.perspective)}
      ${goal.brief === '' ? nothing : html`<p class="small soft">${goal.brief}</p>`}
      ${scoreLine(score, low, high, outlook, formats)}
      ${goalBars(goal, lookup(publication).good)}
      <span class="sr">${goalInWords(goal, formats)}</span>
      ${score === null ? html`<p class="small soft">${missing(goal.laggingWhy)}</p>` : nothing}
      <ul>${kpis.map((kpi) => kpiRow(kpi, formats))}</ul>
      <p class="row small soft">
        ${coverageRing(goal.coverage)}<span>${goal.owner === null ? coverage : `${coverage} · ${goal.owner}`}</span>
      </p>
      ${goal.decision === null ? nothing : html`<p class="small"><span class="soft">Decision:</span>&#32;${goal.decision}</p>`}
    </article>`;
  }
}
