import { css } from '../../base/sheet.ts';

export const mapStyles = css`
  .map {
    position: relative;
  }
  .links {
    display: none;
  }
  .lanes {
    display: grid;
    gap: 24px;
  }
  .lane {
    display: grid;
    gap: 8px;
  }
  .lane h3 {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 500;
  }
  .cards {
    display: grid;
    gap: 12px;
  }
  .node {
    display: grid;
    grid-template-rows: 1fr;
    gap: 8px;
    width: 100%;
    padding: 12px;
    font: inherit;
    color: inherit;
    text-align: inherit;
    cursor: pointer;
    transition:
      opacity var(--_quick),
      border-color var(--_quick);
  }
  .node b {
    font-size: 1.25em;
    line-height: 1.2;
  }
  .node .bars {
    padding: 0;
  }
  .node:hover,
  .node[aria-pressed='true'] {
    border-color: var(--_edge);
  }
  .node[aria-pressed='true'] {
    box-shadow: 0 0 0 1px var(--_edge);
  }
  .feeds {
    display: grid;
    gap: 2px;
    padding: 6px 0 0 12px;
  }
  .feeds .ink {
    color: var(--_ink);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: 16px;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .legend .key {
    fill: var(--_accent);
  }
  .legend .open {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.25;
  }
  .legend path {
    stroke: var(--_edge);
    stroke-width: 1.5;
  }
  .legend .wide {
    stroke-width: 4;
  }
  .legend .dash {
    stroke-dasharray: 4 3;
  }
  @container fourfold (max-width: 519.98px) {
    .legend span:nth-child(n + 3) {
      display: none;
    }
  }
  @container fourfold (min-width: 520px) {
    .links {
      display: block;
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      overflow: visible;
      pointer-events: none;
    }
    .lanes {
      gap: 56px;
    }
    .lane {
      grid-template-columns: 5.5rem 1fr;
      gap: 16px;
      align-items: center;
    }
    .lane h3 {
      flex-direction: column;
      align-items: flex-start;
      gap: 4px;
    }
    .cards {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 48px 24px;
      padding-inline: 16px;
    }
    .cards > li {
      flex: 1 1 170px;
      max-width: 300px;
      display: flex;
    }
    .feeds {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .node.quiet {
      opacity: 0.32;
    }
  }
  .link {
    --_of: var(--_edge);
    transition: opacity var(--_quick);
  }
  .link.on {
    --_of: var(--_accent);
  }
  .link.quiet {
    opacity: 0.14;
  }
  .link .line {
    fill: none;
    stroke: var(--_of);
  }
  .link .head {
    fill: var(--_of);
  }
  .link[data-evidence='untested'] .line {
    stroke-dasharray: 5 4;
  }
  .link[data-evidence='refuted'] {
    --_of: var(--_bad);
  }
  .link text {
    direction: ltr;
    font-size: 11px;
    text-anchor: middle;
    fill: var(--_soft);
  }
  .link .tag {
    fill: var(--_surface);
    stroke: var(--_line);
  }
  .link.on text {
    fill: var(--_ink);
  }
`;
