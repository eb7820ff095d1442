import type { TemplateFile } from '../template-file.ts';

const head = { schema: 'fourfold/template@1', kind: 'plan' } as const;

/** Response plans to start from: a challenge and what is done about it. */
export const READY_PLANS: readonly TemplateFile[] = [
  {
    ...head,
    title: 'Answers take too long',
    brief:
      'Find out where questions wait, prepare answers to those that come again, and share out the hours.',
    parts: [
      {
        challenge: 'People who ask wait too long for an answer.',
        actions: [
          { name: 'Count which questions wait longest', inDays: 0, days: 14, from: 'interaction' },
          { name: 'Prepare answers to the ten that come most', inDays: 14, days: 14 },
          { name: 'Share out the hours of the day', inDays: 28, days: 28 },
        ],
      },
    ],
  },
  {
    ...head,
    title: 'Fewer people see what we post',
    brief: 'Look at what still reaches people, make more of it, and try what the others do.',
    parts: [
      {
        challenge: 'What we post reaches fewer people than it did.',
        actions: [
          { name: 'Look at the ten posts that reached most', inDays: 0, days: 7, from: 'format' },
          { name: 'Make four posts of the kind that still works', inDays: 7, days: 21 },
          { name: 'Try one format that is new to us', inDays: 28, days: 28 },
        ],
      },
    ],
  },
  {
    ...head,
    title: 'Many look and few order',
    brief:
      'Follow the way from a post to an order, mend where most turn back, and ask those who did.',
    parts: [
      {
        challenge: 'Many come from our posts and few of them order.',
        actions: [
          { name: 'Walk the way to an order on a phone', inDays: 0, days: 7, from: 'outcomes' },
          { name: 'Mend the step where most turn back', inDays: 7, days: 28 },
          { name: 'Ask twenty who did not order why', inDays: 14, days: 28 },
        ],
      },
    ],
  },
];
