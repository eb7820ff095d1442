import * as v from 'valibot';
import { isMetricId, metric } from '../../core/metrics/index.ts';
import {
  dimensionOf,
  type MetricDefinition,
  type ObservationContent,
  observationSchema,
  type PageReadings,
  type Period,
  type Reading,
  validTimeKey,
} from '../../core/model/index.ts';
import type { LeftOut } from './protocol.ts';

/** What of a page may be stored, and what was left out and why. */
export interface PageObservations {
  readonly observations: readonly ObservationContent[];
  /** The reading that each observation comes from, by its place in the page's list. */
  readonly taken: readonly number[];
  readonly left: readonly LeftOut[];
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  '1': 'a plain number',
  '%': 'a percentage',
  s: 'a length of time',
  B: 'a size of data',
  money: 'an amount of money',
};

/** Metrics whose number is a level on the day it is seen, where the page names no period. */
const LEVELS: ReadonlySet<MetricDefinition['kind']> = new Set(['stock', 'rating']);

/** Platforms are up to three days late with their newest day. */
const LATE_DAYS = 3;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string) =>
  (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS;

/**
 * The valid time of a reading, or why there is none. A level speaks of the day on which it is seen;
 * an amount over a period is not a fact without its period; a rate or an average is what the page
 * showed on that day.
 */
function validTime(
  reading: Reading,
  page: PageReadings,
  kind: MetricDefinition['kind'],
  day: string,
): Period | { readonly why: string } {
  const period = reading.period ?? page.period;
  if (LEVELS.has(kind)) {
    return period && daysBetween(period.to, day) > LATE_DAYS
      ? {
          why: 'The page shows past days, and it is not clear whether this is the level then or now. Choose the newest period and capture again.',
        }
      : { from: day, to: day };
  }
  if (period) return { from: period.from, to: period.to };
  if (kind !== 'flow') return { from: day, to: day };
  return {
    why: 'The page does not say which days this number covers. Choose a period on the page and capture again.',
  };
}

function sourceOf(reading: Reading, page: PageReadings): ObservationContent['source'] {
  return {
    kind: 'page',
    ...(reading.by === 'adapter' && page.platform ? { adapter: page.platform } : {}),
    place: reading.place,
    label: reading.label,
    raw: reading.raw,
  };
}

/** One reading as an observation, or why it is not stored. */
function observationOf(
  reading: Reading,
  page: PageReadings,
  seen: string,
  day: string,
): ObservationContent | { readonly why: string } {
  if (reading.status !== 'ok') return { why: reading.why ?? 'This number needs a look first.' };
  const { value, low, high, unit, subject } = reading;
  if (value === null || low === null || high === null) {
    return { why: reading.why ?? 'The page shows no value for this.' };
  }
  if (reading.metric === null || !isMetricId(reading.metric)) {
    return { why: 'Fourfold does not know yet what this number measures.' };
  }
  const { unit: expected, kind, name } = metric(reading.metric);
  if (dimensionOf(unit) !== expected) {
    const [shown, wanted] = [UNIT_WORDS[dimensionOf(unit)], UNIT_WORDS[expected]];
    return { why: `The page shows ${shown}, but ${name} is ${wanted}.` };
  }
  const period = validTime(reading, page, kind, day);
  if ('why' in period) return period;
  const content: ObservationContent = {
    metric: reading.metric,
    subject,
    value,
    low,
    high,
    unit,
    from: period.from,
    to: period.to,
    seen,
    source: sourceOf(reading, page),
  };
  return v.is(observationSchema, { id: 'unset', ...content })
    ? content
    : { why: 'This number and its period do not fit together.' };
}

/** A reading that may be stored, with its place in the page's list. */
interface Candidate {
  readonly content: ObservationContent;
  readonly reading: number;
}

const width = ({ content: { low, high } }: Candidate) => high - low;

/** What a platform's record names outweighs what only stands there under the same words. */
function mostTrusted(candidates: readonly Candidate[]): readonly Candidate[] {
  const named = candidates.filter(({ content }) => content.source.adapter !== undefined);
  return named.length > 0 ? named : candidates;
}

/**
 * A page may tell one number twice, once rounded. Where all tellings agree the most exact is kept;
 * where two cannot both be true, neither is.
 */
function settle(candidates: readonly Candidate[]): Candidate | null {
  const [first, ...others] = candidates;
  if (!first) return null;
  const low = Math.max(...candidates.map(({ content }) => content.low));
  const high = Math.min(...candidates.map(({ content }) => content.high));
  const oneUnit = others.every(({ content }) => content.unit === first.content.unit);
  if (low > high || !oneUnit) return null;
  return others.reduce((best, one) => (width(one) < width(best) ? one : best), first);
}

function twoValues(candidates: readonly Candidate[]): LeftOut[] {
  const raws = candidates.map(({ content }) => content.source.raw ?? String(content.value));
  const shown = [...new Set(raws)];
  const what = shown.length > 1 ? shown.join(' and ') : 'two numbers';
  const why = `The page shows ${what} for this. Nothing was stored for it.`;
  return candidates.map(({ content, reading }) => ({
    label: content.source.label ?? '',
    why,
    reading,
  }));
}

/**
 * What of a page may be stored: readings that agree on metric, unit and period. Everything else is
 * named with the reason. `seen` is the moment of the capture, `day` the person's own day then.
 */
export function observationsOf(
  page: PageReadings,
  seen: string,
  day: string = seen.slice(0, 10),
): PageObservations {
  const left: LeftOut[] = [];
  const groups = new Map<string, Candidate[]>();
  for (const [i, reading] of page.readings.entries()) {
    const found = observationOf(reading, page, seen, day);
    if ('why' in found) {
      left.push({ label: reading.label, why: found.why, reading: i });
      continue;
    }
    const key = validTimeKey(found);
    groups.set(key, [...(groups.get(key) ?? []), { content: found, reading: i }]);
  }
  const taken: Candidate[] = [];
  for (const group of groups.values()) {
    const candidates = mostTrusted(group);
    const settled = settle(candidates);
    if (settled) taken.push(settled);
    else left.push(...twoValues(candidates));
  }
  return {
    observations: taken.map(({ content }) => content),
    taken: taken.map(({ reading }) => reading),
    left,
  };
}
