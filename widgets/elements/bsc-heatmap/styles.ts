import { css } from '../../base/sheet.ts';

export const heatmapStyles = css`
  .grid {
    width: 100%;
    direction: ltr;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 1px;
  }
  .grid th {
    padding: 0;
    font-weight: 400;
    color: var(--_soft);
    white-space: nowrap;
    text-align: left;
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
    background: var(--_track);
  }
  i {
    width: 1.5em;
    height: 1em;
    border-radius: 2px;
  }
  .grid .of-none,
  i {
    background: repeating-linear-gradient(135deg, var(--_edge) 0 1px, transparent 1px 4px);
    opacity: 0.6;
  }
  .grid .of-1 {
    background: color-mix(in srgb, var(--_accent) 28%, var(--_surface));
  }
  .grid .of-2 {
    background: color-mix(in srgb, var(--_accent) 52%, var(--_surface));
  }
  .grid .of-3 {
    background: color-mix(in srgb, var(--_accent) 76%, var(--_surface));
  }
  .grid .of-4 {
    background: var(--_accent);
  }
  .grid .on {
    outline: 2px solid var(--_ink);
    outline-offset: 0;
  }
  @media (forced-colors: active) {
    .grid tbody td,
    i {
      forced-color-adjust: none;
      border: 1px solid var(--_line);
    }
  }
`;
