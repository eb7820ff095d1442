import { defineMetrics } from './define-metrics.ts';

/** The brand as a whole, beside what single platforms show. */
export const businessMetrics = defineMetrics({
  'business.gross-profit': {
    name: 'Gross profit',
    brief:
      'Revenue less what the goods sold cost, over the period, where the books show it ready made.',
    unit: 'money',
    kind: 'flow',
    direction: 'higher',
    signed: true,
    cadenceDays: 28,
    stage: 'convert',
    aliases: { en: ['Gross profit'] },
  },
  'business.net-profit': {
    name: 'Net profit',
    brief: 'What is left of revenue after all costs, over the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'higher',
    signed: true,
    cadenceDays: 28,
    stage: 'convert',
    aliases: { en: ['Net profit'] },
  },
  'business.market-share': {
    name: 'Market share',
    brief: 'The brand’s share of the sales of its market, in percent.',
    unit: '%',
    kind: 'ratio',
    direction: 'higher',
    cadenceDays: 90,
    stage: 'convert',
    aliases: { en: ['Market share'] },
  },
  'business.growth-volatility': {
    name: 'Volatility of growth',
    brief:
      'How much growth from period to period varies against its mean: the standard deviation as a percentage.',
    unit: '%',
    kind: 'ratio',
    direction: 'lower',
    cadenceDays: 28,
    aliases: { en: ['Volatility of growth', 'Growth volatility'] },
  },
});
