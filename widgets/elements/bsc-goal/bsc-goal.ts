import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Publication, PublishedGoal } from '../../../core/publication/reading.ts';
import { coverageRing } from '../../base/bar.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { goalBars, goalInWords, goalRowStyles, kpiRow } from '../../base/goal-row.ts';
import { find, kpisOf, lookup } from '../../base/lookup.ts';
import { notHere } from '../../base/not-here.ts';
import { outlookChip } from '../../base/perspective-card.ts';
import { perspectiveIcon } from '../../base/perspectives.ts';
import { statusMark } from '../../base/status.ts';
import { shared } from '../../base/styles.ts';
import { tokens } from '../../base/tokens.ts';
import { coverageInWords, missing, scoreRange } from '../../base/value.ts';

/** `<bsc-goal goal="engaging-content">`: one goal, what was reached, what is to be expected, and its KPIs. */
export class BscGoal extends FourfoldElement {
  static override properties: PropertyDeclarations = { goal: { type: String, reflect: true } };
  static override styles = [
    tokens,
    shared,
    goalRowStyles,
    css`
    .card {
      display: grid;
      gap: 8px;
    }
    .card .bars {
      padding-inline-start: 0;
    }
    .card .kpis {
      padding: 0;
      margin-block-start: 4px;
    }
    .reached {
      align-items: baseline;
    }
  `,
  ];

  declare goal: string | null;
  protected override readonly rows = 6;

  constructor() {
    super();
    this.goal = null;
  }

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const goal = find(publication.goals, this.goal ?? '');
    if (!goal) return notHere('goal', 'goal', this.goal, publication.goals);
    const kpis = kpisOf(goal, publication);
    const range = scoreRange(goal.laggingLow, goal.laggingHigh, formats);
    return html`<section class="card edged" part="card" data-of=${goal.perspective} aria-label=${goal.name}>
      <header class="row apart">
        <h3 class="row body strong grow">${perspectiveIcon(goal.perspective)}<span>${goal.name}</span></h3>
        ${statusMark(goal.status)}
      </header>
      ${goal.brief === '' ? nothing : html`<p class="small soft">${goal.brief}</p>`}
      <p class="row reached">
        <span class="value ${goal.laggingScore === null ? 'soft' : ''}" part="value">${formats.score(goal.laggingScore)}</span>
        ${range === null ? nothing : html`<span class="small soft">${range}</span>`}
        <span class="grow"></span>
        ${goal.leading.length > 0 ? outlookChip(goal.leadingScore, formats) : nothing}
      </p>
      ${goalBars(goal, lookup(publication).good)}
      <span class="sr">${goalInWords(goal, formats)}</span>
      ${goal.laggingScore === null ? html`<p class="small soft">${missing(goal.laggingWhy)}</p>` : nothing}
      ${kpis.length === 0 ? nothing : html`<ul class="kpis">${kpis.map((kpi) => kpiRow(kpi, formats))}</ul>`}
      ${this.#foot(goal, coverageInWords(kpis, formats))}
    </section>`;
  }

  #foot(goal: PublishedGoal, coverage: string): TemplateResult {
    return html`<p class="row small soft">
        ${coverageRing(goal.coverage)}<span>${goal.owner === null ? coverage : `${coverage} · ${goal.owner}`}</span>
      </p>
      ${goal.decision === null ? nothing : html`<p class="small"><span class="soft">If it moves:</span> ${goal.decision}</p>`}`;
  }
}
