import { HANDED_OVER } from './base/handover.ts';
import {
  drawTrend,
  paletteOf,
  signatureProblem,
  trendCard,
  trendStyles,
} from './elements/bsc-trend/trend-part.ts';

/** Entry of the lazy classic script: hands the part over on its own script element. */
document.currentScript?.dispatchEvent(
  new CustomEvent(HANDED_OVER, {
    detail: { drawTrend, paletteOf, signatureProblem, trendCard, trendStyles },
  }),
);
