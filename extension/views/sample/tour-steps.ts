import type { Section } from '../dashboard/sections.ts';

/** One stop of the tour: the section it leads to, and what it points at there. */
export interface TourStep {
  readonly id: 'scorecard' | 'words' | 'today' | 'publish' | 'own';
  readonly section: Section;
  readonly at: string | null;
}

/** From the whole to one number, to the day's work, to the file for others, to the person's own. */
export const TOUR: readonly TourStep[] = [
  { id: 'scorecard', section: 'scorecard', at: 'bsc-scorecard' },
  { id: 'words', section: 'scorecard', at: '.how' },
  { id: 'today', section: 'today', at: '.round' },
  { id: 'publish', section: 'publish', at: '.steps .step' },
  { id: 'own', section: 'scorecard', at: null },
];
