import { teach } from '../base/say.ts';
import { trend as draw } from '../elements/bsc-trend/draw.ts';
import { trend } from '../words/en.json';

teach('en', trend);

/** The lazy part that brings Chart.js. */
export const drawers = { trend: draw };
