import { teach } from '../base/say.ts';
import { comparison } from '../elements/bsc-comparison/draw.ts';
import { distribution } from '../elements/bsc-distribution/draw.ts';
import { explain } from '../elements/bsc-explain/draw.ts';
import { exporter } from '../elements/bsc-export/draw.ts';
import { findings } from '../elements/bsc-findings/draw.ts';
import { freshness } from '../elements/bsc-freshness/draw.ts';
import { heatmap } from '../elements/bsc-heatmap/draw.ts';
import { risks } from '../elements/bsc-risks/draw.ts';
import { strategyMap } from '../elements/bsc-strategy-map/draw.ts';
import { more } from '../words/en.json';

export { kiosk } from '../base/kiosk.ts';
export { refusalOf } from '../base/refusal.ts';
export { signatureProblem } from '../base/verify.ts';

teach('en', more);

/** The lazy part of the elements that are less often shown, and the check of signatures. */
export const drawers = {
  comparison,
  distribution,
  explain,
  export: exporter,
  findings,
  freshness,
  heatmap,
  risks,
  strategyMap,
};
