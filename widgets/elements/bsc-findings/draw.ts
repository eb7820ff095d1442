import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Publication } from '../../../core/publication/reading.ts';
import { asOf } from '../../base/as-of.ts';
import type { Drawer } from '../../base/lazy-element.ts';
import { lookup } from '../../base/lookup.ts';
import { say } from '../../base/say.ts';
import { select } from '../../base/send.ts';
import { statusMark } from '../../base/status.ts';
import { tile } from '../../base/tile.ts';
import type { BscFindings } from './bsc-findings.ts';
import { findingsStyles } from './styles.ts';

type Finding = Publication['findings'][number];

const STATUS = { act: 'bad', watch: 'watch', info: 'unknown' } as const;
const RANK = ['act', 'watch', 'info'];

/** What draws `<bsc-findings>`. */
export const findings = (host: BscFindings): Drawer => ({
  styles: [findingsStyles],
  view: (publication, formats) => {
    if (publication.findings.length === 0) {
      return tile('empty', say('findings.none'), say('findings.none.why'));
    }
    const sorted = [...publication.findings].sort(
      (a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity),
    );
    return html`<div class="card" part="card">
      <ul>${sorted.map((one) => row(host, one, publication))}</ul>
      ${asOf(publication, formats)}
    </div>`;
  },
});

function row(host: BscFindings, one: Finding, publication: Publication): TemplateResult {
  const { kpis, goals } = lookup(publication);
  const about =
    one.about === null
      ? null
      : (kpis.get(one.about)?.name ?? goals.get(one.about)?.name ?? one.about);
  const press = () => select(host, { kind: 'finding', id: one.id });
  return html`<li part="finding">
    ${statusMark(STATUS[one.severity], false, say(`severity.${one.severity}`))}
    <p class="body">${one.what}</p>
    <p class="who small soft">
      ${about === null ? nothing : html`<button type="button" @click=${press}>${about}</button>`}
      ${one.who === null ? nothing : html`${about === null ? '' : ' · '}${one.who}`}
    </p>
    <slot name=${`finding-${one.id}`}></slot>
  </li>`;
}
