import { teach } from '../base/say.ts';
import { goal } from '../elements/bsc-goal/draw.ts';
import { kpi } from '../elements/bsc-kpi/draw.ts';
import { trendInstead } from '../elements/bsc-trend/instead.ts';
import { cards } from '../words/en.json';

teach('en', cards);

/** The lazy part of the elements that often stand alone. */
export const drawers = { goal, kpi, trendInstead };
