import type { TemplateFile } from '../template-file.ts';

const head = { schema: 'fourfold/template@1', kind: 'raci' } as const;

/** Responsibilities to start from: who does what by perspective. */
export const READY_RACI: readonly TemplateFile[] = [
  {
    ...head,
    title: 'Shared out by perspective',
    brief:
      'Marketing answers for money and learning, service for customers, communications for the work on content; legal is told.',
    parts: [
      {
        ...{ perspective: 'financial', accountable: 'marketing', responsible: ['marketing'] },
        ...{ consulted: ['service'], informed: ['communications', 'legal'] },
      },
      {
        ...{ perspective: 'customer', accountable: 'service', responsible: ['service'] },
        ...{ consulted: ['communications'], informed: ['marketing', 'legal'] },
      },
      {
        ...{ perspective: 'internal', accountable: 'communications' },
        ...{ responsible: ['communications', 'service'] },
        ...{ consulted: ['legal'], informed: ['marketing'] },
      },
      {
        ...{ perspective: 'learning', accountable: 'marketing' },
        ...{ responsible: ['marketing', 'communications'], informed: ['service'] },
      },
    ],
  },
  {
    ...head,
    title: 'Under close rules',
    brief:
      'For health, money and other matters that the law watches: legal is asked before anything is decided on customers and content.',
    parts: [
      {
        ...{ perspective: 'financial', accountable: 'marketing', responsible: ['marketing'] },
        ...{ informed: ['legal'] },
      },
      {
        ...{ perspective: 'customer', accountable: 'communications', responsible: ['service'] },
        ...{ consulted: ['legal'], informed: ['marketing'] },
      },
      {
        ...{ perspective: 'internal', accountable: 'communications' },
        ...{ responsible: ['communications'], consulted: ['legal', 'service'] },
      },
      {
        ...{ perspective: 'learning', accountable: 'communications' },
        ...{ responsible: ['communications', 'service'], informed: ['legal'] },
      },
    ],
  },
];
