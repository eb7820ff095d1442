import type { Account, Period } from '../../../core/model/index.ts';
import { likelyWindow, parsePeriod } from '../../../core/text/index.ts';
import type { AccountSource, HeadingSource, PeriodSource } from '../../adapters/index.ts';
import { dataOf, ownerDocument, parentElement, textsOf } from '../page/dom.ts';
import { isOneOf } from './claims.ts';
import {
  all,
  attribute,
  firstVisible,
  inside,
  textLeaves,
  visible,
  visibleText,
  wholeText,
} from './dom.ts';

const DAY = 86_400_000;
const LATE_DAYS = 3;
const SHORTEST_PERIOD = 4;
const LONGEST_PERIOD = 60;

/** A day moved by whole days: `addDays('2026-10-31', 1)` is `2026-11-01`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** What was found out about the period: `conflict` where two places name different days. */
export interface PeriodFound {
  readonly period: Period | null;
  readonly conflict: boolean;
  /** The page is set to all time until now. */
  readonly lifetime: boolean;
  /** Something stands at the period's place that could not be understood. */
  readonly unread: boolean;
}

const NONE: PeriodFound = { period: null, conflict: false, lifetime: false, unread: false };

/** What a period is read by; texts inside `outside` are of other things than the page. */
interface PeriodContext {
  readonly url: URL;
  readonly locale: string | undefined;
  readonly today: string;
  readonly outside?: string | undefined;
}

/** The period that the page names, from every place it is named in. */
export function readPeriod(
  source: PeriodSource | undefined,
  root: Document | Element,
  context: PeriodContext,
): PeriodFound {
  if (!source) return NONE;
  const asked = fromRange(source, context);
  if (asked) return { ...NONE, period: asked };
  const found: Period[] = [];
  let lifetime = false;
  let unread = false;
  for (const place of source.at) {
    for (const element of all(root, place)) {
      if (!visible(element)) continue;
      const raw = visibleText(element);
      lifetime ||= isOneOf(source.lifetime, raw);
      const period = periodOf(raw, source, context);
      if (period) found.push(period);
      else unread ||= raw.trim() !== '';
    }
  }
  const [first, ...rest] = found;
  if (first) {
    return {
      ...NONE,
      period: first,
      conflict: rest.some((other) => !agree(first, other, context.today)),
    };
  }
  if (lifetime) return { ...NONE, lifetime };
  const period =
    fromAddress(source, context) ??
    onlyPeriod(source, root, context) ??
    runningDay(source, root, context);
  return { ...NONE, period, unread: unread && period === null };
}

/**
 * The running day, where a text anywhere says so in the platform's own words and no other text is a
 * period: an open list of choices names them all.
 */
function runningDay(
  source: PeriodSource,
  root: Document | Element,
  context: PeriodContext,
): Period | null {
  const { realtime, at } = source;
  if (!realtime || at.length > 0) return null;
  const texts = textsOf(ownerDocument(root) ?? (root as Document), root);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const raw = dataOf(node);
    if (raw.length > LONGEST_PERIOD || !realtime.test(raw.trim())) continue;
    const holder = parentElement(node);
    if (holder && visible(holder)) return onlyPeriod({ ...source, anywhere: true }, root, context);
  }
  return null;
}

/** The period that stands somewhere on the page, where it is the only one. */
function onlyPeriod(
  source: PeriodSource,
  root: Document | Element,
  context: PeriodContext,
): Period | null {
  if (!source.anywhere) return null;
  const found = new Map<string, Period>();
  const { outside } = context;
  const mayBe = (text: string) => mayBePeriod(text.trim(), source);
  for (const element of textLeaves(root, PERIOD_TAGS, mayBe)) {
    const text = wholeText(element).trim();
    if (!mayBePeriod(text, source) || (outside && inside(element, outside))) continue;
    // What is drawn is asked of the few texts that are periods, not of all.
    const period = periodOf(text, source, context);
    if (period && visible(element)) found.set(`${period.from} ${period.to}`, period);
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}

const PERIOD_TAGS: ReadonlySet<string> = new Set('button span div p h1 h2 h3'.split(' '));

function mayBePeriod(text: string, { realtime }: PeriodSource): boolean {
  if (text.length < SHORTEST_PERIOD || text.length > LONGEST_PERIOD) return false;
  return /\p{Nd}/u.test(text) || likelyWindow(text) || realtime?.test(text) === true;
}

function periodOf(
  raw: string,
  source: PeriodSource,
  { locale, today }: { locale: string | undefined; today: string },
): Period | null {
  if (source.realtime?.test(raw)) return { from: today, to: addDays(today, 1), raw };
  const bare = source.without ? raw.replace(source.without, '').replace(/\s+/g, ' ').trim() : raw;
  const period = parsePeriod(bare, locale ? { locale, today } : { today });
  if (!period) return null;
  const to = source.throughToday && period.to === today ? addDays(today, 1) : period.to;
  return { from: period.from, to, raw };
}

/**
 * Platforms are up to three days late: "last 28 days" may end where their newest numbers do. What is
 * still to come has no numbers: "this month" may end today or with the month.
 */
function agree(a: Period, b: Period, today: string): boolean {
  const days = (left: string, right: string) =>
    Math.abs(Date.parse(left) - Date.parse(right)) / DAY;
  const end = ({ to }: Period) => (to > today ? today : to);
  return days(a.from, b.from) <= LATE_DAYS && days(end(a), end(b)) <= LATE_DAYS;
}

function fromAddress(
  source: PeriodSource,
  { url, today }: { readonly url: URL; readonly today: string },
): Period | null {
  const { parameter } = source;
  const raw = parameter && url.searchParams.get(parameter.name);
  const days = Number(raw ? parameter.days.exec(raw)?.[1] : Number.NaN);
  if (!Number.isInteger(days) || days < 1 || days > 3660) return null;
  return { from: addDays(today, -days), to: today, raw: `${parameter?.name}=${raw}` };
}

/** What a heading says of the days of the numbers under it: null where that is not understood. */
export function headingPeriod(
  raw: string,
  { lifetime, days = [] }: HeadingSource,
  { locale, today }: { readonly locale: string | undefined; readonly today: string },
): Period | 'lifetime' | null {
  if (isOneOf(lifetime, raw)) return 'lifetime';
  const counted = days.find(({ names }) => isOneOf(names, raw));
  if (counted) return { from: addDays(today, -counted.count), to: today, raw };
  return parsePeriod(raw, locale ? { locale, today } : { today });
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The days that the address asks for, the last one among them. */
function fromRange({ range }: PeriodSource, { url }: { readonly url: URL }): Period | null {
  if (!range) return null;
  const param = (name: string) => url.searchParams.get(name) ?? '';
  const [, first = '', last = ''] =
    'name' in range
      ? (range.pattern.exec(param(range.name)) ?? [])
      : ['', param(range.first), param(range.last)];
  if (![first, last].every((day) => ISO_DAY.test(day) && !Number.isNaN(Date.parse(day))))
    return null;
  return first <= last ? { from: first, to: addDays(last, 1), raw: `${first} – ${last}` } : null;
}

/** Whose dashboard it is, by the most certain of the record's ways that gives an answer. */
export function readAccount(
  platform: string,
  source: AccountSource,
  root: Document,
  url: URL,
): Account | null {
  const id = accountId(source, root, url);
  if (!id) return null;
  const name = source.name && firstVisible(htmlOf(root), source.name).texts[0];
  return name ? { platform, id, name } : { platform, id };
}

function accountId(source: AccountSource, root: Document, url: URL): string | undefined {
  const path = source.path?.exec(url.pathname)?.[1] ?? source.hash?.exec(url.hash)?.[1];
  if (path) return path;
  const { link, text, parameter } = source;
  const isAsked = parameter && (parameter.hosts?.includes(url.hostname) ?? true);
  const asked = isAsked && parameter.id.exec(url.searchParams.get(parameter.name) ?? '')?.[1];
  if (asked) return asked;
  const linked = link && all(root, link.at).map((at) => link.id.exec(attribute(at, 'href') ?? ''));
  const written = text && firstVisible(htmlOf(root), text.at).texts.map((it) => text.id.exec(it));
  return onlyOne(linked) ?? onlyOne(written) ?? (source.host ? url.host : undefined);
}

/** A page that names several accounts does not say whose it is. */
function onlyOne(found: readonly (RegExpExecArray | null)[] | undefined): string | undefined {
  const ids = new Set((found ?? []).map((match) => match?.[1]).filter((id) => id !== undefined));
  const [only] = ids;
  return ids.size === 1 ? only : undefined;
}

function htmlOf(root: Document): Element {
  const html = all(root, 'html')[0];
  if (!html) throw new Error('A page without an html element cannot be read');
  return html;
}
