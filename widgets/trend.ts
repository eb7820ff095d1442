import { HANDED_OVER } from './base/handover.ts';
import { drawTrend } from './charts/trend-chart.ts';

/** Entry of the lazy classic script: hands the drawing over on its own script element. */
document.currentScript?.dispatchEvent(new CustomEvent(HANDED_OVER, { detail: drawTrend }));
