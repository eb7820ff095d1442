import type { KpiDefinition } from '../model/index.ts';
import { customerKpis } from './customer.ts';
import { customerAudienceKpis } from './customer-audience.ts';
import { customerCommunityKpis } from './customer-community.ts';
import { customerResponseKpis } from './customer-response.ts';
import { customerTrustKpis } from './customer-trust.ts';
import { financialKpis } from './financial.ts';
import { financialReturnsKpis } from './financial-returns.ts';
import { financialSocialKpis } from './financial-social.ts';
import { internalKpis } from './internal.ts';
import { internalServiceKpis } from './internal-service.ts';
import { internalWorkKpis } from './internal-work.ts';
import { learningKpis } from './learning.ts';
import { learningGrowthKpis } from './learning-growth.ts';
import { riskFinancialKpis } from './risk-financial.ts';
import { riskOperationalKpis } from './risk-operational.ts';
import { riskRegulatoryKpis } from './risk-regulatory.ts';
import { riskStrategicKpis } from './risk-strategic.ts';

const all = [
  ...financialKpis,
  ...customerKpis,
  ...internalKpis,
  ...learningKpis,
  ...financialSocialKpis,
  ...customerTrustKpis,
  ...customerCommunityKpis,
  ...customerResponseKpis,
  ...internalWorkKpis,
  ...internalServiceKpis,
  ...learningGrowthKpis,
  ...riskOperationalKpis,
  ...riskFinancialKpis,
  ...riskStrategicKpis,
  ...riskRegulatoryKpis,
  ...financialReturnsKpis,
  ...customerAudienceKpis,
] as const;

/** The id of a KPI of the library. */
export type KpiId = (typeof all)[number]['id'];

/** Every KPI of the library, by perspective. Definitions are never removed, only deprecated. */
export const KPIS: readonly KpiDefinition<KpiId>[] = Object.freeze(all);

const byId: ReadonlyMap<string, KpiDefinition<KpiId>> = new Map(KPIS.map((kpi) => [kpi.id, kpi]));

/**
 * True where the text is the id of a KPI of the library.
 *
 * @example
 * isKpiId('impressions') // → true
 * isKpiId('impresions') // → false
 */
export function isKpiId(text: string): text is KpiId {
  return byId.has(text);
}

/**
 * A KPI of the library. Throws a RangeError on an id that the library does not have.
 *
 * @example
 * kpi('impressions').formula // → "content.impressions"
 */
export function kpi(id: string): KpiDefinition<KpiId> {
  const found = byId.get(id);
  if (!found) throw new RangeError(`There is no KPI called "${id}"`);
  return found;
}
