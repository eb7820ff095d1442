import { experiments } from './experiments.ts';
import { raci } from './raci.ts';
import type { RegisterDefinition } from './register.ts';
import { training } from './training.ts';

/** All registers, each from the file that is named after it. */
export const REGISTERS = [
  experiments,
  raci,
  training,
] as const satisfies readonly RegisterDefinition[];

/** The id of a register. */
export type RegisterId = (typeof REGISTERS)[number]['id'];
