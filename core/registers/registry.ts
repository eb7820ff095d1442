import { decisions } from './decisions.ts';
import { experiments } from './experiments.ts';
import { raci } from './raci.ts';
import type { RegisterDefinition } from './register.ts';
import { reviews } from './reviews.ts';
import { training } from './training.ts';

/** All registers, each from the file that is named after it. */
export const REGISTERS = [
  decisions,
  experiments,
  raci,
  reviews,
  training,
] as const satisfies readonly RegisterDefinition[];

/** The id of a register. */
export type RegisterId = (typeof REGISTERS)[number]['id'];
