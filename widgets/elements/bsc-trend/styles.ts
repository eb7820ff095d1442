import { css } from '../../base/sheet.ts';

export const trendStyles = css`
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
    height: 240px;
    min-width: 0;
  }
  .none {
    padding: 16px;
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
    width: 100%;
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
  @media print {
    button {
      display: none;
    }
  }
`;
