import type { DeltaSource } from '../adapter.ts';

/** LinkedIn draws the arrow of a change by a class; the text beside it has no sign. */
export const TREND: DeltaSource = {
  at: ['[class*="text-body-xsmall"]', '[class*="trend-text__value"]'],
  up: '[class*="--increase-caret-lead"]',
  down: '[class*="--decrease-caret-lead"]',
};
