import { handOver } from './base/handover.ts';
import * as part from './parts/more.ts';

/** Entry of the classic script `fourfold-more.js`. */
handOver(part);
