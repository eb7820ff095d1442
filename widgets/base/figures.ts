import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { say } from './say.ts';
import { css } from './sheet.ts';

/** A row of a chart of bars: its name, its length as a share of the longest, and what it says. */
export interface Row {
  readonly name: string;
  readonly value: string;
  /** 0–1; null where it is not known. */
  readonly share: number | null;
  /** Ends of what the rounding leaves open, 0–1. */
  readonly low?: number;
  readonly high?: number;
  readonly note?: string | null;
  /** What no number says: hatched. */
  readonly open?: boolean;
}

const percent = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`;

/** Bars with their names and numbers: a list, so that it reads without its bars too. */
export function barList(rows: readonly Row[], part: string): TemplateResult {
  return html`<ul class="bars">
    ${rows.map(
      (row) => html`<li part=${part}>
        <span class="name body">${row.name}</span>
        <b class="body">${row.value}</b>
        ${bar(row)}
        ${row.note ? html`<p class="small soft">${row.note}</p>` : nothing}
      </li>`,
    )}
  </ul>`;
}

function bar({ share, low, high, open }: Row): TemplateResult {
  const band =
    low !== undefined && high !== undefined && high - low > 0.004
      ? svg`<line class="range" x1=${percent(low)} x2=${percent(high)} y1="5" y2="5"/>`
      : nothing;
  return html`<svg class="bar flip" part="bar" height="10" aria-hidden="true">
    ${
      share === null
        ? svg`<rect class="none" x=".5" y=".5" width="100%" height="9" rx="2"/>`
        : open
          ? svg`<line class="hatch" x2=${percent(share)} y1="5" y2="5"/>`
          : svg`<rect class="solid" width=${percent(share)} height="10" rx="2"/>${band}`
    }
  </svg>`;
}

/** A table that scrolls in its own place, with a name and the focus to do so. */
export function scrollTable(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('table.of', { name })}>
    <table class="small" part="table">
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) => html`<tr>
            <th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The button that turns a chart into a table and back. */
export function turnButton(host: { table: boolean }): TemplateResult {
  const turn = () => {
    host.table = !host.table;
  };
  return html`<button type="button" class="turn small" @click=${turn}>
    ${say(host.table ? 'as.chart' : 'as.table')}
  </button>`;
}

export const figureStyles = css`
  .card {
    display: grid;
    gap: 8px;
  }
  .turn {
    flex: none;
    padding: 4px 10px;
    border: 1px solid var(--_line);
    border-radius: 99px;
    background: none;
    color: var(--_soft);
    font: inherit;
    font-size: var(--_small);
    cursor: pointer;
  }
  .turn:hover {
    color: var(--_ink);
    border-color: var(--_edge);
  }
  .bars {
    display: grid;
    gap: 10px;
  }
  .bars li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 8px;
    align-items: baseline;
  }
  .stale b {
    opacity: 0.62;
  }
  .bars li > svg,
  .bars li > p {
    grid-column: 1 / -1;
  }
  .bar .range {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .bar .hatch {
    stroke: var(--_edge);
    stroke-width: 10;
    stroke-dasharray: 1.5 3;
  }
  .scroll {
    position: relative;
    max-height: 20em;
    overflow: auto;
    border-block: 1px solid var(--_line);
  }
  .scroll table {
    width: 100%;
    border-collapse: collapse;
  }
  .scroll th,
  .scroll td {
    padding: 6px 0;
    font-weight: 400;
    text-align: end;
    border-block-end: 1px solid var(--_line);
  }
  .scroll tr > :first-child {
    text-align: start;
  }
  .scroll thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_soft);
  }
  @media print {
    .turn {
      display: none;
    }
    .scroll {
      max-height: none;
    }
  }
`;
