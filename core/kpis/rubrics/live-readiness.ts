import { defineRubric } from './define-rubric.ts';

/** What has to stand before a live stream begins. Gating items decide, the rest says how well. */
export const liveReadiness = defineRubric({
  id: 'live-readiness',
  name: 'Live stream readiness',
  brief:
    'What has to stand before a live stream begins; gating items have to be met whatever the score says.',
  items: [
    {
      id: 'stock',
      group: 'Stock',
      label: 'Enough stock of every product shown',
      points: 15,
      gate: true,
    },
    { id: 'prices', group: 'Stock', label: 'Prices and vouchers are set in the shop', points: 10 },
    { id: 'host', group: 'Host', label: 'The host is there and briefed', points: 15, gate: true },
    { id: 'stand-in', group: 'Host', label: 'Somebody can stand in for the host', points: 5 },
    { id: 'moderator', group: 'Host', label: 'Somebody answers the comments', points: 10 },
    {
      id: 'connection',
      group: 'Connection',
      label: 'Connection, sound and light were tried',
      points: 15,
      gate: true,
    },
    {
      id: 'second-line',
      group: 'Connection',
      label: 'There is a second line to fall back on',
      points: 5,
    },
    { id: 'pins', group: 'Pins', label: 'Products are pinned in their order', points: 10 },
    {
      id: 'compliance',
      group: 'Compliance',
      label: 'Claims, licences and advertising marks were checked',
      points: 15,
      gate: true,
    },
  ],
  yields: { metric: 'live.readiness', as: 'score' },
  source: ['S0-P1'],
});
