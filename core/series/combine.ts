import { dayNumber, isDate, isoDay } from './days.ts';
import type { MetricLaw, MetricValue } from './metric-value.ts';
import type { Basis, SourceValue } from './plain.ts';
import type { Source } from './source.ts';
import type { Span } from './windows.ts';

/** An account with its value. */
export interface Known {
  readonly source: Source;
  readonly value: SourceValue;
  /** Where it was brought into another currency than its source's. */
  readonly unit?: string;
}

/** One value of all accounts: sums of amounts and levels, a plain mean of quotients and mean times. */
export function combine(law: MetricLaw, known: readonly Known[], span: Span): MetricValue {
  const values = known.map((one) => one.value);
  const adds = law.kind === 'stock' || law.kind === 'flow';
  const several = values.length > 1;
  const overlap = several && law.distinct === true;
  const { value, low, high } = overlap ? peopleOf(values) : adds ? sumOf(values) : meanOf(values);
  const basis = basisOf(values, several && (!adds || overlap));
  if (![value, low, high].every(Number.isFinite)) {
    return { ...age(law, values, span), ...NO_VALUE, why: `${law.name} is too large to add up.` };
  }
  return {
    value: value + 0,
    low: low + 0,
    high: high + 0,
    unit: known[0]?.unit ?? known[0]?.source.unit ?? null,
    ...speaksOf(law, values, span),
    estimated: basis !== 'exact',
    basis,
    why: whyOf(values, adds, overlap),
    // Looked up only for who explains a value: of a year of days each is a row of its own.
    get sights() {
      return values.flatMap((one) => one.sights.map((sight) => sight.observation));
    },
    ...age(law, values, span),
  };
}

/** As sure as the least sure of its parts. Means and sums of people hold the truth in their interval. */
function basisOf(values: readonly SourceValue[], isMixed: boolean): Basis {
  if (values.some((one) => one.basis === 'estimated')) return 'estimated';
  return isMixed || values.some((one) => one.basis === 'bounded') ? 'bounded' : 'exact';
}

const NO_VALUE = {
  value: null,
  low: null,
  high: null,
  unit: null,
  from: null,
  to: null,
  estimated: false,
  basis: null,
  sights: [],
};

function sumOf(values: readonly SourceValue[]) {
  const add = (of: (one: SourceValue) => number) => values.reduce((sum, one) => sum + of(one), 0);
  return { value: add((v) => v.value), low: add((v) => v.low), high: add((v) => v.high) };
}

/** People of several accounts: at least the largest audience, at most all of them side by side. */
function peopleOf(values: readonly SourceValue[]) {
  const { value, high } = sumOf(values);
  return { value, low: Math.min(value, Math.max(...values.map((one) => one.low))), high };
}

/** How much each account weighs is not known, so the truth lies anywhere between the least and the greatest. */
function meanOf(values: readonly SourceValue[]) {
  const low = Math.min(...values.map((one) => one.low));
  const high = Math.max(...values.map((one) => one.high));
  const mean = values.reduce((sum, one) => sum + one.value / values.length, 0);
  return { value: Math.min(Math.max(mean, low), high), low, high };
}

function whyOf(values: readonly SourceValue[], adds: boolean, overlap: boolean): string {
  const whys = [...new Set(values.map((one) => one.why))];
  if (values.length < 2) return whys.join(' ');
  const people = `Estimated: the sum over ${values.length} accounts counts who follows several of them several times.`;
  const how = overlap
    ? people
    : adds
      ? `The sum over ${values.length} accounts.`
      : `Estimated: the plain mean over ${values.length} accounts, because how much each weighs is not known.`;
  return [how, ...whys.slice(0, 6)].join(' ');
}

function speaksOf(law: MetricLaw, values: readonly SourceValue[], span: Span) {
  const first = values[0];
  if (first && values.every((one) => one.from === first.from && one.to === first.to)) {
    return { from: first.from, to: first.to };
  }
  if (law.kind !== 'stock') return { from: isoDay(span.from), to: isoDay(span.to) };
  const oldest = values.reduce((a, b) => (b.until < a.until ? b : a));
  return { from: oldest.from, to: oldest.to };
}

/** As old as its oldest part. */
function age(law: MetricLaw, values: readonly SourceValue[], span: Span) {
  const oldest = values.reduce((a, b) => (b.until < a.until ? b : a));
  const first = oldest.sights.reduce((a, b) => (b.seen < a.seen ? b : a));
  const ageDays = Math.max(0, Math.floor(span.until) - Math.floor(oldest.until));
  return {
    seen: first.observation.seen,
    until: untilOf(oldest),
    ageDays,
    stale: ageDays > 2 * law.cadenceDays,
  };
}

function untilOf(value: SourceValue): string {
  const last = value.sights.at(-1)?.observation.to ?? value.to;
  return isDate(last) || dayNumber(last) !== value.until ? isoDay(value.until) : last;
}
