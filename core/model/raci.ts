/** The functions of an organisation among which a KPI is shared out. */
export const PARTIES = ['marketing', 'communications', 'service', 'legal'] as const;

/** One of them; `service` is customer service. */
export type Party = (typeof PARTIES)[number];

/**
 * Who does what for one KPI (a RACI chart: responsible, accountable, consulted, informed). That
 * `accountable` is one party and no list is the law of the chart: exactly one answers for a KPI.
 */
export interface RaciRecord {
  readonly id: string;
  readonly kpi: string;
  /** Who answers for it. It may be among those that do the work as well. */
  readonly accountable: Party;
  /** Who does the work: at least one. */
  readonly responsible: readonly Party[];
  /** Who is asked before something is decided. */
  readonly consulted?: readonly Party[];
  /** Who is told afterwards. */
  readonly informed?: readonly Party[];
}
