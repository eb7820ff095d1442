import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { FourfoldElement } from '../../base/element.ts';
import { lookup } from '../../base/lookup.ts';
import { select } from '../../base/send.ts';
import { statusMark } from '../../base/status.ts';
import { shared } from '../../base/styles.ts';
import { tile } from '../../base/tile.ts';
import { tokens } from '../../base/tokens.ts';
import { findingsStyles } from './styles.ts';

type Finding = Publication['findings'][number];

const SEVERITY = {
  act: ['bad', 'Act'],
  watch: ['watch', 'Watch'],
  info: ['unknown', 'Note'],
} as const;
const RANK = ['act', 'watch', 'info'];

/**
 * `<bsc-findings>`: what the rules noticed, the most urgent first, with who has to act.
 *
 * @fires bsc-select `{ kind: 'finding', id }` when one that speaks of a KPI or goal is pressed
 */
export class BscFindings extends FourfoldElement {
  static override readonly styles = [...tokens, shared, findingsStyles];

  protected override get lines(): number {
    return 8;
  }

  protected override view(publication: Publication): TemplateResult {
    if (publication.findings.length === 0) {
      return tile(
        'empty',
        'Nothing to report',
        'When a number is stale, jumps or misses its target, it stands here.',
      );
    }
    const sorted = [...publication.findings].sort(
      (a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity),
    );
    return html`<ul class="card" part="card">${sorted.map((one) => this.#finding(one, publication))}</ul>`;
  }

  #finding(one: Finding, publication: Publication): TemplateResult {
    const [status, word] = SEVERITY[one.severity];
    const { kpis, goals } = lookup(publication);
    const about =
      one.about === null
        ? null
        : (kpis.get(one.about)?.name ?? goals.get(one.about)?.name ?? one.about);
    return html`<li part="finding">
      ${statusMark(status, false, word)}
      <p class="body">${one.what}</p>
      <p class="who small soft">
        ${about === null ? nothing : html`<button type="button" @click=${() => select(this, { kind: 'finding', id: one.id })}>${about}</button>`}
        ${one.who === null ? nothing : html`${about === null ? '' : ' · '}${one.who}`}
      </p>
    </li>`;
  }
}
