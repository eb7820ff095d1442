import { css, sheetOf } from './sheet.ts';

/**
 * Each colour in light and in dark; a page sets its own as `--bsc-<name>`.
 *
 * @cssprop --bsc-surface - Background of cards.
 * @cssprop --bsc-raised - Background of notes.
 * @cssprop --bsc-line - Hairline borders.
 * @cssprop --bsc-ink - Text.
 * @cssprop --bsc-soft - Quieter text.
 * @cssprop --bsc-track - The empty part of a bar.
 * @cssprop --bsc-edge - Outlines and hatching, at least 3:1 on the surface.
 * @cssprop --bsc-accent - Bars, lines, links and focus.
 * @cssprop --bsc-good - On track.
 * @cssprop --bsc-watch - Watch.
 * @cssprop --bsc-bad - Off track.
 * @cssprop --bsc-financial - Edge and icon of the financial perspective.
 * @cssprop --bsc-customer - Edge and icon of the customer perspective.
 * @cssprop --bsc-internal - Edge and icon of the internal perspective.
 * @cssprop --bsc-learning - Edge and icon of the learning perspective.
 * @cssprop --bsc-radius - Radius of corners.
 * @cssprop --bsc-font - Font; the page's own by default.
 * @cssprop --bsc-size-value - Size of the figure.
 * @cssprop --bsc-size-body - Size of texts.
 * @cssprop --bsc-size-small - Size of small texts.
 */
const COLOURS = {
  surface: ['#fff', '#1b1d20'],
  raised: ['#f6f6f4', '#24272b'],
  line: ['#e3e3df', '#33373c'],
  ink: ['#1b1d21', '#eceef0'],
  soft: ['#5a5f68', '#a6acb4'],
  track: ['#ebebe7', '#30343a'],
  edge: ['#85888d', '#7d848d'],
  accent: ['#0f6a70', '#58bdb8'],
  good: ['#1763b6', '#6fb1f5'],
  watch: ['#946000', '#e2ab45'],
  bad: ['#c0391b', '#f58365'],
  financial: ['#6f7d22', '#aab84f'],
  customer: ['#ad4379', '#e488b4'],
  internal: ['#4f7396', '#87abd0'],
  learning: ['#7b58b8', '#b399e8'],
} as const;

/** In forced colours the person's own palette rules: text colour for all but these. */
const FORCED: Readonly<Record<string, string>> = {
  surface: 'Canvas',
  raised: 'Canvas',
  track: 'Canvas',
  accent: 'Highlight',
};

type Pair = readonly [light: string, dark: string];

function each(colour: (name: string, pair: Pair) => string): string {
  return Object.entries(COLOURS)
    .map(([name, pair]) => `--_${name}:${colour(name, pair)};`)
    .join('');
}

const palette = (which: 0 | 1) => each((name, pair) => `var(--bsc-${name},${pair[which]})`);

/** Dark is not used on paper. */
const colours = sheetOf(
  `.root{${palette(0)}}` +
    `@media not print{.root[data-scheme=dark]{color-scheme:dark;${palette(1)}}}` +
    `@media (prefers-contrast:more){.root{--_soft:var(--_ink)!important;--_line:var(--_edge)!important}}` +
    `@media (forced-colors:active){.root.root{${each((name) => FORCED[name] ?? 'CanvasText')}}}` +
    ['financial', 'customer', 'internal', 'learning']
      .map((name) => `[data-of=${name}]{--_hue:var(--_${name})}`)
      .join(''),
);

/**
 * The looks of all elements. Inner names start with `--_`. What texts inherit is said on the root: rules of
 * a page for all of its elements reach the host.
 */
const forms = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --_radius: var(--bsc-radius, 10px);
    --_big: var(--bsc-size-value, 1.75em);
    --_body: var(--bsc-size-body, 0.875em);
    --_small: var(--bsc-size-small, 0.75em);
    --_quick: 160ms;
    container: fourfold / inline-size;
    contain-intrinsic-inline-size: 16rem;
    position: relative;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    letter-spacing: normal;
    font-style: normal;
    font-weight: 400;
    white-space: normal;
    font-family: var(--bsc-font, inherit);
    font-variant: tabular-nums lining-nums;
    line-height: 1.4;
    color: var(--_ink);
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 14 6 6;
    print-color-adjust: exact;
    text-size-adjust: 100%;
  }
  @media (prefers-reduced-motion: reduce) {
    .root {
      --_quick: 0ms;
    }
  }
`;

export const tokens = [colours, forms];
