import type { KpiDefinition, ScoreFunction } from '../../../core/model/index.ts';

/** A status with its shape, so that colour is never alone. */
export const STATUS: Readonly<Record<string, readonly [string, string]>> = {
  good: ['●', 'On track'],
  watch: ['▲', 'Watch'],
  bad: ['■', 'Off track'],
  unknown: ['○', 'Not known'],
};

const UNITS: Readonly<Record<string, string>> = { '%': ' %', s: ' s', B: ' bytes' };

/** A number with the sign of its unit; money's comes from the numbers. */
export function figure(value: number, unit: string, count: (n: number) => string): string {
  return `${count(value)}${UNITS[unit] ?? (unit === '1' || unit === 'money' ? '' : ` ${unit}`)}`;
}

/** What a score function aims at, in a few words. */
export function targetInWords(
  fn: ScoreFunction,
  unit: KpiDefinition['unit'],
  count: (n: number) => string,
): string {
  const said = (value: number) => figure(value, unit, count);
  switch (fn.kind) {
    case 'higher':
      return `${said(fn.target)} or more`;
    case 'lower':
      return `${said(fn.target)} or less`;
    case 'band':
      return `${said(fn.low)} to ${said(fn.high)}`;
    case 'thresholds':
      return `goal ${said(fn.goal)}, red flag ${said(fn.redFlag)}`;
    case 'versus-baseline':
      return fn.change === 'unit'
        ? `${said(fn.best)} over its baseline`
        : `${count(fn.best)} % over its baseline`;
    case 'yes-no':
      return `at least ${said(fn.atLeast)}`;
    case 'steps':
      return `steps up to ${said(fn.steps.at(-1)?.from ?? 0)}`;
  }
}
