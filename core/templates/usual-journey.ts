import type { KpiId } from '../kpis/index.ts';
import type { JourneyDefinition, JourneyFlow, JourneyStage } from '../model/index.ts';

type Measured<T> = Omit<T, 'kpi'> & { readonly kpi?: KpiId };

const stages: readonly Measured<JourneyStage>[] = [
  {
    id: 'attract',
    name: 'Attract',
    brief: 'People see a post, a live or a creator.',
    kpi: 'impressions',
  },
  {
    id: 'engage',
    name: 'Engage',
    brief: 'They like, ask, save or follow.',
    kpi: 'interactions',
  },
  { id: 'convert', name: 'Convert', brief: 'They buy or sign up.', kpi: 'orders' },
  { id: 'retain', name: 'Retain', brief: 'They stay in the community.', kpi: 'followers' },
  { id: 'advocate', name: 'Advocate', brief: 'They speak for it to others.', kpi: 'shares' },
];

const flows: readonly Measured<JourneyFlow>[] = [
  { from: 'attract', to: 'engage', kpi: 'engagement-rate-by-reach' },
  { from: 'engage', to: 'convert', kpi: 'social-lead-conversion' },
  { from: 'engage', to: 'engage', kpi: 'repeat-engagement-rate' },
  { from: 'engage', to: 'advocate', kpi: 'share-rate' },
  { from: 'convert', to: 'retain' },
  { from: 'convert', to: 'advocate', kpi: 'review-rate' },
  { from: 'retain', to: 'retain', kpi: 'community-retention' },
  { from: 'retain', to: 'convert', kpi: 'repeat-purchase-rate' },
  { from: 'retain', to: 'advocate', kpi: 'remix-rate' },
  { from: 'advocate', to: 'attract', kpi: 'amplification-ratio' },
];

/**
 * The way that customers go on social commerce where nothing else is said: no straight line, because
 * people come back, speak for it and bring others, and some never buy (checklist S0-CW1).
 */
export const USUAL_JOURNEY: JourneyDefinition = { stages, flows };
