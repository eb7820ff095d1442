import { metric as metricOf } from '../../../core/metrics/index.ts';
import {
  type CurrencyCode,
  type Delta,
  dimensionOf,
  NO_CURRENCY,
  type Period,
  type Reading,
  type Subject,
  type Unit,
} from '../../../core/model/index.ts';
import {
  cleanLabel,
  findQuantities,
  type ParsedQuantity,
  parseDelta,
  parseQuantity,
  type Quantity,
  type TextContext,
  unitOfLabel,
} from '../../../core/text/index.ts';
import type { Adapter, MetricClaim, Time } from '../../adapters/index.ts';
import { TURNED, turnedWords } from '../page/turning.ts';
import type { ClaimHit } from './claims.ts';

/** One label with one value, as the page shows them, before anything is decided. */
export interface Sight {
  readonly label: string;
  /** Texts at the value's place: more than one different text is a disagreement. */
  readonly values: readonly string[];
  /** The number itself, where the page carries it unformatted: then no text is read. */
  readonly known?: Quantity;
  readonly hits: readonly ClaimHit[];
  /** The claim that the block's own mark names, where it has one. */
  readonly marked?: MetricClaim | undefined;
  readonly subject: Subject;
  readonly time: Time;
  readonly period: Period | null;
  /** Two places on the page name different periods. */
  readonly periodConflict: boolean;
  /** Something stands where the period should, and it could not be understood. */
  readonly periodUnread: boolean;
  readonly delta: Delta | null;
  readonly place: string;
  /** 0 where the most trusted places were found; higher where a later one was taken. */
  readonly rank: number;
  /** Its name was found, and nothing else says that this is the number which the record means. */
  readonly isGuess?: boolean;
  /** Words in its card or over it that say it is of another time than the page. */
  readonly otherTime?: string | null;
}

/** What the judgement needs to know of the page. */
export interface Bench {
  readonly adapter: Adapter;
  readonly locale: string | undefined;
  readonly today: string;
  /** What bare amounts are in, where the platform or the address settles it. */
  readonly currency: CurrencyCode | undefined;
  /** Nobody has seen this page as the record describes it. */
  readonly isUnseen?: boolean;
}

type Verdict = Pick<Reading, 'value' | 'low' | 'high' | 'unit' | 'metric' | 'status'> & {
  why?: string;
};

/**
 * The reading that a sight is: `ok` only where label, unit, period and plausibility agree, else
 * `quarantined` with the reason in the person's words.
 */
export function judge(sight: Sight, bench: Bench): Reading {
  const label = cleanLabel(sight.label);
  const raw = sight.values[0] ?? '';
  const verdict = decide({ ...sight, label }, bench);
  const claim = sight.hits.find((hit) => hit.claim.metric === verdict.metric)?.claim;
  const doubt = verdict.metric === null ? null : unproved(sight, verdict.metric, bench);
  const why = verdict.why ?? (verdict.status === 'ok' ? doubt : null);
  const { why: _, ...rest } = verdict;
  return {
    label,
    raw,
    ...rest,
    subject: subjectFor(claim, sight, label),
    period: periodFor(claim, sight, bench),
    delta: sight.delta,
    confidence: confidence(verdict, sight),
    ...(why ? { why } : {}),
    ...(doubt === null ? {} : { unverified: true as const }),
    place: sight.place,
    by: 'adapter',
  };
}

/** A share without its part says nothing: where no table named the part, the share's name is it. */
function subjectFor(claim: MetricClaim | undefined, { subject }: Sight, label: string): Subject {
  if (!claim || subject.segment !== undefined) return subject;
  const isShare = metricOf(claim.metric).kind === 'distribution';
  const segment = claim.segment ?? (isShare ? label : undefined);
  return segment === undefined ? subject : { ...subject, segment };
}

/** Why the record may be wrong about what a number means; null where it is evidenced. */
function unproved({ hits }: Sight, metric: string, { adapter, isUnseen }: Bench): string | null {
  if (isUnseen)
    return `Needs your confirmation: nobody has checked this page of ${adapter.name} yet.`;
  const reasons = hits.filter(({ claim }) => claim.metric === metric).map(reasonAgainst);
  const [first] = reasons;
  return first && reasons.every((reason) => reason !== null)
    ? `Needs your confirmation: ${first}.`
    : null;
}

/** A name that one language has on pages and another only elsewhere is known from pages. */
function reasonAgainst({ claim, languages }: ClaimHit): string | null {
  const { unverified } = claim;
  if (typeof unverified !== 'object') return unverified ?? null;
  const reasons = languages.map((language) => unverified[language] ?? null);
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

function decide(sight: Sight, bench: Bench): Verdict {
  const { adapter } = bench;
  const nothing = 'Nothing was stored for it.';
  const { hits, label, marked } = sight;
  const quantity = read(sight, bench);
  if (marked && !hits.some((hit) => hit.claim === marked)) {
    const why = `${adapter.name} now calls a number “${label}” that it used to call “${nameOf(marked)}”. ${nothing} Check which number it is.`;
    return stopped(quantity, marked.metric, why, bench);
  }
  if (!sight.known && (TURNED.test(sight.values[0] ?? '') || TURNED.test(label))) {
    return stopped(quantity, hits[0]?.claim.metric ?? null, turnedWords(label), bench);
  }
  if (sight.values.length > 1) {
    const why = `${adapter.name} showed ${count(sight.values.length)} numbers for ${label}. ${nothing} Choose the right one.`;
    return stopped(quantity, hits[0]?.claim.metric ?? null, why, bench);
  }
  if (hits.length === 0) return unnamed(quantity, bench);
  return weigh(quantity, sight, bench);
}

/** A number whose name no record knows: shown, with no metric, so it cannot be stored as one. */
function unnamed(quantity: ParsedQuantity, { adapter }: Bench): Verdict {
  if (quantity.kind === 'number') return { ...numbers(quantity), metric: null, status: 'ok' };
  const why = quantity.kind === 'no-data' ? `${adapter.name} shows no number here.` : quantity.why;
  const status = quantity.kind === 'no-data' ? 'ok' : 'quarantined';
  return { value: null, low: null, high: null, unit: '1', metric: null, status, why };
}

function weigh(quantity: ParsedQuantity, sight: Sight, bench: Bench): Verdict {
  const { adapter } = bench;
  const { hits, label } = sight;
  const name = adapter.name;
  const first = hits[0]?.claim.metric ?? null;
  if (quantity.kind === 'no-data') {
    const unit = first ? unitOf(first, bench) : '1';
    const why = `${name} shows no number for ${label} yet.`;
    return { value: null, low: null, high: null, unit, metric: first, status: 'ok', why };
  }
  if (quantity.kind !== 'number') {
    const why = `${name} shows “${quantity.raw}” for ${label}. ${quantity.why} Nothing was stored for it. Check the page.`;
    return stopped(quantity, first, why, bench);
  }
  const agreeing = hits.filter((hit) => dimensionFits(hit.claim, quantity));
  const claim = agreeing[0]?.claim;
  if (!claim || agreeing.some((hit) => hit.claim.metric !== claim.metric)) {
    const why = claim
      ? `${name} uses the name ${label} for more than one number. Nothing was stored for it. Choose which one it is.`
      : `${name} shows “${quantity.raw}” for ${label}, which is not ${kindOfNumber(first)}. Nothing was stored for it. Check the page.`;
    return stopped(quantity, first, why, bench);
  }
  const doubt =
    implausible(claim, quantity, sight, bench) ??
    undated(claim, sight, bench) ??
    outOfTime(sight, bench) ??
    (sight.isGuess ? guessed(sight, bench) : null);
  return doubt
    ? stopped(quantity, claim.metric, doubt, bench)
    : { ...rounded(quantity, claim), metric: claim.metric, status: 'ok' };
}

/**
 * The bounds of a number: as wide as a rounding that its text does not show, no wider than what can
 * be true ("100%" is 99.5 to 100).
 */
function rounded(quantity: Quantity, claim: MetricClaim) {
  const { value, unit } = quantity;
  const half = (claim.roundedTo ?? 0) / 2;
  const [least, most] = rangeOf(claim);
  const low = Math.max(least, Math.min(quantity.low, value - half));
  const high = Math.min(most, Math.max(quantity.high, value + half));
  return { value, low, high, unit };
}

function rangeOf(claim: MetricClaim): readonly [number, number] {
  const whole = metricOf(claim.metric).unit === '%' ? 100 : Number.POSITIVE_INFINITY;
  return claim.range ?? [0, whole];
}

function read(sight: Sight, { locale, currency: settled }: Bench): ParsedQuantity {
  if (sight.known) return sight.known;
  const raw = sight.values[0] ?? '';
  const claim = sight.hits[0]?.claim ?? sight.marked;
  const named = unitOfLabel(sight.label);
  const shown = named.unit ? named : bareUnit(claim, settled);
  // "Estimated revenue (USD)" says which dollar a bare $ is.
  const currency = currencyNamed(named.unit) ?? settled;
  const context: TextContext = {
    ...(locale ? { locale } : {}),
    ...(currency ? { currency } : {}),
    ...(shown.unit ? { unit: shown.unit } : {}),
    ...(shown.scale ? { scale: shown.scale } : {}),
  };
  const whole = parseQuantity(raw, context);
  if (whole.kind !== 'none') return whole;
  // "573 more than usual" is a change, wherever it stands.
  const change = parseDelta(raw, context);
  if (change && change.sign !== '?') return whole;
  // A cell may hold the value and its share: "16,89 $ 93,7%". Only one can be in the right unit.
  const inside = findQuantities(raw, context)
    .map((found) => found.quantity)
    .filter((found): found is Quantity => found.kind === 'number')
    .filter((found) => sight.hits.some((hit) => dimensionFits(hit.claim, found)));
  return inside.length === 1 && inside[0] ? inside[0] : whole;
}

function bareUnit(
  claim: MetricClaim | undefined,
  currency: CurrencyCode | undefined,
): { readonly unit?: Unit; readonly scale?: number } {
  const { unit, scale = 1 } = claim?.in ?? {};
  if (unit !== 'money') return unit ? { unit, scale } : {};
  return currency ? { unit: currency, scale } : {};
}

function currencyNamed(unit: Unit | undefined): CurrencyCode | undefined {
  return unit !== undefined && dimensionOf(unit) === 'money' ? (unit as CurrencyCode) : undefined;
}

function dimensionFits(claim: MetricClaim, quantity: Quantity): boolean {
  return dimensionOf(quantity.unit) === metricOf(claim.metric).unit;
}

function implausible(
  claim: MetricClaim,
  quantity: Quantity,
  { label }: Sight,
  { adapter }: Bench,
): string | null {
  const { unit, kind } = metricOf(claim.metric);
  const [low, high] = rangeOf(claim);
  const named = currencyNamed(unitOfLabel(label).unit);
  if (named !== undefined && named !== quantity.unit) {
    return `${adapter.name} shows “${quantity.raw}” for ${label}, which is another currency than its name says. Nothing was stored for it. Check the page.`;
  }
  const counted = unit === '1' && (kind === 'flow' || kind === 'stock');
  if (quantity.value < low || quantity.value > high || (counted && broken(quantity))) {
    return `${adapter.name} shows “${quantity.raw}” for ${label}, which cannot be right. Nothing was stored for it. Check the page.`;
  }
  return null;
}

function guessed({ label }: Sight, { adapter }: Bench): string {
  return `${adapter.name} looks different from what Fourfold knows, and ${label} was found by its name alone. Nothing was stored for it. Check which number it is.`;
}

/** People and clicks come whole: bounds that hold no whole number are another number's. */
function broken({ low, high }: Quantity): boolean {
  return Math.floor(high) < Math.ceil(low);
}

function undated(claim: MetricClaim, sight: Sight, { adapter }: Bench): string | null {
  if (timeOf(claim, sight) !== 'period') return null;
  if (sight.periodConflict) {
    return `${adapter.name} names two different periods on this page. Nothing was stored for ${sight.label}. Choose the period again.`;
  }
  // A page that names no period at all is read; what counts over a period is not stored without one.
  if (sight.period || !sight.periodUnread) return null;
  return `It is not clear which days ${sight.label} is about. Nothing was stored for it. Choose the period on the page again.`;
}

function outOfTime({ label, otherTime }: Sight, { adapter }: Bench): string | null {
  return otherTime
    ? `${adapter.name} shows ${label} with “${otherTime}”, which is another time than the page’s. Nothing was stored for it. Check which number it is.`
    : null;
}

/** A level is of this moment, whatever period the page is set to. */
function timeOf(claim: MetricClaim | undefined, sight: Sight): Time {
  if (claim?.time) return claim.time;
  if (sight.time === 'period' && claim && metricOf(claim.metric).kind === 'stock') return 'now';
  return sight.time;
}

function periodFor(claim: MetricClaim | undefined, sight: Sight, bench: Bench): Period | null {
  if (timeOf(claim, sight) === 'period') return sight.periodConflict ? null : sight.period;
  return { from: bench.today, to: bench.today };
}

function stopped(
  quantity: ParsedQuantity,
  metric: string | null,
  why: string,
  bench: Bench,
): Verdict {
  const shown =
    quantity.kind === 'number'
      ? numbers(quantity)
      : { value: null, low: null, high: null, unit: metric ? unitOf(metric, bench) : '1' };
  return { ...shown, metric, status: 'quarantined', why };
}

function numbers({ value, low, high, unit }: Quantity) {
  return { value, low, high, unit };
}

function unitOf(metric: string, { currency }: Bench): Unit {
  const { unit } = metricOf(metric as Parameters<typeof metricOf>[0]);
  return unit === 'money' ? (currency ?? NO_CURRENCY) : unit;
}

function kindOfNumber(metric: string | null): string {
  if (metric === null) return 'the number expected there';
  const { unit } = metricOf(metric as Parameters<typeof metricOf>[0]);
  const words = { '1': 'a count', '%': 'a percentage', s: 'a length of time', B: 'a size' };
  return unit === 'money' ? 'an amount of money' : words[unit];
}

function nameOf(claim: MetricClaim): string {
  return claim.labels.en?.[0] ?? Object.values(claim.labels)[0]?.[0] ?? claim.metric;
}

/** A small number as a word. */
export function count(n: number): string {
  return ['no', 'one', 'two', 'three', 'four'][n] ?? String(n);
}

function confidence(verdict: Verdict, sight: Sight): number {
  if (verdict.status === 'quarantined') return 0.3;
  if (verdict.metric === null) return 0.6;
  return [0.99, 0.95, 0.95][sight.rank] ?? 0.85;
}
