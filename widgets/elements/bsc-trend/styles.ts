import { css } from '../../base/light-element.ts';

export const trendStyles = css`
  .root {
    min-block-size: calc(240px + 8.5em);
  }
  .card {
    display: grid;
    gap: 8px;
  }
  button {
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
  button:hover {
    color: var(--_ink);
    border-color: var(--_edge);
  }
  .chart,
  .scroll,
  .none {
    position: relative;
    block-size: 240px;
    min-inline-size: 0;
  }
  .none {
    display: grid;
    place-content: center;
    text-align: center;
    border: 1px dashed var(--_line);
    border-radius: 6px;
  }
  .scroll {
    overflow: auto;
    border-block: 1px solid var(--_line);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 0;
    font-weight: 400;
    text-align: end;
    border-block-end: 1px solid var(--_line);
  }
  tr > :first-child {
    text-align: start;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_soft);
  }
  td:nth-child(2) {
    font-weight: 600;
  }
`;
