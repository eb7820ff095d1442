import { handOver } from './base/handover.ts';
import * as part from './parts/trend.ts';

/** Entry of the classic script `fourfold-trend.js`. */
handOver(part);
