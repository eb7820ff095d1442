import {
  type KpiDefinition,
  type Observation,
  type ObservationContent,
  observationId,
  type ScorecardDefinition,
} from '../model/index.ts';
import type { MetricLaw } from '../series/index.ts';
import type { Library } from './library.ts';

/** A small scorecard of a shop that does not exist, with numbers to check by hand. For tests only. */
export const ASOF = '2026-10-29';

const LAWS: readonly MetricLaw[] = [
  { id: 'shop.revenue', name: 'Revenue', kind: 'flow', unit: 'money', cadenceDays: 7 },
  { id: 'shop.orders', name: 'Orders', kind: 'flow', unit: '1', cadenceDays: 7 },
  { id: 'shop.spend', name: 'Spend', kind: 'flow', unit: 'money', cadenceDays: 7 },
  { id: 'shop.followers', name: 'Followers', kind: 'stock', unit: '1', cadenceDays: 7 },
  { id: 'shop.reply', name: 'Response time', kind: 'duration', unit: 's', cadenceDays: 7 },
  { id: 'shop.training', name: 'Training hours', kind: 'flow', unit: '1', cadenceDays: 30 },
];

function kpi(id: string, formula: string, more: Partial<KpiDefinition>): KpiDefinition {
  return {
    id,
    name: id,
    brief: `What ${id} says.`,
    formula,
    unit: '1',
    direction: 'higher',
    perspective: 'customer',
    category: 'engagement',
    suggested: { kind: 'higher', floor: 0, target: 100 },
    source: ['S2-E1'],
    ...more,
  };
}

const KPIS: readonly KpiDefinition[] = [
  kpi('order-value', 'shop.revenue / shop.orders', {
    name: 'Average order value',
    unit: 'money',
    suggested: { kind: 'higher', floor: 0, target: 50 },
  }),
  kpi('followers', 'shop.followers', {
    name: 'Followers',
    suggested: { kind: 'higher', floor: 1000, target: 1500 },
  }),
  kpi('response-time', 'shop.reply', {
    name: 'Response time',
    unit: 's',
    direction: 'lower',
    suggested: { kind: 'lower', target: 600, ceiling: 3600 },
  }),
  kpi('training', 'shop.training', { name: 'Training', direction: 'band' }),
  kpi('return', 'shop.revenue / shop.spend', { name: 'Return on spend' }),
];

/** A formula here is a metric, or one divided by another; ends of the intervals are divided crosswise. */
export const EXAMPLE_LIBRARY: Library = {
  metric: (id) => byId(LAWS, id),
  kpi: (id) => byId(KPIS, id),
  metricsOf: (formula) => formula.split(' / '),
  inWords: (formula) => formula.replace(' / ', ' divided by '),
  evaluate: (formula, lookup) => {
    const [a, b] = formula.split(' / ').map((id) => lookup(id));
    if (!a || b === null) return { why: 'Something is missing.' };
    if (!b) return a;
    if (b.low <= 0) return { why: 'Nothing can be divided by 0.' };
    return { value: a.value / b.value, low: a.low / b.high, high: a.high / b.low };
  },
};

function byId<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (!found) throw new RangeError(`There is nothing called “${id}”.`);
  return found;
}

export const EXAMPLE_SCORECARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'kiln',
  title: 'Kiln & Loom',
  perspectives: [
    { id: 'financial', name: 'Stakeholders’ interests' },
    { id: 'customer', name: 'Customer' },
    { id: 'internal', name: 'Internal process' },
  ],
  goals: [
    {
      id: 'results',
      name: 'Valuable results',
      perspective: 'financial',
      lagging: [{ kpi: 'order-value' }],
      leading: [{ goal: 'audience', weight: 3 }, { kpi: 'response-time' }],
    },
    {
      id: 'audience',
      name: 'Engaged audience',
      perspective: 'customer',
      lagging: [{ kpi: 'followers' }],
      leading: [{ goal: 'reply' }],
    },
    {
      id: 'reply',
      name: 'Quick replies',
      perspective: 'internal',
      lagging: [{ kpi: 'response-time' }],
      leading: [],
      owner: 'Service desk',
    },
  ],
  kpis: [
    { kpi: 'order-value', owner: 'Shop lead' },
    { kpi: 'followers' },
    { kpi: 'response-time', addedBy: 'ours' },
  ],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

/** An observation of the whole shop over the reporting period, seen exactly, unless said otherwise. */
export function seenOf(
  metric: string,
  value: number,
  given: Partial<ObservationContent> = {},
): Observation {
  const content: ObservationContent = {
    metric,
    subject: { platform: 'tilla', account: 'kiln-and-loom' },
    value,
    low: value,
    high: value,
    unit: '1',
    from: '2026-10-01',
    to: '2026-10-29',
    seen: '2026-10-29T08:00:00Z',
    source: {
      kind: 'page',
      adapter: 'tilla',
      label: metric,
      raw: String(value),
      place: 'main > p',
    },
    ...given,
  };
  return { id: observationId(content), ...content };
}

/** Revenue 8,123 to 8,127 from 250 orders; 1,234 followers, 1,150 three weeks ago; no response time. */
export const EXAMPLE_OBSERVATIONS: readonly Observation[] = [
  seenOf('shop.revenue', 8125, {
    unit: 'EUR',
    low: 8123,
    high: 8127,
    source: { kind: 'page', adapter: 'tilla', label: 'Gross revenue', raw: '€8,125 <script>' },
  }),
  seenOf('shop.orders', 250),
  seenOf('shop.followers', 1150, { from: '2026-10-07', to: '2026-10-07' }),
  seenOf('shop.followers', 1234, { from: '2026-10-28', to: '2026-10-28' }),
];
