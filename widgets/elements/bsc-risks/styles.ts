import { css } from '../../base/sheet.ts';

export const risksStyles = css`
  .card {
    display: grid;
    gap: 16px;
  }
  h3 {
    padding-block-end: 4px;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  li > :first-child {
    flex: 1 1 9rem;
  }
  li .status {
    flex: 0 1 8.5em;
    justify-content: end;
    margin-inline-start: auto;
  }
  .why,
  .terms {
    flex: 1 0 100%;
  }
  .terms {
    margin-block: 4px;
  }
  .terms .at {
    fill: currentColor;
  }
  .heat {
    width: calc(100% + 6px);
    margin: -3px;
    border-collapse: separate;
    border-spacing: 3px;
    table-layout: fixed;
  }
  .heat th {
    padding: 4px 2px;
    font-weight: 400;
    text-align: center;
  }
  .heat tr > :first-child {
    width: 26%;
    padding-inline-start: 0;
    text-align: start;
  }
  .heat td {
    padding: 6px 2px;
    border-radius: 6px;
    text-align: center;
    color: var(--_soft);
    background: var(--_raised);
  }
  .heat td:not(.of-0) {
    color: var(--_ink);
    font-weight: 600;
    border: 1px solid var(--_of);
    background: color-mix(in srgb, var(--_of) calc(var(--_depth) * 14%), var(--_surface));
  }
  .heat .good {
    --_of: var(--_good);
  }
  .heat .watch {
    --_of: var(--_watch);
  }
  .heat .bad {
    --_of: var(--_bad);
  }
  .heat .unknown {
    --_of: var(--_edge);
  }
  .of-1 {
    --_depth: 1;
  }
  .of-2 {
    --_depth: 2;
  }
  .of-3 {
    --_depth: 3;
  }
  @container fourfold (max-width: 540px) {
    .heat .status span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .heat tr > :first-child {
      width: 44%;
    }
  }
`;
