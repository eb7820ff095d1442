import { defineRubric } from './define-rubric.ts';

/** The points of one post, as the document gives them: 1 proofread, 5 illustrated, 2 links, 3 layout. */
export const contentQuality = defineRubric({
  id: 'content-quality',
  name: 'Content quality',
  brief: 'Points for one post. Change the list to fit, and begin a new series when you do.',
  items: [
    { id: 'proofread', label: 'The text was proofread', points: 1 },
    { id: 'illustrations', label: 'There are illustrations', points: 5 },
    { id: 'relevant-links', label: 'There are relevant links', points: 2 },
    { id: 'good-layout', label: 'The layout is good', points: 3 },
  ],
  yields: { metric: 'content.quality', as: 'points' },
  source: ['S2-I5'],
});
