import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { FourfoldElement } from '../../base/element.ts';
import type { Formats } from '../../base/formats.ts';
import { statusMark } from '../../base/status.ts';
import { shared } from '../../base/styles.ts';
import { tile } from '../../base/tile.ts';
import { tokens } from '../../base/tokens.ts';
import { risksStyles } from './styles.ts';

const CATEGORIES = ['operational', 'financial', 'strategic', 'regulatory'] as const;
const NAMES = {
  operational: 'Operational',
  financial: 'Financial',
  strategic: 'Strategic',
  regulatory: 'Regulatory',
} as const;

/** `<bsc-risks>`: the risk indicators by category, each with its value and status. */
export class BscRisks extends FourfoldElement {
  static override readonly styles = [...tokens, shared, risksStyles];

  protected override get lines(): number {
    return 12;
  }

  protected override view(publication: Publication, formats: Formats): TemplateResult {
    const { risks } = publication;
    if (risks.length === 0) {
      return tile(
        'empty',
        'No risk is watched yet',
        'Add a risk indicator to the scorecard and publish it again.',
      );
    }
    const groups = CATEGORIES.filter((category) =>
      risks.some((risk) => risk.category === category),
    );
    return html`<article class="card" part="card" aria-label="Risks">
      ${groups.map(
        (category) => html`<div>
          <h3 class="small soft">${NAMES[category]}</h3>
          <ul>${risks.filter((risk) => risk.category === category).map((risk) => row(risk, formats))}</ul>
        </div>`,
      )}
    </article>`;
  }
}

function row(risk: Publication['risks'][number], formats: Formats): TemplateResult {
  return html`<li part="risk">
    <span class="body">${risk.name}</span>
    <span class="body strong">${formats.value(risk.value, risk.unit)}</span>
    ${statusMark(risk.status)}
    ${risk.why === null ? nothing : html`<p class="why small soft">${risk.why}</p>`}
  </li>`;
}
