import { css } from 'lit';

/**
 * The looks of all elements. Every colour can be set from the page as `--bsc-<name>`; the inner
 * names start with `--_`. Dark is not used on paper. In forced colours the person's own palette rules.
 */
export const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    letter-spacing: normal;
    word-spacing: normal;
    font-style: normal;
    font-weight: 400;
    white-space: normal;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --_surface: var(--bsc-surface, #ffffff);
    --_raised: var(--bsc-raised, #f6f6f4);
    --_line: var(--bsc-line, #e3e3df);
    --_ink: var(--bsc-ink, #1b1d21);
    --_soft: var(--bsc-soft, #5a5f68);
    --_track: var(--bsc-track, #ebebe7);
    --_edge: var(--bsc-edge, #85888d);
    --_accent: var(--bsc-accent, #0f6a70);
    --_good: var(--bsc-good, #1763b6);
    --_watch: var(--bsc-watch, #946000);
    --_bad: var(--bsc-bad, #c0391b);
    --_unknown: var(--bsc-unknown, #6a6f77);
    --_financial: var(--bsc-financial, #6f7d22);
    --_customer: var(--bsc-customer, #ad4379);
    --_internal: var(--bsc-internal, #4f7396);
    --_learning: var(--bsc-learning, #7b58b8);
    --_radius: var(--bsc-radius, 10px);
    --_big: var(--bsc-size-value, 1.75em);
    --_body: var(--bsc-size-body, 0.875em);
    --_small: var(--bsc-size-small, 0.75em);
    --_quick: 160ms;
    container: fourfold / inline-size;
    contain-intrinsic-inline-size: 16rem;
    position: relative;
    font-family: var(--bsc-font, inherit);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.4;
    color: var(--_ink);
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  @media not print {
    .root[data-scheme='dark'] {
      --_surface: var(--bsc-surface, #1b1d20);
      --_raised: var(--bsc-raised, #24272b);
      --_line: var(--bsc-line, #33373c);
      --_ink: var(--bsc-ink, #eceef0);
      --_soft: var(--bsc-soft, #a6acb4);
      --_track: var(--bsc-track, #30343a);
      --_edge: var(--bsc-edge, #7d848d);
      --_accent: var(--bsc-accent, #58bdb8);
      --_good: var(--bsc-good, #6fb1f5);
      --_watch: var(--bsc-watch, #e2ab45);
      --_bad: var(--bsc-bad, #f58365);
      --_unknown: var(--bsc-unknown, #a0a6ae);
      --_financial: var(--bsc-financial, #aab84f);
      --_customer: var(--bsc-customer, #e488b4);
      --_internal: var(--bsc-internal, #87abd0);
      --_learning: var(--bsc-learning, #b399e8);
      color-scheme: dark;
    }
  }
  @media (forced-colors: active) {
    .root,
    .root[data-scheme='dark'] {
      --_surface: Canvas;
      --_raised: Canvas;
      --_line: CanvasText;
      --_ink: CanvasText;
      --_soft: CanvasText;
      --_track: Canvas;
      --_edge: CanvasText;
      --_accent: Highlight;
      --_good: CanvasText;
      --_watch: CanvasText;
      --_bad: CanvasText;
      --_unknown: CanvasText;
      --_financial: CanvasText;
      --_customer: CanvasText;
      --_internal: CanvasText;
      --_learning: CanvasText;
    }
  }
  @media (prefers-contrast: more) {
    .root {
      --_soft: var(--_ink);
      --_line: var(--_edge);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .root {
      --_quick: 0ms;
    }
  }
`;
