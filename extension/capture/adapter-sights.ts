import type { Period, Subject } from '../../core/model/index.ts';
import type { TextContext } from '../../core/text/index.ts';
import type { CardSource, SeriesSource, TableSource, Time } from '../adapters/index.ts';
import { claimsFor, isOneOf } from './adapter-claims.ts';
import { readDelta } from './adapter-delta.ts';
import { all, attribute, firstVisible, inside, matches, visible } from './adapter-dom.ts';
import type { Sight } from './adapter-judge.ts';

/** A sight whose page-wide facts (language, account, period) are still to be filled in. */
export interface RawSight
  extends Pick<Sight, 'label' | 'values' | 'known' | 'hits' | 'marked' | 'place' | 'rank'> {
  readonly item?: string;
  readonly time: Time;
  /** A period of its own where the page's does not hold. */
  readonly period?: Period;
  delta(context: TextContext): Sight['delta'];
}

/** What one source of a page gave: its sights, and the elements whose numbers are settled by them. */
export interface Haul {
  readonly sights: readonly RawSight[];
  readonly settled: readonly Element[];
}

/** Cards: one label, one value, perhaps one change in each block. */
export function readCards(source: CardSource, root: Document): Haul {
  const sights: RawSight[] = [];
  const settled: Element[] = [];
  for (const [index, block] of all(root, source.block).entries()) {
    if (source.outside && inside(block, source.outside)) {
      settled.push(block);
      continue;
    }
    if (!visible(block)) continue;
    const sight = readCard(source, block, index);
    if (!sight) continue;
    sights.push(sight);
    settled.push(block);
  }
  return { sights, settled };
}

function readCard(source: CardSource, block: Element, index: number): RawSight | null {
  const label = firstVisible(block, source.label, source.without);
  const value = firstVisible(block, source.value, source.without);
  const [name] = label.texts;
  if (name === undefined || value.texts.length === 0) return null;
  return {
    label: name,
    values: [...new Set(value.texts)],
    hits: claimsFor(source.claims, name),
    marked: source.claims.find(({ mark }) => mark && (matches(block, mark) || inside(block, mark))),
    time: source.time ?? 'period',
    delta: (context) => readDelta(source.delta, block, context, source.without),
    place: `${source.block} [${index}] ${source.value[value.rank]}`,
    rank: label.rank + value.rank,
  };
}

/** A table of items: one sight for each cell under a header that names a number. */
export function readTable(source: TableSource, root: Document): Haul {
  const sights: RawSight[] = [];
  const settled: Element[] = [];
  for (const [index, table] of all(root, source.table).entries()) {
    if ((source.outside && inside(table, source.outside)) || !visible(table)) continue;
    settled.push(table);
    const headers = all(table, source.header).map(
      (header) => firstVisible(header, [''], source.without).texts[0] ?? '',
    );
    for (const [number, row] of all(table, source.row).entries()) {
      if (visible(row)) sights.push(...readRow(source, row, headers, `${index}:${number}`));
    }
  }
  return { sights, settled };
}

function readRow(
  source: TableSource,
  row: Element,
  headers: readonly string[],
  place: string,
): RawSight[] {
  const item = itemOf(source, row);
  const cells = all(row, source.cell);
  // Columns that do not line up with their headers would give one number another one's name.
  if (item === undefined || cells.length !== headers.length) return [];
  return cells.flatMap((cell, column): RawSight[] => {
    const label = headers[column] ?? '';
    const hits = claimsFor(source.claims, label);
    const value = firstVisible(cell, source.value ?? [''], source.without);
    if (hits.length === 0 || value.texts.length === 0) return [];
    return [
      {
        label,
        values: [...new Set(value.texts)],
        hits,
        marked: undefined,
        ...(isOneOf(source.totals, item) ? {} : { item }),
        time: source.time ?? 'period',
        delta: () => null,
        place: `${source.row} [${place}] ${source.cell} [${column}]`,
        rank: value.rank,
      },
    ];
  });
}

function itemOf({ item, without }: TableSource, row: Element): string | undefined {
  if (item.link) {
    for (const link of [row, ...all(row, item.link.at)]) {
      const id = item.link.id.exec(attribute(link, 'href') ?? '')?.[1];
      if (id) return id;
    }
  }
  return firstVisible(row, item.text ?? [], without).texts[0];
}

/** A chart's points: one sight a day, from the attributes that the chart is drawn from. */
export function readSeries(source: SeriesSource, root: Document): Haul {
  const sights: RawSight[] = [];
  const settled: Element[] = [];
  for (const [index, block] of all(root, source.block).entries()) {
    if (!visible(block)) continue;
    const [label] = firstVisible(block, source.label).texts;
    if (label === undefined) continue;
    settled.push(block);
    const hits = claimsFor(source.claims, label);
    if (hits.length === 0) continue;
    for (const [number, point] of all(block, source.point).entries()) {
      const sight = readPoint(source, point);
      if (!sight) continue;
      const place = `${source.block} [${index}] ${source.point} [${number}]`;
      sights.push({ ...sight, label, hits, place });
    }
  }
  return { sights, settled };
}

function readPoint(
  { value, dayEnd, currency }: SeriesSource,
  point: Element,
): Omit<RawSight, 'label' | 'hits' | 'place'> | null {
  const number = Number(attribute(point, value.attribute) ?? 'none');
  const end = Date.parse(dayEnd.pattern.exec(attribute(point, dayEnd.attribute) ?? '')?.[1] ?? '');
  if (!Number.isFinite(number) || !Number.isFinite(end)) return null;
  const code = currency?.pattern.exec(attribute(point, currency.attribute) ?? '')?.[1];
  const amount = code && value.minorUnits ? number / 100 : number;
  const raw = code ? `${code} ${amount}` : String(amount);
  return {
    values: [raw],
    known: {
      kind: 'number',
      value: amount,
      low: amount,
      high: amount,
      unit: code ?? '1',
      raw,
      exact: true,
    },
    marked: undefined,
    time: 'period',
    period: dayThatEnds(end),
    delta: () => null,
    rank: 0,
  };
}

/** The day whose last millisecond is `end`: as dates where it ends at midnight UTC. */
function dayThatEnds(end: number): Period {
  const [from, to] = [end + 1 - 86_400_000, end + 1].map((at) => new Date(at).toISOString());
  const midnight = /T00:00:00\.000Z$/;
  return from && to && midnight.test(to)
    ? { from: from.slice(0, 10), to: to.slice(0, 10) }
    : { from: from ?? '', to: to ?? '' };
}

/** The subject of a sight: its row's item, else the page's, else the account as a whole. */
export function subjectOf(platform: string, account: string, item: string | undefined): Subject {
  return item === undefined ? { platform, account } : { platform, account, item };
}
