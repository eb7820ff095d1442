import {
  type Answer,
  answer,
  autocorrelation,
  checkOption,
  normalUpperQuantile,
  refuse,
} from '../../statistics/index.ts';
import { lmgImportance } from './lmg-importance.ts';

/** One KPI with its weight and its past. */
export interface WeighedKpi {
  readonly name: string;
  /** Its weight now, 0 or more; on any scale. */
  readonly weight: number;
  /** Its score or value in each period, oldest first; null where it is not known. */
  readonly history: readonly (number | null)[];
  /** True where less is better, so that it should fall when the outcome rises. */
  readonly lowerIsBetter?: boolean;
}

export interface WeightOptions {
  /** By what a KPI adds to explaining the outcome (`lmg`, by default), or its correlation alone. */
  readonly method?: 'lmg' | 'correlation';
  /** How many periods the outcome comes after the KPIs: 0 by default. */
  readonly lag?: number;
  /** How many periods of evidence count as much as the present weights: 24 by default. */
  readonly priorPeriods?: number;
  /** By how much a weight may move, as a part of all weights: 0.1 by default. */
  readonly mostChange?: number;
}

/** What is proposed for one KPI. Weights as parts of all, 0–1. */
export interface ProposedWeight {
  readonly name: string;
  readonly present: number;
  /** What the evidence alone says; null where it says nothing. */
  readonly evidence: number | null;
  readonly proposed: number;
  readonly change: number;
  /** With the outcome, better counted as up, −1 to 1, with its 95 % interval; null of one that does not vary. */
  readonly correlation: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: string;
}

/** A proposal: nothing changes until a person approves it (`approvedWeights`). */
export interface WeightProposal {
  readonly method: 'lmg' | 'correlation';
  /** Periods in which all is known, and how many independent ones they are worth. */
  readonly n: number;
  readonly effective: number;
  /** How far the weights move from the present (0) to the evidence (1). */
  readonly strength: number;
  /** How much of the outcome the KPIs explain together, 0–1; null by correlation alone. */
  readonly r2: number | null;
  readonly kpis: readonly ProposedWeight[];
  readonly mind: readonly string[];
}

const LEAST = 12;

interface Evidence {
  readonly correlation: number | null;
  readonly column: readonly number[];
}

function check(kpis: readonly WeighedKpi[], periods: number, options: WeightOptions): void {
  const place = 'weightProposal';
  const { lag = 0, priorPeriods = 24, mostChange = 0.1, method = 'lmg' } = options;
  if (method !== 'lmg' && method !== 'correlation') {
    throw new RangeError(`${place}: method must be lmg or correlation, got ${String(method)}`);
  }
  checkOption(place, 'lag', lag, 'a whole number from 0 on', (l) => Number.isInteger(l) && l >= 0);
  checkOption(place, 'priorPeriods', priorPeriods, 'above 0', (p) => p > 0 && p < Infinity);
  checkOption(place, 'mostChange', mostChange, 'above 0 and at most 1', (m) => m > 0 && m <= 1);
  for (const { name, weight, history } of kpis) {
    checkOption(place, `weight of ${name}`, weight, '0 or more', (w) => w >= 0 && w < Infinity);
    if (history.length !== periods) {
      throw new RangeError(
        `${place}: ${name} has ${history.length} periods, and the outcome ${periods}`,
      );
    }
  }
}

/** The rows in which everything is known, the outcome `lag` periods later. */
function complete(outcome: readonly (number | null)[], kpis: readonly WeighedKpi[], lag: number) {
  const response: number[] = [];
  const columns = kpis.map((): number[] => []);
  for (let at = 0; at + lag < outcome.length; at++) {
    const y = outcome[at + lag];
    const row = kpis.map(({ history }) => history[at]);
    if (y === null || y === undefined || row.some((x) => x === null || x === undefined)) continue;
    for (const [j, x] of row.entries()) {
      if (!Number.isFinite(x)) {
        throw new RangeError(`weightProposal: ${kpis[j]?.name}: numbers must be finite, got ${x}`);
      }
      columns[j]?.push(kpis[j]?.lowerIsBetter ? -(x ?? 0) : (x ?? 0));
    }
    if (!Number.isFinite(y)) {
      throw new RangeError(`weightProposal: the outcome must be finite, got ${y}`);
    }
    response.push(y);
  }
  return { response, columns };
}

function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [ma, mb] = [a, b].map((list) => list.reduce((sum, one) => sum + one, 0) / list.length);
  let [ab, aa, bb] = [0, 0, 0];
  for (const [at, one] of a.entries()) {
    const [x, y] = [one - (ma ?? 0), (b[at] ?? 0) - (mb ?? 0)];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  const r = ab / Math.sqrt(aa * bb);
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null;
}

const varies = (column: readonly number[]): boolean => column.some((one) => one !== column[0]);

/** Fisher's interval, by the number of independent periods. */
function boundsOf(r: number, effective: number): readonly [number, number] {
  if (effective <= 3.5) return [-1, 1];
  const z = Math.atanh(Math.max(-1 + 1e-15, Math.min(1 - 1e-15, r)));
  const spread = normalUpperQuantile(0.025) / Math.sqrt(effective - 3);
  return [Math.tanh(z - spread), Math.tanh(z + spread)];
}

/** Periods that follow each other closely are worth fewer: n(1 − ab) ÷ (1 + ab), Bartlett (1935). */
function effectiveOf(response: readonly number[], columns: readonly (readonly number[])[]): number {
  const own = autocorrelation(response) ?? 0;
  const most = Math.max(0, ...columns.map((column) => own * (autocorrelation(column) ?? 0)));
  const n = response.length;
  return Math.max(1, Math.min(n, (n * (1 - most)) / (1 + most)));
}

/** Parts of the KPIs that vary, by the evidence alone; those that move against the outcome have 0. */
function evidenceOf(
  response: readonly number[],
  evidence: readonly Evidence[],
  names: readonly string[],
  method: 'lmg' | 'correlation',
): Answer<{ parts: readonly (number | null)[]; r2: number | null }> {
  const live = evidence.flatMap(({ correlation: r }, j) => (r === null ? [] : [j]));
  const raw = new Map<number, number>();
  let r2: number | null = null;
  if (method === 'lmg') {
    const columns = live.map((j) => evidence[j]?.column ?? []);
    const found = lmgImportance(response, columns, { names: live.map((j) => names[j] ?? '') });
    if (found.why !== null) return found;
    r2 = found.r2;
    for (const [at, j] of live.entries()) raw.set(j, found.columns[at]?.r2 ?? 0);
  } else for (const j of live) raw.set(j, Math.abs(evidence[j]?.correlation ?? 0));
  for (const j of live) if ((evidence[j]?.correlation ?? 0) <= 0) raw.set(j, 0);
  const all = [...raw.values()].reduce((sum, one) => sum + one, 0);
  if (!(all > 0)) {
    return refuse('No KPI rises and falls with the outcome, so the evidence gives no weights.');
  }
  return answer({
    r2,
    parts: evidence.map((_, j) => (raw.has(j) ? (raw.get(j) ?? 0) / all : null)),
  });
}

function reasonFor(r: number | null, low: number | null, change: number): string {
  if (r === null) return 'It did not vary, so there is no evidence; its part stays.';
  if (r <= 0)
    return 'It moves against the outcome or not at all. Look whether it measures what it should.';
  if (low !== null && low <= 0) return 'It goes with the outcome, but that may be chance.';
  if (Math.abs(change) < 0.005) return 'Its weight is what the evidence says.';
  return change > 0
    ? 'It goes with the outcome more than its weight says.'
    : 'It goes with the outcome less than its weight says.';
}

/**
 * New weights out of evidence: how much each KPI goes with an outcome, drawn to the present weights
 * by how little evidence there is. A proposal with a diff; a person approves it.
 *
 * Formula: parts by evidence eⱼ (LMG's part of R², or the correlation; 0 for KPIs that move against
 * the outcome), proposed = present + s·(e − present) with s = R ÷ (1 + prior ÷ effective periods),
 * where R is R² adjusted for chance (by correlation the largest r²), and s no more than keeps every
 * change within `mostChange`. KPIs that do not vary keep their part. Effective periods after
 * Bartlett (1935), intervals after Fisher (1921). Source for LMG: see `lmgImportance`; for the
 * drawing: Bühlmann's credibility (1967).
 * Units: parts of all weights, 0–1, together 1. Fewer than 12 periods (and two more than KPIs) in
 * which all is known, an outcome that does not vary, weights that are all 0, KPIs of which one is made
 * up of others, and none that goes with the outcome are refused in words. Throws RangeError on
 * histories of other lengths, numbers that are not finite and options that cannot be.
 *
 * @example
 * weightProposal([1, 2], [{ name: 'reach', weight: 1, history: [1, 2] }]).why // → "2 periods in which all is known are too few: at least 12 are needed."
 */
export function weightProposal(
  outcome: readonly (number | null)[],
  kpis: readonly WeighedKpi[],
  options: WeightOptions = {},
): Answer<WeightProposal> {
  check(kpis, outcome.length, options);
  const { method = 'lmg', lag = 0, priorPeriods = 24, mostChange = 0.1 } = options;
  const { response, columns } = complete(outcome, kpis, lag);
  const why = whyNot(kpis, response);
  if (why !== null) return refuse(why);
  const evidence = columns.map((column) => ({
    column,
    correlation: correlation(column, response),
  }));
  const names = kpis.map(({ name }) => name);
  const found = evidenceOf(response, evidence, names, method);
  if (found.why !== null) return found;
  const live = columns.filter(varies);
  const effective = effectiveOf(response, live);
  const weights = kpis.reduce((sum, { weight }) => sum + weight, 0);
  const presents = kpis.map(({ weight }) => weight / weights);
  const moves = movesOf(presents, found.parts);
  const adjusted = adjustedR2(found.r2, evidence, effective, live.length);
  const wanted = adjusted / (1 + priorPeriods / effective);
  const furthest = Math.max(...moves.map(Math.abs));
  const strength = furthest > 0 ? Math.min(wanted, mostChange / furthest) : wanted;
  const changes = moves.map((move) => strength * move);
  return answer({
    method,
    n: response.length,
    effective,
    strength,
    r2: found.r2,
    kpis: names.map((name, j) => {
      const [present = 0, change = 0] = [presents[j], changes[j]];
      const r = evidence[j]?.correlation ?? null;
      const [low, high] = r === null ? [null, null] : boundsOf(r, effective);
      const reason = reasonFor(r, low, change);
      const moved = {
        present,
        evidence: found.parts[j] ?? null,
        proposed: present + change,
        change,
      };
      return { name, ...moved, correlation: r, low, high, reason };
    }),
    mind: mindOf(strength, wanted, effective, response.length),
  });
}

function whyNot(kpis: readonly WeighedKpi[], response: readonly number[]): string | null {
  if (kpis.length === 0) return 'There are no KPIs to weigh.';
  if (kpis.every(({ weight }) => weight === 0)) {
    return 'All weights are 0, so there is nothing to begin from.';
  }
  const least = Math.max(LEAST, kpis.length + 2);
  if (response.length < least) {
    return `${response.length} periods in which all is known are too few: at least ${least} are needed.`;
  }
  return varies(response) ? null : 'The outcome does not vary, so nothing can go with it.';
}

/** From the present to the evidence, within what the KPIs that vary have together. */
function movesOf(presents: readonly number[], parts: readonly (number | null)[]): number[] {
  const shared = presents.reduce((sum, one, j) => (parts[j] === null ? sum : sum + one), 0);
  return presents.map((present, j) => {
    const part = parts[j] ?? null;
    return part === null ? 0 : part * shared - present;
  });
}

/** What is explained beyond chance; by correlation alone, that of the KPI that goes with it most. */
function adjustedR2(
  r2: number | null,
  evidence: readonly Evidence[],
  effective: number,
  columns: number,
): number {
  const plain = r2 ?? Math.max(...evidence.map(({ correlation: r }) => Math.max(0, r ?? 0) ** 2));
  const used = r2 === null ? 1 : columns;
  const df = effective - used - 1;
  return df > 0 ? Math.max(0, 1 - ((1 - plain) * (effective - 1)) / df) : 0;
}

function mindOf(strength: number, wanted: number, effective: number, n: number): string[] {
  const mind: string[] = [];
  if (wanted === 0) {
    mind.push(
      'The KPIs explain no more of the outcome than chance would: the weights stay as they are.',
    );
  }
  if (effective < n / 2) {
    mind.push(
      `Periods resemble the ones before, so ${n} of them are worth about ${Math.round(effective)}.`,
    );
  }
  if (strength < wanted) mind.push('The step is held to the most that one proposal may change.');
  mind.push('Going together is no proof of a cause. Weights are a choice of strategy too.');
  return mind;
}

/**
 * The weights after a person has approved a proposal, wholly or for some KPIs: those approved move,
 * the others keep their proportion to each other and take up the rest.
 *
 * Units: parts of all weights, together 1. Approving none gives the present weights. Throws RangeError
 * on a name that is not in the proposal.
 *
 * @example
 * approvedWeights({ kpis: [{ name: 'a', present: 0.5, proposed: 0.6 }, { name: 'b', present: 0.5, proposed: 0.4 }] }, ['a']) // → [{"name":"a","weight":0.6},{"name":"b","weight":0.4}]
 */
export function approvedWeights(
  proposal: { readonly kpis: readonly Pick<ProposedWeight, 'name' | 'present' | 'proposed'>[] },
  approved: readonly string[],
): readonly { readonly name: string; readonly weight: number }[] {
  const names = new Set(proposal.kpis.map(({ name }) => name));
  const unknown = approved.find((name) => !names.has(name));
  if (unknown !== undefined) {
    throw new RangeError(`approvedWeights: the proposal has no KPI “${unknown}”`);
  }
  const chosen = new Set(approved);
  const moved = proposal.kpis.map(({ name, present, proposed }) =>
    chosen.has(name) ? { fixed: proposed, free: 0 } : { fixed: 0, free: present },
  );
  const fixed = moved.reduce((sum, one) => sum + one.fixed, 0);
  const free = moved.reduce((sum, one) => sum + one.free, 0);
  // Where nobody is left to take up the rest, all are scaled to 1.
  const scale = free > 1e-300 ? Math.max(0, 1 - fixed) / free : 1;
  const all = free > 1e-300 ? fixed + free * scale : fixed;
  return proposal.kpis.map(({ name }, j) => ({
    name,
    weight: ((moved[j]?.fixed ?? 0) + (moved[j]?.free ?? 0) * scale) / (all > 0 ? all : 1),
  }));
}
