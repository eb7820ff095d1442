import type { RegisterDefinition } from './register.ts';

/** All registers, each from the file that is named after it. */
export const REGISTERS = [] as const satisfies readonly RegisterDefinition[];

/** The id of a register. */
export type RegisterId = (typeof REGISTERS)[number]['id'];
