import { formulaMetrics, formulaReader, kpi } from '../../kpis/index.ts';
import {
  dayNumber,
  isoDay,
  type Observation,
  type ObservationContent,
  observationId,
  type ScorecardDefinition,
} from '../../model/index.ts';
import { kpisNamed } from '../define-template.ts';
import { SAMPLE_NUMBERS, type SampleMood, type SampleNumber } from './sample-numbers.ts';
import { SAMPLE_PLATFORM } from './sample-platform.ts';

/** What a sample is made for. */
export interface SampleOptions {
  /** ISO day on which the last number ends. */
  readonly asOf: string;
  /** How many weeks it reaches back, 8 to 26; 26 where nothing is said. */
  readonly weeks?: number;
  /** The same seed gives the same numbers; 1 where nothing is said. */
  readonly seed?: number;
}

/** The week of the viral post, and those of the slump, counted back from the end. */
const VIRAL = 9;
const SLUMP: ReadonlySet<number> = new Set([3, 4]);

/** From 0 up to 1, the same for the same words (FNV-1a, then mixed). */
function chance(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x100000000;
}

/** What a week was like: a slow rise, a season of a quarter, a viral post with its echo, a slump. */
function story(week: number): number {
  const season = 1 + 0.08 * Math.sin((2 * Math.PI * week) / 13);
  const rise = 1 - 0.006 * week;
  const viral = week === VIRAL ? 2.4 : week === VIRAL - 1 ? 1.5 : week === VIRAL - 2 ? 1.2 : 1;
  return season * rise * viral * (SLUMP.has(week) ? 0.68 : 1);
}

/** How far a metric follows the story, and how much it shakes by itself. */
const MOODS: Readonly<Record<SampleMood, readonly [follows: number, shakes: number]>> = {
  reach: [1, 0.1],
  sales: [0.5, 0.08],
  worse: [-0.4, 0.12],
  calm: [0.08, 0.04],
  fixed: [0, 0],
};

interface Slot {
  readonly from: number;
  readonly to: number;
  /** Week of its end, counted back. */
  readonly week: number;
}

function slots({ kind, every }: SampleNumber, end: number, weeks: number): Slot[] {
  const count = Math.floor((weeks * 7) / every);
  return Array.from({ length: count }, (_, at) => {
    const to = end - at * every;
    return { from: kind === 'stock' ? to : to - every, to, week: (at * every) / 7 };
  });
}

/** The value in a slot, as a page would show it: whole where counts are, never above the whole. */
function valueAt(metric: string, slot: Slot, seed: number): number {
  const law = SAMPLE_NUMBERS[metric];
  if (!law) return 0;
  const [follows, shakes] = MOODS[law.mood];
  const spread = law.every / 7;
  let told = 0;
  for (let week = 0; week < spread; week += 1) told += story(slot.week + week) / spread;
  const shake = 1 + shakes * (2 * chance(`${seed} ${metric} ${slot.to}`) - 1);
  const share = law.kind === 'flow' ? law.every / 28 : 1;
  const raw = Math.max(0, law.amount * share * (1 + follows * (told - 1)) * shake);
  const isFine = law.unit === '%' || (law.kind === 'level' && law.amount < 100);
  const isMoney = /^[A-Z]{3}$/.test(law.unit);
  const factor = isMoney ? 100 : isFine ? 10 : 1;
  const most = law.unit === '%' ? 100 : Number.POSITIVE_INFINITY;
  const value = Math.min(Math.round(raw * factor) / factor, most);
  return law.of === undefined
    ? value
    : Math.min(value, valueAt(law.of, slotOf(law.of, slot), seed));
}

/** The slot of the whole that a part lies in. */
function slotOf(metric: string, slot: Slot): Slot {
  const every = SAMPLE_NUMBERS[metric]?.every ?? 7;
  const week = Math.floor((slot.week * 7) / every) * (every / 7);
  return { ...slot, to: slot.to + (slot.week - week) * 7, week };
}

/** Large numbers as platforms shorten them, with what that allows. */
function shown(
  value: number,
  unit: string,
): Pick<Observation, 'value' | 'low' | 'high'> & { raw: string } {
  if (unit !== '1' || value < 10_000) return { value, low: value, high: value, raw: String(value) };
  const rounded = Math.round(value / 100) * 100;
  const raw = `${(rounded / 1000).toFixed(1)}K`;
  return { value: rounded, low: rounded - 50, high: rounded + 50, raw };
}

/** Somebody forgot to look: a few weeks long past are missing, none of the last eight. */
const isGap = (metric: string, slot: Slot, seed: number) =>
  slot.week > 8 && chance(`gap ${seed} ${metric} ${slot.to}`) < 0.06;

/** Every metric that the scorecard's KPIs name, its risks' included. */
function metricsOf(scorecard: ScorecardDefinition): readonly string[] {
  const { goals, kpis, risks = [], own = [], ownMetrics = [] } = scorecard;
  const read = formulaReader(ownMetrics);
  const ids = new Set([
    ...kpisNamed(goals),
    ...kpis.map((use) => use.kpi),
    ...risks.map((risk) => risk.kpi),
  ]);
  const formulas = [...ids].map((id) => (own.find((one) => one.id === id) ?? kpi(id)).formula);
  return [...new Set(formulas.flatMap((formula) => formulaMetrics(read(formula))))];
}

/**
 * Sample numbers for a scorecard that tell a story: half a year of a small shop that grows slowly,
 * with a season, one post that goes viral, a slump of two weeks shortly before the end, gaps where
 * nobody looked, and large numbers rounded as platforms round them. Metrics that the sample business
 * does not measure have no numbers, and their KPIs stay unknown.
 *
 * Every number is of the platform `sample` and says in its note that it is one. The same scorecard,
 * day and seed give the same numbers. Throws RangeError on a day that is none and on weeks outside
 * 8–26.
 *
 * @example
 * sampleObservations(template('seller'), { asOf: '2026-10-29' }).every((one) => one.subject.platform === 'sample') // → true
 */
export function sampleObservations(
  scorecard: ScorecardDefinition,
  { asOf, weeks = 26, seed = 1 }: SampleOptions,
): readonly Observation[] {
  if (!(Number.isInteger(weeks) && weeks >= 8 && weeks <= 26)) {
    throw new RangeError(`a sample reaches back 8 to 26 weeks, got ${weeks}`);
  }
  const end = Math.floor(dayNumber(asOf));
  return metricsOf(scorecard).flatMap((metric) => {
    const law = SAMPLE_NUMBERS[metric];
    if (!law) return [];
    return slots(law, end, weeks)
      .filter((slot) => !isGap(metric, slot, seed))
      .map((slot) => observed(metric, law, slot, seed));
  });
}

function observed(metric: string, law: SampleNumber, slot: Slot, seed: number): Observation {
  const { raw, ...value } = shown(valueAt(metric, slot, seed), law.unit);
  const content: ObservationContent = {
    metric,
    subject: { platform: SAMPLE_PLATFORM, account: 'Sample shop' },
    ...value,
    unit: law.unit,
    from: isoDay(slot.from),
    to: isoDay(slot.to),
    seen: `${isoDay(slot.to)}T00:00:00Z`,
    source: { kind: 'manual', raw, note: 'Sample number, invented to show how this looks.' },
  };
  return { id: observationId(content), ...content };
}
