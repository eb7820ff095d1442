import { handOver } from './base/handover.ts';
import * as part from './parts/cards.ts';

/** Entry of the classic script `fourfold-cards.js`. */
handOver(part);
