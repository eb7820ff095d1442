import { css } from './sheet.ts';

/** What all elements share: cards, texts, status, bars, tiles. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  .card {
    position: relative;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 16px;
  }
  .root:dir(rtl) {
    text-align: right;
  }
  .root:dir(rtl) :is(p, span, b, h2, h3, th, td, q, svg text):not(.unit) {
    unicode-bidi: plaintext;
  }
  .body {
    font-size: var(--_body);
  }
  .small {
    font-size: var(--_small);
  }
  .small .small,
  .small .status {
    font-size: inherit;
  }
  .soft {
    color: var(--_soft);
  }
  .strong,
  b {
    font-weight: 600;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .apart {
    justify-content: space-between;
  }
  .top {
    align-items: flex-start;
  }
  .base {
    align-items: baseline;
  }
  .wrap {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .grow {
    flex: 1 1 auto;
    min-width: 0;
  }
  .value {
    font-size: var(--_big);
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.015em;
    overflow-wrap: normal;
  }
  .unit {
    font-size: 0.5em;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--_soft);
  }
  .faded {
    opacity: 0.62;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .status,
  .chip {
    display: inline-flex;
    align-items: baseline;
    gap: 5px;
    font-size: var(--_small);
    white-space: nowrap;
  }
  .status {
    flex: none;
    line-height: 1.633;
  }
  .status svg {
    width: 0.8em;
    height: 0.8em;
    margin-block-end: -0.06em;
    fill: currentColor;
    flex: none;
  }
  .good {
    color: var(--_good);
  }
  .watch {
    color: var(--_watch);
  }
  .bad {
    color: var(--_bad);
  }
  .unknown {
    color: var(--_soft);
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: var(--_hue, currentColor);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .edged::before {
    content: '';
    position: absolute;
    inset-block: 16px;
    inset-inline-start: -1px;
    width: 3px;
    border-radius: 2px;
    background: var(--_hue);
  }
  .bar {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .root:dir(rtl) .flip {
    transform: scaleX(-1);
  }
  .bar .track {
    fill: var(--_track);
  }
  .bar .solid {
    fill: var(--_accent);
  }
  .bar .band {
    fill: var(--_accent);
    opacity: 0.38;
  }
  .bar .outline {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 1.25;
  }
  .bar .none {
    fill: none;
    stroke: var(--_edge);
    stroke-dasharray: 2 3;
  }
  .bar .tick {
    fill: var(--_ink);
  }
  .meter rect {
    y: 2px;
    height: calc(100% - 4px);
    rx: 4px;
  }
  .meter .tick {
    y: 0;
    height: 100%;
  }
  .ring,
  .tile svg {
    width: 1.125em;
    height: 1.125em;
    flex: none;
    fill: none;
  }
  .ring {
    stroke-width: 3;
    transform: rotate(-90deg);
  }
  .ring .rest {
    stroke: var(--_edge);
    stroke-dasharray: 1.2 2.2;
  }
  .ring .known {
    stroke: var(--_soft);
  }
  .chip {
    padding: 1px 7px;
    border: 1.25px solid var(--_accent);
    border-radius: 99px;
  }
  .tile {
    gap: 12px;
    padding: 16px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .tile svg {
    stroke: var(--_soft);
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .note {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    margin-block-end: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: var(--_small);
    color: var(--_soft);
  }
  .bones {
    display: block;
    background: repeating-linear-gradient(var(--_track) 0 12px, transparent 0 28px);
  }
  summary {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .bar,
    .ring,
    .status svg {
      forced-color-adjust: none;
    }
    .bar .track {
      stroke: CanvasText;
      stroke-width: 1;
    }
    .bar .band {
      opacity: 0.6;
    }
    .bar .tick {
      stroke: Canvas;
      paint-order: stroke;
    }
  }
  @media print {
    .card,
    .tile {
      break-inside: avoid;
    }
  }
`;
