import { ASIA } from './asia.ts';
import { EAST } from './east.ts';
import type { Tongue } from './tongue.ts';
import { WEST } from './west.ts';

export const TONGUES: readonly Tongue[] = [...WEST, ...EAST, ...ASIA];
export type { Tongue };
