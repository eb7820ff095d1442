import {
  type Delta,
  dimensionOf,
  type MetricDefinition,
  type Observation,
  type ObservationContent,
} from '../../../core/model/index.ts';
import { windowDays } from './past-of.ts';

/** What is known of a number beside its value. */
export interface Judged {
  readonly content: ObservationContent;
  readonly delta: Delta | null;
  readonly law: Pick<MetricDefinition, 'kind' | 'unit' | 'name'>;
}

/** Past which old numbers say nothing of how large a new one can be, in days. */
const STALE_DAYS = 120;
/** Jumps, as factors: with little history, and with enough to know how much the number moves. */
const WIDE = Math.log(10);
const NARROW = Math.log(6);
const ENOUGH = 5;
/** Deviations past which a change is none that this number makes. */
const DEVIATIONS = 8;
/** A hundredth, a thousandth, an hour in minutes: how far a change may be from such a factor. */
const NEAR = 0.35;
/** What a running total may lose to cleaning up. */
const LOSS = 0.1;
const FEW = 3;
const DAY_MS = 86_400_000;
const MAD_TO_SIGMA = 1.4826;

/** Numbers below this go up and down by large factors for no reason. */
const GRAIN: Readonly<Record<string, number>> = { '1': 10, s: 1, B: 1e6, '%': 0.5 };

/** The same for means and marks on a scale. */
const FINE = 0.2;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/** A scale on which a factor is a distance for large numbers, and small ones are about alike. */
function scaleOf(
  unit: string,
  past: readonly number[],
  kind: MetricDefinition['kind'],
): (value: number) => number {
  const sizes = past.map(Math.abs).filter((size) => size > 0);
  const isMean = unit === '1' && (kind === 'ratio' || kind === 'rating' || kind === 'duration');
  const grain = (isMean ? FINE : GRAIN[unit]) ?? Math.max(1e-9, 0.02 * median(sizes));
  return (value) => Math.asinh(value / (2 * Math.max(grain, 1e-9)));
}

/** How far a number may go from what it was, on that scale. */
function reach(past: readonly number[], at: (value: number) => number, gapDays: number): number {
  const steps = past.slice(1).map((value, i) => at(value) - at(past[i] ?? value));
  const slack = 1 + Math.min(1, gapDays / STALE_DAYS);
  if (steps.length < ENOUGH) return WIDE * slack;
  const middle = median(steps);
  const spread = MAD_TO_SIGMA * median(steps.map((step) => Math.abs(step - middle)));
  return Math.max(NARROW, DEVIATIONS * spread) * slack;
}

const shown = (one: { readonly value: number; readonly source: { readonly raw?: string } }) =>
  `“${one.source.raw ?? one.value}”`;

/** Factors between units of one thing, with what the page did where one of them is met. */
const FACTORS: readonly (readonly [number, string, readonly string[]])[] = [
  [1000, 'a thousand times', ['1', 'money', 'B']],
  [1e6, 'a million times', ['1', 'money', 'B']],
  [100, 'a hundred times', ['%', 'money']],
  [60, 'sixty times', ['s']],
  [3600, '3,600 times', ['s']],
];

/** Whether two numbers differ by a factor that only a change of unit makes, and in which words. */
function unitFactor(value: number, last: number, unit: string): string | null {
  if (value === 0 || last === 0 || value > 0 !== last > 0) return null;
  const ratio = Math.log(value / last);
  for (const [factor, words, units] of FACTORS) {
    if (!units.includes(dimensionOf(unit))) continue;
    const off = Math.abs(Math.abs(ratio) - Math.log(factor));
    if (off < NEAR) return `about ${words} ${ratio > 0 ? 'as much as' : 'less than'}`;
  }
  return null;
}

const NOTHING = 'Nothing was stored for it. Check the page.';

/**
 * Why a number does not fit those that were accepted before for the same metric, subject and window;
 * null where it does, and where there is nothing to hold it against. `past` is the oldest first.
 */
export function doubtOf(now: Judged, past: readonly Observation[]): string | null {
  const last = past.at(-1);
  const name = now.content.source.label ?? now.law.name;
  const swapped = changeDoubt(now, last ?? null);
  if (swapped) return swapped;
  if (!last) return null;
  const { content } = now;
  if (last.unit !== content.unit) {
    return `${name} was in ${unitWords(last.unit)} before (${shown(last)}) and is in ${unitWords(content.unit)} now (${shown(content)}). ${NOTHING}`;
  }
  if (content.unit === '%' && isMarked(last) && !isMarked(content)) {
    return `${name} was written in per cent before (${shown(last)}) and is not now (${shown(content)}). ${NOTHING}`;
  }
  const gapDays = Math.max(0, (Date.parse(content.seen) - Date.parse(last.seen)) / DAY_MS);
  return fallDoubt(now, last) ?? (gapDays > STALE_DAYS ? null : jumpDoubt(now, past, gapDays));
}

const isMarked = ({ source }: ObservationContent): boolean => /[%٪％]/u.test(source.raw ?? '');

/** A total that only grows and is less than it was. */
function fallDoubt({ content, law }: Judged, last: Observation): string | null {
  const isTotal = law.kind === 'flow' && windowDays(content) === 0;
  if (!isTotal || content.high >= last.low * (1 - LOSS) - FEW) return null;
  const name = content.source.label ?? law.name;
  return `${name} counts everything up to now, and it fell from ${shown(last)} to ${shown(content)}. ${NOTHING}`;
}

function jumpDoubt(now: Judged, past: readonly Observation[], gapDays: number): string | null {
  const { content, law } = now;
  const values = past.map((one) => one.value);
  const last = past.at(-1) as Observation;
  const at = scaleOf(dimensionOf(content.unit), values, law.kind);
  const recent = values.slice(-6).map(at);
  const here = at(content.value);
  const far = Math.max(Math.min(...recent) - here, here - Math.max(...recent));
  const name = content.source.label ?? law.name;
  const limit = reach(values, at, gapDays);
  const factor = far > Math.log(3) ? unitFactor(content.value, last.value, content.unit) : null;
  if (factor) {
    return `${name} is ${factor} last time: ${shown(content)} after ${shown(last)}. The page may count it in another unit now. ${NOTHING}`;
  }
  if (far <= limit) return null;
  return `${name} went from ${shown(last)} to ${shown(content)}, which is further than it ever went. ${NOTHING}`;
}

/** A change that cannot belong to its value, or is the value of last time. */
function changeDoubt({ content, delta, law }: Judged, last: Observation | null): string | null {
  if (!delta || delta.value === null) return null;
  const name = content.source.label ?? law.name;
  const words = `${name} and its change may have changed places: ${shown(content)} with “${delta.raw}”. ${NOTHING}`;
  const isCount = law.unit !== '%' && (law.kind === 'flow' || law.kind === 'stock');
  if (delta.unit === '%' && delta.sign === '-' && delta.value > 100.5 && isCount) return words;
  if (delta.unit !== content.unit || delta.value === 0) return null;
  // More cannot have come in than there is, where the number cannot be less than nothing.
  const grewTooMuch = delta.sign === '+' && delta.value > Math.max(content.high, 0) * 1.001;
  if (isCount && content.value > 0 && last !== null && last.value >= 0 && grewTooMuch) return words;
  if (!last || last.value === 0 || delta.value === content.value) return null;
  const isLast = Math.abs(delta.value - last.value) <= Math.abs(last.value) * 0.25;
  const isFar = Math.abs(content.value - last.value) > Math.abs(last.value) * 0.35;
  return isLast && isFar ? words : null;
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  '1': 'plain numbers',
  '%': 'per cent',
  s: 'time',
  B: 'data',
};
const unitWords = (unit: string): string => UNIT_WORDS[unit] ?? unit;
