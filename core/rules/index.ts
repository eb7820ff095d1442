export type { RuleId } from './registry.ts';
export { RULES } from './registry.ts';
export type { Finding, Noticed, RuleContext, RuleDefinition, Severity } from './rule.ts';
export { defineRule, runRules } from './rule.ts';
