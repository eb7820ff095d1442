import { teach } from '../base/say.ts';
import { explain } from '../elements/bsc-explain/draw.ts';
import { findings } from '../elements/bsc-findings/draw.ts';
import { risks } from '../elements/bsc-risks/draw.ts';
import { strategyMap } from '../elements/bsc-strategy-map/draw.ts';
import { more } from '../words/en.json';

export { signatureProblem } from '../base/verify.ts';

teach('en', more);

/** The lazy part of the elements that are less often shown, and the check of signatures. */
export const drawers = { explain, findings, risks, strategyMap };
