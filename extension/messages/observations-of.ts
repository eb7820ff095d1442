import * as v from 'valibot';
import { isMetricId, metric } from '../../core/metrics/index.ts';
import {
  type Decision,
  dimensionOf,
  type MetricDefinition,
  type ObservationContent,
  observationSchema,
  type PageReadings,
  type Period,
  type Reading,
  validTimeKey,
} from '../../core/model/index.ts';
import type { LeftOut } from './answers.ts';
import { claimKey, valueKey } from './decision-keys.ts';
import { lostCompany } from './history/company.ts';
import { doubtOf } from './history/doubt-of.ts';
import { History } from './history/past-of.ts';
import { renamedItems } from './history/renamed-items.ts';
import { settingDoubt } from './history/setting-doubt.ts';
import { swappedNumbers } from './history/swapped.ts';

/** What is known beside the page: what was accepted before, what the person said and made. */
export interface Known {
  readonly history: History;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Metrics of the person's own, by id. */
  readonly own: ReadonlyMap<string, MetricDefinition>;
}

const NOTHING_KNOWN: Known = { history: new History([]), decisions: new Map(), own: new Map() };

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
  const by =
    reading.by === 'recipe' ? `recipe ${(reading.recipe ?? '').slice(0, 8)}`.trim() : page.platform;
  return {
    kind: 'page',
    ...(reading.by !== 'reader' && by ? { adapter: by } : {}),
    place: reading.place,
    label: reading.label,
    raw: reading.raw,
  };
}

/** Why something is not stored, and what the person could say to that. */
type Not = Pick<LeftOut, 'why' | 'ask'>;

const lawOf = (id: string | null, { own }: Known): MetricDefinition | undefined =>
  id === null ? undefined : isMetricId(id) ? metric(id) : own.get(id);

/** What nothing has shown yet is stored once the person has confirmed it, and never after a no. */
function unconfirmed(reading: Reading, page: PageReadings, name: string, known: Known): Not | null {
  if (reading.unverified !== true || reading.metric === null) return null;
  const key = claimKey(page, reading);
  const decision = known.decisions.get(key);
  if (decision?.right) return null;
  if (decision) return { why: `You said that this is not ${name}.` };
  return {
    why: `Fourfold takes this for ${name}, which nothing has shown yet for this page.`,
    ask: { kind: 'claim', key },
  };
}

/** People and clicks come whole: bounds that hold no whole number are another number's. */
const isInPieces = (
  { id, unit, kind }: MetricDefinition,
  { low, high }: { readonly low: number; readonly high: number },
): boolean =>
  isMetricId(id) &&
  unit === '1' &&
  (kind === 'flow' || kind === 'stock') &&
  Math.floor(high) < Math.ceil(low);

/** One reading as an observation, or why it is not stored. */
function observationOf(
  reading: Reading,
  page: PageReadings,
  { seen, day, known }: { readonly seen: string; readonly day: string; readonly known: Known },
): ObservationContent | Not {
  if (reading.status !== 'ok') return { why: reading.why ?? 'This number needs a look first.' };
  const { value, low, high, unit, subject } = reading;
  if (value === null || low === null || high === null) {
    return { why: reading.why ?? 'The page shows no value for this.' };
  }
  const law = lawOf(reading.metric, known);
  if (reading.metric === null || !law) {
    return { why: 'Fourfold does not know yet what this number measures.' };
  }
  const { unit: expected, kind, name } = law;
  if (dimensionOf(unit) !== expected) {
    const [shown, wanted] = [UNIT_WORDS[dimensionOf(unit)], UNIT_WORDS[expected]];
    return { why: `The page shows ${shown}, but ${name} is ${wanted}.` };
  }
  if (isInPieces(law, { low, high }))
    return { why: `${name} comes in whole numbers, and the page shows “${reading.raw}”.` };
  const period = validTime(reading, page, kind, day);
  if ('why' in period) return period;
  const claim = unconfirmed(reading, page, name, known);
  if (claim) return claim;
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

const isTaught = ({ content }: Candidate): boolean =>
  content.source.adapter?.startsWith('recipe') === true;

/** What the person taught outweighs a platform's record, and that what only has the same words. */
function mostTrusted(candidates: readonly Candidate[]): readonly Candidate[] {
  const taught = candidates.filter(isTaught);
  if (taught.length > 0) return taught;
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
 * Numbers held against those that were accepted before. One that does not fit is left out, unless
 * the person has said that it is right: then it is stored with a note of that.
 */
function heldAgainst(
  { history, decisions, own }: Known,
  taken: readonly Candidate[],
  page: PageReadings,
): { readonly fit: readonly Candidate[]; readonly left: readonly LeftOut[] } {
  const pairs = taken.map(({ content }) => ({
    content,
    last: history.newest(content),
  }));
  const swapped = swappedNumbers(pairs);
  const contents = taken.map(({ content }) => history.inSeries(content));
  const renamed = renamedItems(contents, history);
  const lost = lostCompany(
    contents,
    new Set(page.readings.filter(isThere).map(({ metric }) => metric && history.seriesId(metric))),
    history,
  );
  const fit: Candidate[] = [];
  const left: LeftOut[] = [];
  for (const [i, candidate] of taken.entries()) {
    const { content, reading } = candidate;
    const law = lawOf(content.metric, { history, decisions, own });
    const { delta = null, isTitled } = page.readings[reading] ?? {};
    const why =
      law &&
      (settingDoubt(content, law, history, isTitled) ??
        doubtOf({ content, delta, law }, history.before(content)) ??
        swapped.get(i) ??
        lost.get(i) ??
        renamed.get(i));
    const key = valueKey(content);
    if (!why) fit.push(candidate);
    else if (decisions.get(key)?.right) fit.push({ ...candidate, content: accepted(content) });
    else
      left.push({ label: content.source.label ?? '', why, reading, ask: { kind: 'value', key } });
  }
  return { fit, left };
}

/** Its name stands on the page, whatever is to be said of its number. */
const isThere = ({ by, status }: Reading): boolean => by !== 'recipe' || status === 'ok';

const accepted = (content: ObservationContent): ObservationContent => ({
  ...content,
  source: { ...content.source, note: 'It looked wrong, and the person said that it is right.' },
});

/** The last accepted number beside each that is left out. */
function withLast(left: readonly LeftOut[], page: PageReadings, { history }: Known): LeftOut[] {
  return left.map((one) => {
    const { metric: id, subject } = page.readings[one.reading] ?? {};
    const last = id && subject ? history.lastOf({ metric: id, subject }) : null;
    return last ? { ...one, last } : one;
  });
}

/**
 * What of a page may be stored: readings that agree on metric, unit and period, and with what was
 * accepted before. Everything else is named with the reason. `seen` is the moment of the capture,
 * `day` the person's own day then.
 */
export function observationsOf(
  page: PageReadings,
  seen: string,
  day: string = seen.slice(0, 10),
  known: Known = NOTHING_KNOWN,
): PageObservations {
  const left: LeftOut[] = [];
  const groups = new Map<string, Candidate[]>();
  for (const [i, reading] of page.readings.entries()) {
    const found = observationOf(reading, page, { seen, day, known });
    if ('why' in found) {
      left.push({ label: reading.label, ...found, reading: i });
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
  const held = heldAgainst(known, taken, page);
  return {
    observations: held.fit.map(({ content }) => content),
    taken: held.fit.map(({ reading }) => reading),
    left: withLast([...left, ...held.left], page, known),
  };
}
