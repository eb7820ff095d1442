import type { RuleDefinition } from './rule.ts';

/** All rules, each from the file that is named after it. */
export const RULES = [] as const satisfies readonly RuleDefinition[];

/** The id of a rule. */
export type RuleId = (typeof RULES)[number]['id'];
