import { defineMetrics } from './define-metrics.ts';

/** What a platform pays to the person who publishes on it. */
export const earningsMetrics = defineMetrics({
  'earnings.estimated': {
    name: 'Estimated earnings',
    brief: 'What the platform expects to pay for the period, before its final account.',
    unit: 'money',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'convert',
    drivers: ['creators'],
    aliases: {
      en: ['Estimated revenue', 'Your estimated revenue', 'Estimated earnings'],
      es: ['Ingresos estimados'],
      ja: ['推定収益'],
      ko: ['예상 수익', '대략적인 파트너 수익'],
      'pt-BR': ['Receita estimada', 'Sua receita estimada'],
      vi: ['Doanh thu ước tính'],
    },
  },
  'earnings.rewards': {
    name: 'Estimated rewards',
    brief: 'What a rewards programme expects to pay for the period.',
    unit: 'money',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
    stage: 'convert',
    drivers: ['creators'],
    aliases: { en: ['Est. rewards', 'Estimated rewards'] },
  },
});
