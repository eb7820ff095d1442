import { defineTemplate } from './define-template.ts';

/** For a shop on one or a few platforms: eight KPIs, most of which a seller's own pages show. */
export const seller = defineTemplate({
  id: 'seller',
  version: 1,
  title: 'Seller',
  brief: 'From trying things out to revenue, for an online shop.',
  periodDays: 28,
  thresholds: { good: 70, watch: 40 },
  perspectives: [
    { id: 'financial', name: 'Financial' },
    { id: 'customer', name: 'Customer' },
    { id: 'internal', name: 'Internal processes' },
    { id: 'learning', name: 'Learning and growth' },
  ],
  goals: [
    {
      id: 'grow-revenue',
      name: 'Grow revenue',
      brief: 'The shop sells more, and more with each order.',
      perspective: 'financial',
      lagging: [{ kpi: 'revenue' }, { kpi: 'average-order-value' }],
      leading: [{ goal: 'win-orders' }],
      decision: 'If it falls while orders hold, look at prices and bundles.',
      source: ['S0-F0'],
    },
    {
      id: 'win-orders',
      name: 'Win orders, and win them again',
      brief: 'Visitors order, and buyers come back.',
      perspective: 'customer',
      lagging: [{ kpi: 'orders' }, { kpi: 'repeat-purchase-rate' }],
      leading: [{ kpi: 'order-conversion' }, { goal: 'deliver-well' }],
      decision: 'If it falls, find the step at which visitors leave.',
      source: ['S0-F0', 'S0-F0a'],
    },
    {
      id: 'deliver-well',
      name: 'Deliver what was promised',
      brief: 'Few orders are cancelled and little is paid back.',
      perspective: 'internal',
      lagging: [{ kpi: 'cancelled-order-rate' }, { kpi: 'refund-rate' }],
      leading: [{ goal: 'find-what-sells' }],
      decision: 'If it falls, check stock and descriptions of what was sent back most.',
    },
    {
      id: 'find-what-sells',
      name: 'Find out what sells',
      brief: 'Products, pictures and prices are tried out on purpose.',
      perspective: 'learning',
      lagging: [{ kpi: 'experiments-run' }],
      leading: [],
      decision: 'If it falls, choose one product and try one change this week.',
      source: ['S0-L5'],
    },
  ],
});
