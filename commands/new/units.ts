import { adapter } from './adapter.ts';
import { kpi } from './kpi.ts';
import { message } from './message.ts';
import { metric } from './metric.ts';
import { register } from './register.ts';
import { rule } from './rule.ts';
import { template } from './template.ts';
import type { Unit } from './unit.ts';
import { widget } from './widget.ts';

/** Every unit of which the house has many. */
export const UNITS: readonly Unit[] = [
  adapter,
  metric,
  kpi,
  template,
  register,
  rule,
  widget,
  message,
];
