import { metric as metricOf } from '../../../core/metrics/index.ts';
import type { Period, Reading } from '../../../core/model/index.ts';
import { labelKey, parsePeriod } from '../../../core/text/index.ts';
import type {
  Adapter,
  AdapterPage,
  ItemSource,
  LabelSource,
  MetricClaim,
} from '../../adapters/index.ts';
import type { ReadOptions } from '../options.ts';
import { closest, textContent } from '../page/dom.ts';
import { type ClaimHit, claimsFor, isOneOf } from './claims.ts';
import { type AdapterReadings, currencyAt, isUnseen } from './engine.ts';
import { type Bench, judge } from './judge.ts';
import { LabelWords } from './platform-words.ts';
import { reconcile } from './reconcile.ts';
import { itemOf } from './sights.ts';
import { drawnBeside } from './trend.ts';

/** The sources of a page that know names alone. */
export function labelSourcesOf(page: AdapterPage): readonly LabelSource[] {
  return page.reads.filter((source) => source.kind === 'labels');
}

/** The words by which the general reader reads a page; null where the record has none for it. */
export function wordsOf(adapter: Adapter, page: AdapterPage, url: URL): LabelWords | null {
  const sources = labelSourcesOf(page);
  return sources.length > 0 ? new LabelWords(sources, currencyAt(adapter, url)) : null;
}

interface Naming {
  readonly sources: readonly LabelSource[];
  readonly words: LabelWords;
  readonly bench: Bench;
  readonly adapted: AdapterReadings;
  /** The item that the whole page speaks of. */
  readonly item: string | undefined;
}

/**
 * Readings of the general reader, each under the metric that the page's record has for its name. A
 * name that the record does not know stays as it was found. What the general reader doubts stays
 * doubted; what the record doubts besides (unit, range, which of several) is added.
 */
export function nameByLabels(
  found: readonly Reading[],
  { adapter, page }: { readonly adapter: Adapter; readonly page: AdapterPage },
  words: LabelWords,
  adapted: AdapterReadings,
  { url, today, locale }: ReadOptions,
): Reading[] {
  const bench = {
    adapter,
    locale: words.locale ?? locale,
    today,
    currency: currencyAt(adapter, url),
    isUnseen: isUnseen(page),
  };
  const item = page.itemOf?.(url);
  const naming = { sources: labelSourcesOf(page), words, bench, adapted, item };
  const named = found.map((reading) => nameOne(reading, naming));
  const order = new Map(named.map(({ place }, index) => [place, index]));
  const mine = reconcile(
    named.filter((reading) => reading.by === 'adapter'),
    adapter,
  ).flatMap((reading) => besides(reading, naming));
  return [...mine, ...named.filter((reading) => reading.by !== 'adapter')].sort(
    (a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0),
  );
}

function nameOne(reading: Reading, naming: Naming): Reading {
  const { words, bench, adapted } = naming;
  const known = claimed(reading, naming);
  if (!known) return reading;
  const { source, hits } = known;
  // A share under a count's name ("Viewers 75%") is a share of them, and not their number.
  if (reading.unit === '%' && !hits.some((hit) => metricOf(hit.claim.metric).unit === '%'))
    return reading;
  const held = hits.filter(({ claim }) => !claim.when || words.isSetTo(claim.when) !== false);
  const claim = held[0]?.claim;
  if (!claim) return reading;
  const { subject, period } = rowOf(reading, source, naming);
  const judged = judge(
    {
      label: reading.label,
      values: [reading.raw],
      hits: held,
      subject: claim.areParts ? { ...subject, segment: reading.label } : subject,
      period,
      time: adapted.found.lifetime && !source.time ? 'lifetime' : (source.time ?? 'period'),
      periodConflict: adapted.found.conflict,
      periodUnread: adapted.found.unread,
      delta: isShareBeside(claim, reading.delta) ? null : deltaOf(reading, source, naming),
      place: reading.place,
      rank: 0,
    },
    bench,
  );
  const why = doubtOf(reading, judged, held, naming);
  const { confidence } = reading;
  const isTitled = reading.isTitled && judged.subject.item === reading.subject.item;
  const named = isTitled ? { ...judged, isTitled } : judged;
  return why === null
    ? { ...named, confidence: Math.min(confidence, judged.confidence) }
    : { ...named, status: 'quarantined', confidence: Math.min(confidence, 0.5), why };
}

const isShareBeside = (claim: MetricClaim, delta: Reading['delta']): boolean =>
  claim.besideIsShare === true && delta?.unit === '%' && delta.sign === '?';

/** The first source of the page that has the reading's name, and what the name means there. */
function claimed(
  { label, place }: Reading,
  { sources, words }: Naming,
): { readonly source: LabelSource; readonly hits: readonly ClaimHit[] } | null {
  const element = words.elements.get(place);
  for (const source of sources) {
    const hits = claimsFor(source.claims, label);
    const isWithin = !source.within || (element && closest(element, source.within) !== null);
    if (hits.length > 0 && isWithin) return { source, hits };
  }
  return null;
}

/** The change as the general reader has it; where that is nothing or without direction, as drawn. */
function deltaOf(
  { delta, place }: Reading,
  source: LabelSource,
  { words, bench: { locale } }: Naming,
): Reading['delta'] {
  const element = words.elements.get(place);
  if (!source.delta || !element || (delta && delta.sign !== '?')) return delta;
  const others = words.elements.values();
  return drawnBeside(source.delta, element, others, locale ? { locale } : {}) ?? delta;
}

/** A row that is a day says when; a row of totals speaks of the account, or of the page's item. */
function rowOf(
  { subject, period, place }: Reading,
  source: LabelSource,
  { bench: { locale, today }, item: pageItem, words }: Naming,
): Pick<Reading, 'subject' | 'period'> {
  const { item, ...rest } = subject;
  const account = pageItem === undefined ? rest : { ...rest, item: pageItem };
  if (item === undefined || isOneOf(source.totals, item)) return { subject: account, period };
  const day = source.time ? null : parsePeriod(item, locale ? { locale, today } : { today });
  if (day && isOneDay(day)) return { subject: account, period: day };
  const link = source.item && linkedItem(source.item, words.elements.get(place));
  return { subject: link === undefined ? subject : { ...subject, item: link }, period };
}

const ROW = 'tr, li, article, [role="row"], [role="listitem"]';

/** What the row around a number links to. */
function linkedItem(item: ItemSource, element: Element | undefined): string | undefined {
  const row = element && closest(element, ROW);
  return row ? itemOf(item, row) : undefined;
}

const DAY_MS = 86_400_000;
const isOneDay = ({ from, to }: Period): boolean => Date.parse(to) - Date.parse(from) === DAY_MS;

/** What keeps a number from being stored, the general reader's own reason first. */
function doubtOf(
  reading: Reading,
  judged: Reading,
  hits: readonly ClaimHit[],
  { words, bench: { adapter } }: Naming,
): string | null {
  const { label } = reading;
  if (reading.status === 'quarantined') return reading.why ?? 'This number needs a look first.';
  if (isBehind(words.elements.get(reading.place), label))
    return `${label} stands in a part of the page that ${adapter.name} marks as not shown. Nothing was stored for it.`;
  if (judged.status === 'quarantined') return judged.why ?? 'This number needs a look first.';
  if (hits.some(({ claim }) => claim.when && words.isSetTo(claim.when) === null))
    return `${adapter.name} counts ${label} in more than one way, and it is not clear which one this page is set to. Nothing was stored for it. Choose which one it is.`;
  if (reading.unit === judged.unit && reading.value !== judged.value)
    return `“${reading.raw}” can be read as two numbers. Nothing was stored for ${label}. Choose the right one.`;
  return null;
}

/** Beside what stands where the record says: the same number once, another one for the person. */
function besides(reading: Reading, { adapted, bench }: Naming): Reading[] {
  const same = adapted.readings.filter(
    (one) => one.metric !== null && one.status === 'ok' && keyOf(one) === keyOf(reading),
  );
  const [first] = same;
  if (!first || reading.status === 'quarantined' || first.value === null) return [reading];
  const agrees =
    first.unit === reading.unit &&
    (first.low ?? 0) <= (reading.high ?? 0) &&
    (reading.low ?? 0) <= (first.high ?? 0);
  if (agrees) return [];
  const why = `${bench.adapter.name} showed two numbers for ${reading.label}. Nothing was stored for this one. Choose the right one.`;
  return [{ ...reading, status: 'quarantined', confidence: 0.3, why }];
}

/** Whether a number and its name both stand in what a page takes for hidden: the slide that is next. */
function isBehind(element: Element | undefined, label: string): boolean {
  const hidden = element && closest(element, '[aria-hidden="true"]:not([data-aria-hidden])');
  return !!hidden && labelKey(textContent(hidden) ?? '').includes(labelKey(label));
}

const keyOf = ({ metric, subject, period }: Reading): string =>
  JSON.stringify([metric, subject.item, subject.segment, period?.from, period?.to]);
