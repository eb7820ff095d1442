import type { CoverageState } from '../../../core/strategy/index.ts';

/** What a field can say, the best first. */
export const STATES: readonly CoverageState[] = [
  'measured',
  'probation',
  'old',
  'no-number',
  'no-kpi',
  'nothing',
  'unknown',
];

/** How each is drawn: a shape and a tone beside its word. */
export const SHAPES: Readonly<
  Record<CoverageState, { readonly shape: string; readonly tone: string }>
> = {
  measured: { shape: '●', tone: 'good' },
  probation: { shape: '◐', tone: 'unknown' },
  old: { shape: '▲', tone: 'watch' },
  'no-number': { shape: '▲', tone: 'watch' },
  'no-kpi': { shape: '■', tone: 'bad' },
  nothing: { shape: '■', tone: 'bad' },
  unknown: { shape: '○', tone: 'unknown' },
};
