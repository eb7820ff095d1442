import { css } from '../../base/sheet.ts';

export const heatmapStyles = css`
  .grid {
    width: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 1px;
  }
  .grid th {
    padding: 0;
    font-weight: 400;
    color: var(--_soft);
    white-space: nowrap;
    text-align: start;
    overflow-wrap: normal;
  }
  .grid thead th {
    position: relative;
    overflow: visible;
  }
  .grid tr > :first-child {
    width: 3.8em;
  }
  .grid tbody td {
    height: 1.75em;
    padding: 0;
    border-radius: 2px;
  }
  .scale i {
    width: 1.5em;
    height: 1em;
    border-radius: 2px;
  }
  .scale i + i {
    margin-inline-start: -7px;
  }
  .of-0 {
    background: var(--_track);
  }
  .of-none {
    background: repeating-linear-gradient(135deg, var(--_edge) 0 1px, transparent 1px 4px);
    opacity: 0.6;
  }
  .of-1 {
    background: color-mix(in srgb, var(--_accent) 28%, var(--_surface));
  }
  .of-2 {
    background: color-mix(in srgb, var(--_accent) 52%, var(--_surface));
  }
  .of-3 {
    background: color-mix(in srgb, var(--_accent) 76%, var(--_surface));
  }
  .of-4 {
    background: var(--_accent);
  }
  .grid .on {
    outline: 2px solid var(--_ink);
    outline-offset: 0;
  }
  /* Not every language writes an hour in two digits: in a narrow place each second one stands there. */
  @container fourfold (max-width: 280px) {
    .grid thead th:nth-child(12n + 8) {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .grid tbody td,
    .scale i {
      forced-color-adjust: none;
      border: 1px solid var(--_line);
    }
  }
`;
