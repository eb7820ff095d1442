import { FormulaError, formulaReader, formulaWays } from '../kpis/index.ts';
import { currentMetric } from '../metrics/index.ts';
import {
  isOnProbation,
  type KpiDefinition,
  type PerspectiveId,
  type ScorecardDefinition,
  type Stage,
} from '../model/index.ts';

/** The stages of the funnel, in order. */
export const STAGES: readonly Stage[] = ['attract', 'engage', 'convert'];

/** A metric of which numbers of a platform are stored, and until when they speak. */
export interface StoredMetric {
  readonly platform: string;
  readonly metric: string;
  /** The end of the newest of them, a day or an instant. */
  readonly to: string;
}

/** What a page of a platform is known to show. */
export interface ShowingPage {
  readonly platform: string;
  readonly page: string;
  readonly metrics: readonly string[];
}

/**
 * How well one field is covered. `measured`: a KPI counts numbers of the period. `old`: the numbers
 * that it counts end before the period. `no-number`: a KPI asks, and a page of the platform is known
 * that would answer. `no-kpi`: numbers are stored, and no KPI counts them. `nothing`: there is neither,
 * but a KPI of the library and a page that is known would give both. `unknown`: nothing is known that
 * would close it. `probation`: numbers are stored that a KPI would count, and the platform is on probation.
 */
export type CoverageState =
  | 'measured'
  | 'probation'
  | 'old'
  | 'no-number'
  | 'no-kpi'
  | 'nothing'
  | 'unknown';

/** One field of the matrix: what a platform says of a stage in a perspective. */
export interface CoverageField {
  readonly platform: string;
  readonly stage: Stage;
  readonly perspective: PerspectiveId;
  readonly state: CoverageState;
  /** KPIs of the scorecard that speak of it, and what numbers of the platform they count. */
  readonly kpis: readonly { readonly kpi: string; readonly metrics: readonly string[] }[];
  /** Pages that show what is missing or old, those that show the most of it first. */
  readonly open: readonly { readonly page: string; readonly metrics: readonly string[] }[];
  /** KPIs of the library that would speak of it, the readiest first. */
  readonly add: readonly string[];
}

export interface CoverageInput {
  readonly scorecard: ScorecardDefinition;
  /** The library that KPIs are taken from. */
  readonly library: readonly KpiDefinition[];
  /** Platforms that are looked at, in order. */
  readonly platforms: readonly string[];
  readonly stored: readonly StoredMetric[];
  readonly pages: readonly ShowingPage[];
  /** The first day of the period that the scorecard reports. */
  readonly from: string;
}

/** Most KPIs of the library that are offered for one field. */
const MOST = 3;

interface Asking {
  readonly id: string;
  readonly perspectives: ReadonlySet<PerspectiveId>;
  /** Each way to its value, as the metrics that it needs. */
  readonly ways: readonly (readonly string[])[];
  readonly isVanity: boolean;
}

const nowCalled = (id: string): string => currentMetric(id).id;

/** The metrics of a formula by its ways; none where it cannot be read. */
function waysOf(read: ReturnType<typeof formulaReader>, formula: string) {
  try {
    return formulaWays(read(formula)).map((way) => way.map(nowCalled));
  } catch (problem) {
    if (problem instanceof FormulaError || problem instanceof RangeError) return [];
    throw problem;
  }
}

/** KPIs of the scorecard with the perspectives of the goals that they count in. */
function askingOf({ scorecard, library }: CoverageInput) {
  const read = formulaReader(scorecard.ownMetrics);
  const asking = (one: KpiDefinition, perspectives: readonly PerspectiveId[]): Asking => ({
    ...{ id: one.id, perspectives: new Set(perspectives), ways: waysOf(read, one.formula) },
    isVanity: one.vanity === true,
  });
  const places = new Map<string, Set<PerspectiveId>>();
  for (const { lagging, leading, perspective } of scorecard.goals)
    for (const one of [...lagging, ...leading])
      if ('kpi' in one) places.set(one.kpi, (places.get(one.kpi) ?? new Set()).add(perspective));
  const used = new Set([...scorecard.kpis.map(({ kpi }) => kpi), ...places.keys()]);
  const definitions = new Map([...library, ...(scorecard.own ?? [])].map((one) => [one.id, one]));
  return {
    used: [...used].flatMap((id) => {
      const one = definitions.get(id);
      return one ? [asking(one, [...(places.get(id) ?? [one.perspective])])] : [];
    }),
    // What an indicator of risk warns of is no stage on the way of a customer.
    offered: library
      .filter((one) => !used.has(one.id) && one.deprecated === undefined && !one.risk)
      .map((one) => asking(one, [one.perspective])),
  };
}

interface Platform {
  /** Until when numbers of each metric speak. */
  readonly stored: ReadonlyMap<string, string>;
  readonly pages: readonly { readonly page: string; readonly metrics: ReadonlySet<string> }[];
}

function platformOf({ stored, pages }: CoverageInput, platform: string): Platform {
  const until = new Map<string, string>();
  for (const one of stored) {
    if (one.platform !== platform) continue;
    const id = nowCalled(one.metric);
    const before = until.get(id);
    if (before === undefined || one.to > before) until.set(id, one.to);
  }
  const its = pages.filter((one) => one.platform === platform);
  return {
    stored: until,
    pages: its.map(({ page, metrics }) => ({ page, metrics: new Set(metrics.map(nowCalled)) })),
  };
}

/** The pages that show some of what is wanted, those that show the most of it first. */
function pagesWith({ pages }: Platform, wanted: readonly string[]) {
  return pages
    .map(({ page, metrics }) => ({ page, metrics: wanted.filter((one) => metrics.has(one)) }))
    .filter(({ metrics }) => metrics.length > 0)
    .sort((a, b) => b.metrics.length - a.metrics.length);
}

const once = (ids: readonly string[]) => [...new Set(ids)];

/**
 * Which KPIs of the library could be worked out from this platform alone, and speak of a stage: those
 * whose numbers are all stored first, and those that are easy to collect and say little last.
 */
function offersFor(offered: readonly Asking[], at: Platform, isOf: (metric: string) => boolean) {
  const shown = new Set(at.pages.flatMap(({ metrics }) => [...metrics]));
  const ranked = offered.flatMap((one) => {
    const ways = one.ways.filter((way) => way.some(isOf));
    const way =
      ways.find((all) => all.every((metric) => at.stored.has(metric))) ??
      ways.find((all) => all.every((metric) => at.stored.has(metric) || shown.has(metric)));
    if (!way) return [];
    const missing = way.filter((metric) => !at.stored.has(metric));
    return [{ one, missing }];
  });
  return ranked
    .sort(
      (a, b) =>
        Math.sign(a.missing.length) - Math.sign(b.missing.length) ||
        Number(a.one.isVanity) - Number(b.one.isVanity),
    )
    .slice(0, MOST);
}

/**
 * The coverage matrix (checklist S0-I4): how well a scorecard covers each platform, stage of the funnel
 * and perspective, and what would close each gap: a page to open, or a KPI of the library to add.
 *
 * A KPI speaks of a stage where its formula names a metric of that stage, and in the perspectives of
 * the goals that count it (in its own where none does). A number counts for the period where it ends
 * on the period's first day or later. What has no stage, such as hours of training, is in no field.
 *
 * Empty input gives no fields. Formulas that cannot be read are left out. Never throws.
 *
 * @example
 * coverageMatrix({ scorecard: { schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [{ id: 'customer', name: 'Customer' }], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, library: [], platforms: ['instagram'], stored: [], pages: [], from: '2026-10-01' }).map(({ stage, state }) => [stage, state]) // → [["attract","unknown"],["engage","unknown"],["convert","unknown"]]
 */
export function coverageMatrix(input: CoverageInput): CoverageField[] {
  const { used, offered } = askingOf(input);
  const { scorecard, platforms } = input;
  return platforms.flatMap((platform) => {
    const at = platformOf(input, platform);
    const isHeld = isOnProbation(scorecard.gate, platform);
    return scorecard.perspectives.flatMap(({ id: perspective }) => {
      const isHere = (one: Asking) => one.perspectives.has(perspective);
      const given = { used: used.filter(isHere), offered: offered.filter(isHere) };
      return STAGES.map((stage) => {
        const field = fieldOf(given, at, stage, input.from);
        const isSeen = field.state === 'measured' || field.state === 'old';
        const state = isHeld && isSeen ? 'probation' : field.state;
        return { platform, stage, perspective, ...field, state };
      });
    });
  });
}

function fieldOf(
  given: { readonly used: readonly Asking[]; readonly offered: readonly Asking[] },
  at: Platform,
  stage: Stage,
  from: string,
): Pick<CoverageField, 'state' | 'kpis' | 'open' | 'add'> {
  const isOf = (metric: string) => currentMetric(metric).metric?.stage === stage;
  const asked = given.used.map((one) => ({
    id: one.id,
    metrics: once(one.ways.flat()).filter(isOf),
  }));
  const kpis = asked.flatMap(({ id, metrics }) => {
    const stored = metrics.filter((metric) => at.stored.has(metric));
    return stored.length > 0 ? [{ kpi: id, metrics: stored }] : [];
  });
  const isNew = (metric: string) => (at.stored.get(metric) ?? '') >= from;
  const wanted = once(asked.flatMap(({ metrics }) => metrics)).filter((one) => !isNew(one));
  const open = pagesWith(at, wanted);
  if (kpis.some(({ metrics }) => metrics.some(isNew))) {
    return { state: 'measured', kpis, open, add: [] };
  }
  if (kpis.length > 0) return { state: 'old', kpis, open, add: [] };
  const waiting = asked
    .map(({ id, metrics }) => ({
      kpi: id,
      metrics: metrics.filter((one) => at.pages.some((page) => page.metrics.has(one))),
    }))
    .filter(({ metrics }) => metrics.length > 0);
  if (waiting.length > 0) return { state: 'no-number', kpis: waiting, open, add: [] };
  const offers = offersFor(given.offered, at, isOf);
  const add = offers.map(({ one }) => one.id);
  if (add.length === 0) return { state: 'unknown', kpis: [], open: [], add };
  const isReady = offers.some(({ missing }) => missing.length === 0);
  const needed = isReady ? [] : once(offers.flatMap(({ missing }) => missing));
  return {
    ...{ state: isReady ? 'no-kpi' : 'nothing', kpis: [], add },
    open: pagesWith(at, needed),
  };
}
