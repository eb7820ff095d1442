import { isMetricId, metric as metricOf } from '../../../core/metrics/index.ts';
import type { Period, Reading, Unit } from '../../../core/model/index.ts';
import { dimensionOf } from '../../../core/model/index.ts';
import {
  type LabelUnit,
  labelKey,
  type ParsedQuantity,
  parseQuantity,
  type TextContext,
} from '../../../core/text/index.ts';
import type { PlatformWords } from '../adapter/platform-words.ts';
import { isTitle } from '../cards/notes.ts';
import { isOfAnotherCard } from '../cards/other-card.ts';
import { contains, flatParent, isBefore, nextSibling, textContent } from '../page/dom.ts';
import { onOneLine } from '../page/geometry.ts';
import type { Places } from '../page/place.ts';
import { turnedWords } from '../page/turning.ts';
import { isDayName } from '../periods/day-names.ts';
import { saysMinutes } from '../periods/time-words.ts';
import { type Candidate, type Figure, isLead } from '../texts/figure.ts';
import type { LabelBook } from '../texts/label-facts.ts';
import { LONGEST_NAME } from '../texts/long-name.ts';
import { hasLookAlikes } from '../texts/look-alikes.ts';
import { metricNamed } from '../texts/metric-named.ts';
import { saysMoney } from '../texts/money-words.ts';
import {
  beginsAsNote,
  countWords,
  namesAmount,
  saysAgo,
  saysOnlyWhen,
  saysWhen,
} from '../texts/words.ts';
import { digitsInDoubt, settledByName } from './doubtful-digits.ts';
import { isTurned } from './turned.ts';

/** What is known about the page when its figures are judged. */
export interface Bench {
  readonly platform: string;
  readonly period: Period | null;
  /** From where on the page's period holds, where it does not from the top. */
  readonly since?: Element | null;
  readonly places: Places;
  readonly context: (figure: Figure) => TextContext;
  readonly segments: ReadonlyMap<Figure, string>;
  readonly loading: (figure: Figure) => boolean;
  readonly labels: LabelBook;
  /** Elements with a text of nothing but signs that turn the letters after them. */
  readonly turning: readonly Element[];
  /** True where some number of the page is in a currency. */
  readonly hasMoney: boolean;
  /** Where a platform's record names the metrics, a word's meaning elsewhere says nothing. */
  readonly words?: PlatformWords | undefined;
}

/** Least confidence with which a reading may be stored. */
const SURE = 0.6;
const DURATION_WORDS =
  /time|avg|average|durat|session|watch|length|latency|response|zeit|dauer|durée|temps|tiempo|duración|tempo|durasi|waktu|thời|時間|时间|时长|時長|시간|مدة|وقت|врем|süre/iu;
/** Years that pages speak of; a count that looks like one is for the person to settle. */
const YEAR = /^20[12]\d$/;
/** A number set at least as large as this is a value, also without a name. */
const VALUE_SIZE = 18;
/** As much of a name that is too long is shown. */
const SHOWN_OF_LONG = 60;
/** A heading at least as good as this goes before the words after a number. */
const HEADED = 0.72;
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;

/** A name too long for one, as it is told. */
const shownOf = (label: string): string =>
  label.length > LONGEST_NAME ? `${label.slice(0, SHOWN_OF_LONG).trimEnd()}…` : label;

const tooLong = (label: string, otherwise: string | null): string | null =>
  label.length > LONGEST_NAME
    ? `The name "${shownOf(label)}" is too long for the name of a number. Nothing was stored for it.`
    : otherwise;

/** A figure with what names it as a reading; null where nothing does. */
export function judge(figure: Figure, bench: Bench): Reading | null {
  const named = nameOf(figure) ?? timeOf(figure);
  if (!named) return null;
  const context = bench.context(figure);
  const facts = bench.labels.factsOf(named.label, context.locale);
  const label = shownOf(facts.label);
  if (!label || isDecor(figure, label)) return null;
  const quantity = settledByName(withUnit(figure, facts.unit, context), label, context);
  const { words } = bench;
  const meant = words ? UNNAMED : meaning(label, quantity, context, bench.hasMoney);
  const isNamed = words ? words.knows(label) : meant.id !== null;
  const why =
    whyNot(figure, label, quantity, tooLong(facts.label, meant.why), bench) ??
    digitsInDoubt(figure.raw, quantity, label, context.locale);
  const segment = figure.segment ?? bench.segments.get(figure);
  const sure = Math.min(0.99, Math.max(0.05, 0.4 + 0.58 * named.score + (isNamed ? 0.08 : 0)));
  const confidence = Math.round(100 * (why ? Math.min(sure, 0.5) : sure)) / 100;
  const unsure =
    why ??
    (confidence < SURE || named.weak
      ? `It is not certain that this number is "${label}". Nothing was stored for it.`
      : null);
  const value = quantity.kind === 'number' ? quantity : null;
  const place = bench.places.placeOf(figure.phrase.el);
  words?.sees(place, figure.phrase.el);
  return {
    label,
    value: value?.value ?? null,
    low: value?.low ?? leastOf(figure, context),
    high: value?.high ?? null,
    unit: value?.unit ?? unitGuess(quantity, facts.unit),
    raw: figure.raw,
    metric: meant.id,
    subject: {
      platform: bench.platform,
      account: '',
      ...(figure.item ? { item: figure.item } : {}),
      ...(segment ? { segment } : {}),
    },
    period: figure.period ?? facts.period ?? pagePeriodOf(figure, label, bench),
    delta: figure.delta,
    confidence,
    status: unsure ? 'quarantined' : 'ok',
    ...(unsure
      ? { why: unsure }
      : quantity.kind === 'no-data'
        ? { why: 'The page shows no data for it.' }
        : {}),
    place,
    by: 'reader',
  };
}

/** Numbers over the chips that set the period of all below are of days that nothing names. */
const pagePeriodOf = (
  { phrase }: Figure,
  label: string,
  { period, since }: Bench,
): Period | null => (saysMinutes(label) || (since && isBefore(phrase.el, since)) ? null : period);

/** "EN 13", "Direct Chat 3": a count set smaller than the title beside it says what is new there. */
const BADGE = /^\+?\p{Nd}{1,3}\+?$/u;
const BADGE_SIZE = 0.8;

/** Numbers that belong to a title, a date or a price tag, and are values of nothing. */
function isDecor(figure: Figure, label: string): boolean {
  const { phrase, raw, name } = figure;
  if (figure.item !== null || figure.segment) return false;
  if (
    BADGE.test(raw) &&
    phrase.text === raw &&
    name &&
    name.where !== 'said' &&
    name.where !== 'aria'
  ) {
    const title = name.name.phrase;
    const smaller = phrase.look.size <= BADGE_SIZE * title.look.size;
    if (smaller && onOneLine(phrase.box, title.box)) return true;
  }
  if (/^\d{1,2}$/.test(raw) && Number(raw) <= 31 && (isDayName(label) || isDateTile(phrase.el)))
    return true;
  return isPrice(figure, label);
}

/** "17" over "FEB" in one small box is a day. */
function isDateTile(el: Element): boolean {
  const around = flatParent(el);
  const text = around ? (textContent(around) ?? '').trim() : '';
  return text.length <= 16 && /^\D*\d{1,2}\D*$/u.test(text) && isDayName(text.replace(/\d+/, ' '));
}

const PER =
  /^\s*(?:\/|per\b|pro\b|par\b|por\b|al\b|a\b|mỗi\b|per)\s*(?:mo\b|month|mth|yr|year|user|seat|week|day|host|monat|mois|mes\b|mês|año|ano\b|an\b|bulan|tahun|tháng|năm|月|年|월|년|เดือน|ปี|мес|год|ay\b|yıl|شهر|سنة)/iu;

/** "$29 /mo": what something costs; an amount that is named as one ("MRR") stays. */
function isPrice({ phrase, quantity, raw }: Figure, label: string): boolean {
  if (quantity.kind !== 'number' || quantity.unit.length !== 3 || saysMoney(label)) return false;
  const own = textContent(phrase.el) ?? '';
  const at = own.indexOf(raw);
  if (at < 0 || own.length > 80) return false;
  const rest = own.slice(at + raw.length).trim();
  const next = rest === '' ? nextSibling(phrase.el) : null;
  return PER.test(next ? (textContent(next) ?? '').slice(0, 40) : rest);
}

interface Named {
  readonly label: string;
  readonly score: number;
  readonly weak: boolean;
}

/** The words after a number name it where they are a plain name: "1.2K visits". */
function nameOf(figure: Figure): Named | null {
  const heading: Candidate | null = figure.name;
  if (isLead(figure) && figure.rest && !figure.isNamed) {
    const rest = figure.rest.split(/\s+[·•|]\s+|\s[–—-]\s|[,;(]/u)[0]?.trim() ?? '';
    const plain =
      rest !== '' &&
      countWords(rest) <= 3 &&
      !beginsAsNote(rest) &&
      !/\d/.test(rest) &&
      /\p{L}/u.test(rest);
    if (plain && !saysOnlyWhen(rest) && !isHeaded(figure)) {
      const lost = heading === null && figure.candidates.length > 3;
      const event = isDated(figure.phrase.el);
      return {
        label: rest,
        score: 0.62,
        weak: (!namesAmount(rest) && !isTitle(figure)) || saysWhen(rest) || lost || event,
      };
    }
    const weak = heading !== null && isPartOfWhole(figure, heading);
    return heading ? { label: heading.name.text, score: heading.score - 0.12, weak } : null;
  }
  return heading ? { label: heading.name.text, score: heading.score, weak: false } : null;
}

/** "This month $7,589", and nothing else: a person says of what, the page only when. */
function timeOf(figure: Figure): Named | null {
  const { time, phrase, item } = figure;
  if (!time || item !== null || phrase.look.size < VALUE_SIZE) return null;
  figure.why ??= `Only a time, "${time}", stands with this number. Nothing was stored for it. Choose its name.`;
  return { label: time, score: 0.3, weak: true };
}

/** True where a heading of the same card names the number: what follows it is only what is counted. */
const isHeaded = ({ name, card, phrase }: Figure): boolean =>
  name !== null &&
  phrase.look.size >= 0.98 * name.name.phrase.look.size &&
  name.score >= HEADED &&
  (name.where === 'above' || name.where === 'left') &&
  contains(card, name.name.phrase.el);

/** "2 of 3 completed" says how far something is; a large total or the name of an amount makes a value of it. */
const isPartOfWhole = ({ rest }: Figure, heading: Candidate | null): boolean =>
  /^\S{1,4}\s\d/u.test(rest ?? '') &&
  !/^\S{1,4}\s\d[\d.,]{2,}/u.test(rest ?? '') &&
  !(heading && namesAmount(heading.name.text));

/** True for a line among others that say when each was: it tells what happened, not how much there is. */
function isDated(el: Element): boolean {
  const around = flatParent(el);
  for (const one of [el, around, around && flatParent(around)]) {
    const text = one ? (textContent(one) ?? '').replace(/\s+/g, ' ').trim() : '';
    if (text.length > 160) return false;
    if (saysAgo(text)) return true;
  }
  return false;
}

/** Reads the number again with the unit that its label gives: "Watch time (hours)". */
function withUnit(
  figure: Figure,
  { unit, scale }: LabelUnit,
  context: TextContext,
): ParsedQuantity {
  if (!unit || figure.quantity.kind === 'no-data' || figure.quantity.kind === 'none')
    return figure.quantity;
  const again = parseQuantity(figure.raw, { ...context, unit, ...(scale ? { scale } : {}) });
  return again.kind === 'none' ? figure.quantity : again;
}

const unitGuess = (quantity: ParsedQuantity, label: LabelUnit): Unit =>
  (quantity.kind === 'ambiguous' ? quantity.candidates[0]?.unit : undefined) ?? label.unit ?? '1';

interface Meaning {
  readonly id: string | null;
  readonly why: string | null;
}

const UNNAMED: Meaning = { id: null, why: null };

function meaning(
  label: string,
  quantity: ParsedQuantity,
  context: TextContext,
  hasMoney: boolean,
): Meaning {
  const id = metricNamed(label, context.locale);
  if (id === null || !isMetricId(id)) return { id: null, why: null };
  if (quantity.kind !== 'number') return { id, why: null };
  const definition = metricOf(id);
  const shown = dimensionOf(quantity.unit);
  if (shown === definition.unit) return { id, why: null };
  // "Sales" is how many as often as how much.
  if (shown === '1' && definition.unit === 'money' && SOLD.test(label))
    return { id: null, why: null };
  // Where a page names no currency at all, what its amounts are in is not known, but they are there.
  if (shown === '1' && definition.unit === 'money' && !hasMoney) return { id: null, why: null };
  // How many there are under the name of their shares ("Companies") is their number.
  if (shown === '1' && definition.unit === '%' && !RATED.test(label))
    return { id: null, why: null };
  // A share under a count's name ("New users 75%") is a share of them, not their number.
  if (shown === '%') return { id: null, why: null };
  return {
    id,
    why: `${label} is ${DIMENSIONS[definition.unit]}, but the page shows ${DIMENSIONS[shown]}. Nothing was stored for it.`,
  };
}

const RATED = /rate|ratio|share|percent|%|growth|margin|率|比|quote|taux|tasa|taxa/iu;
const SOLD = /\b(?:sales|sold|orders)\b/i;

const DIMENSIONS: Readonly<Record<string, string>> = {
  '1': 'a plain number',
  '%': 'a percentage',
  s: 'a length of time',
  B: 'an amount of data',
  money: 'an amount of money',
};

function whyNot(
  figure: Figure,
  label: string,
  quantity: ParsedQuantity,
  contradiction: string | null,
  bench: Bench,
): string | null {
  if (figure.why) return figure.why;
  if (bench.loading(figure))
    return `The page was still loading when ${label} was read. Nothing was stored for it. Read the page again.`;
  if (quantity.kind === 'ambiguous')
    return `${label} could mean different numbers: ${quantity.why} Nothing was stored for it.`;
  if (quantity.kind === 'none' && AT_LEAST.test(figure.raw))
    return `The page only says that ${label} is at least ${figure.raw.replace(/\s*\+$|^\s*[>≥]\s*/gu, '')}, not how many. Nothing was stored for it.`;
  if (quantity.kind === 'none' && hasLookAlikes(figure.raw))
    return `In "${figure.raw}" letters stand where digits should be, so it is not certain which number ${label} is. Nothing was stored for it.`;
  if (quantity.kind === 'none')
    return `The text "${figure.raw.slice(0, 40)}" of ${label} could not be understood. Nothing was stored for it.`;
  if (contradiction) return contradiction;
  if (isTurned(figure, label, bench.turning)) return turnedWords(label);
  if (quantity.kind === 'number' && CLOCK.test(figure.raw) && !DURATION_WORDS.test(label)) {
    return `"${figure.raw}" may be a time of day. Nothing was stored for ${label}.`;
  }
  if (isAge(figure, label, quantity))
    return `"${figure.raw}" may be how long ago something was. Nothing was stored for ${label}.`;
  if (YEAR.test(figure.raw) && quantity.kind === 'number' && quantity.unit === '1' && !figure.item)
    return `"${figure.raw}" may be a year. Nothing was stored for ${label}.`;
  if (!figure.item && (AT_TIME.test(label) || isOfAnotherCard(figure)))
    return `It is not certain that this number is "${label}". Nothing was stored for it.`;
  return rivalry(figure);
}

/** The lower end of a number that names no upper one; it is told with the number that is held back. */
function leastOf({ raw, quantity }: Figure, context: TextContext): number | null {
  if (quantity.kind !== 'none' || !AT_LEAST.test(raw)) return null;
  const least = parseQuantity(raw.replace(/^[>≥]\s?|\s?\+$/gu, ''), context);
  return least.kind === 'number' ? least.value : null;
}

/** "160k+", "> 1,000": no upper end. */
const AT_LEAST = /^[>≥]\s?\p{Sc}?\s?\p{Nd}|^\p{Sc}?\s?\p{Nd}[\p{Nd}.,\s]*\s?\p{L}{0,4}\s?\+$/u;
const AGE_TEXT = /^\d{1,2}\s?\p{L}{1,7}\.?$/u;
const SMALL = 14;
/** "Server down 4:32 pm": when something happened, and no name of an amount. */
const AT_TIME = /\s(?:at\s)?\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?$/i;

/** "2h", "5 min" set small beside a name that is no length of time: when it happened. */
const isAge = (figure: Figure, label: string, quantity: ParsedQuantity): boolean =>
  quantity.kind === 'number' &&
  quantity.unit === 's' &&
  AGE_TEXT.test(figure.raw) &&
  figure.phrase.look.size <= SMALL &&
  figure.item === null &&
  !DURATION_WORDS.test(label) &&
  !namesAmount(label);

/** A name between a figure and a title over both is the figure's. */
const isBetween = (best: Candidate, other: Candidate): boolean =>
  best.where === 'above' &&
  other.where === 'above' &&
  best.name.phrase.box.top >= other.name.phrase.box.bottom;

/** Two names that fit equally well are none. */
function rivalry(figure: Figure): string | null {
  const best = figure.name;
  if (!best || best.where === 'said') return null;
  const rival = figure.candidates.find(
    (one) =>
      one !== best &&
      one.where !== 'aria' &&
      one.name.strength >= 0.6 &&
      best.score - one.score < 0.015 &&
      !isBetween(best, one) &&
      labelKey(one.name.text) !== labelKey(best.name.text),
  );
  return rival
    ? `This number could be "${best.name.text}" or "${rival.name.text}". Nothing was stored for it. Choose the right one.`
    : null;
}
