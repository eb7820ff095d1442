import { defineKpis } from './define-kpis.ts';

/** KPIs of what customers see and do. */
export const customerKpis = defineKpis('customer', {
  impressions: {
    name: 'Impressions',
    brief: 'How often content was shown.',
    formula: 'content.impressions',
    unit: '1',
    direction: 'higher',
    category: 'engagement',
    suggested: { kind: 'higher', floor: 0, target: 50_000 },
    source: ['S2-E1', 'S2-G3-lag'],
  },
});
