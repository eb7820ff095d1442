import type { Account, Period } from '../../core/model/index.ts';
import { parsePeriod } from '../../core/text/index.ts';
import type { AccountSource, PeriodSource } from '../adapters/index.ts';
import { all, attribute, firstVisible, visible, visibleText } from './adapter-dom.ts';

const DAY = 86_400_000;

/** A day moved by whole days: `addDays('2026-10-31', 1)` is `2026-11-01`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** What was found out about the period: `conflict` where two places name different days. */
export interface PeriodFound {
  readonly period: Period | null;
  readonly conflict: boolean;
}

/** The period that the page names, from every place it is named in. */
export function readPeriod(
  source: PeriodSource | undefined,
  root: Document | Element,
  context: { readonly url: URL; readonly locale: string | undefined; readonly today: string },
): PeriodFound {
  if (!source) return { period: null, conflict: false };
  const found: Period[] = [];
  for (const place of source.at) {
    for (const element of all(root, place)) {
      const period = visible(element) ? periodOf(element, source, context) : null;
      if (period) found.push(period);
    }
  }
  const [first, ...rest] = found;
  if (first) return { period: first, conflict: rest.some((other) => !overlap(first, other)) };
  return { period: fromAddress(source, context), conflict: false };
}

function periodOf(
  element: Element,
  source: PeriodSource,
  { locale, today }: { locale: string | undefined; today: string },
): Period | null {
  const raw = visibleText(element);
  const bare = source.without ? raw.replace(source.without, '').replace(/\s+/g, ' ').trim() : raw;
  const period = parsePeriod(bare, locale ? { locale, today } : { today });
  if (!period) return null;
  const to = source.throughToday && period.to === today ? addDays(today, 1) : period.to;
  return { from: period.from, to, raw };
}

function overlap(a: Period, b: Period): boolean {
  return a.from < b.to && b.from < a.to;
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
  const path = source.path?.exec(url.pathname)?.[1];
  if (path) return path;
  if (source.link) {
    for (const link of all(root, source.link.at)) {
      const id = source.link.id.exec(attribute(link, 'href') ?? '')?.[1];
      if (id) return id;
    }
  }
  if (source.text) {
    for (const text of firstVisible(htmlOf(root), source.text.at).texts) {
      const id = source.text.id.exec(text)?.[1];
      if (id) return id;
    }
  }
  return source.host ? url.host : undefined;
}

function htmlOf(root: Document): Element {
  const html = all(root, 'html')[0];
  if (!html) throw new Error('A page without an html element cannot be read');
  return html;
}
