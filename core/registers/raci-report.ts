import { PARTIES, type Party, type RaciRecord } from '../model/index.ts';

/** From so many KPIs on a party can answer for too many of them. */
const LEAST_LOAD = 4;
/** Of four parties, one that answers for more than half carries more than twice its even share. */
const MOST_SHARE = 0.5;

/** What one party has to do over all KPIs in use. */
export interface PartyLoad {
  readonly party: Party;
  readonly accountable: number;
  readonly responsible: number;
  readonly consulted: number;
  readonly informed: number;
  /** Share of the assigned KPIs that it answers for, 0–1; null where none is assigned. */
  readonly share: number | null;
  readonly isOverloaded: boolean;
}

/** How complete and how even a RACI chart is. */
export interface RaciReport {
  /** KPIs in use that nobody was assigned to, in the order given. */
  readonly orphans: readonly string[];
  /** KPIs of records that are not in use any more. */
  readonly strays: readonly string[];
  /** Parties that have no part in any KPI. */
  readonly idle: readonly Party[];
  readonly loads: readonly PartyLoad[];
}

/**
 * What is missing and what is uneven in a RACI chart over the KPIs in use: KPIs without a record
 * (orphans), records of KPIs that are not in use, parties without a part, and parties that answer for
 * too many: more than half of the assigned KPIs, and at least four.
 *
 * Records of KPIs that are not in use count in no load. No KPIs and no records give empty lists and
 * shares that are not known. Throws nothing.
 *
 * @example
 * raciReport([{ id: 'a', kpi: 'orders', accountable: 'marketing', responsible: ['service'] }], ['orders', 'likes']).orphans // → ["likes"]
 * raciReport([{ id: 'a', kpi: 'orders', accountable: 'marketing', responsible: ['service'] }], ['orders']).loads[0].share // → 1
 * raciReport([], []).loads[0].share // → null
 */
export function raciReport(records: readonly RaciRecord[], kpis: readonly string[]): RaciReport {
  const inUse = new Set(kpis);
  const counted = records.filter(({ kpi }) => inUse.has(kpi));
  const assigned = new Set(counted.map(({ kpi }) => kpi));
  const loads = PARTIES.map((party): PartyLoad => {
    const among = (list: readonly Party[] | undefined) => list?.includes(party) ?? false;
    const accountable = counted.filter((one) => one.accountable === party).length;
    const share = assigned.size === 0 ? null : accountable / assigned.size;
    return {
      party,
      accountable,
      responsible: counted.filter((one) => among(one.responsible)).length,
      consulted: counted.filter((one) => among(one.consulted)).length,
      informed: counted.filter((one) => among(one.informed)).length,
      share,
      isOverloaded: accountable >= LEAST_LOAD && share !== null && share > MOST_SHARE,
    };
  });
  return {
    orphans: [...inUse].filter((kpi) => !assigned.has(kpi)),
    strays: [...new Set(records.map(({ kpi }) => kpi))].filter((kpi) => !inUse.has(kpi)),
    idle: loads
      .filter((one) => one.accountable + one.responsible + one.consulted + one.informed === 0)
      .map(({ party }) => party),
    loads,
  };
}
