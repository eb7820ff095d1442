import type { Period, Subject } from '../../../core/model/index.ts';
import { parseQuantity, type TextContext } from '../../../core/text/index.ts';
import type {
  CardSource,
  HeadingSource,
  ItemSource,
  SeriesSource,
  TableSource,
  Time,
} from '../../adapters/index.ts';
import type { Steps } from '../page/pace.ts';
import { OtherTimes } from '../periods/other-time.ts';
import { type Card, cardsAround, type Parts } from './around.ts';
import { blocksByLabel, maybeTotal, type NamedBlock } from './by-label.ts';
import { claimsFor, isOneOf } from './claims.ts';
import { deltaOf, readDelta } from './delta.ts';
import {
  all,
  attribute,
  firstVisible,
  inside,
  nearest,
  textLeaves,
  visible,
  visibleLines,
  visibleText,
  wholeText,
} from './dom.ts';
import type { Sight } from './judge.ts';

/** More text than a tile of four lines holds. */
const LONGEST_TILE = 200;

/** A sight whose page-wide facts (language, account, period) are still to be filled in. */
export interface RawSight
  extends Pick<
    Sight,
    'label' | 'values' | 'known' | 'hits' | 'marked' | 'place' | 'rank' | 'isGuess' | 'otherTime'
  > {
  readonly item?: string;
  readonly time: Time;
  /** A period of its own where the page's does not hold. */
  readonly period?: Period;
  /** The text over it that says its days, and how such texts are read there. */
  readonly heading?: { readonly text: string; readonly source: HeadingSource };
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
  const times = new OtherTimes();
  const isNow = source.time === 'now';
  for (const [index, { block, parts }] of cardsOf(source, root).entries()) {
    const item = source.item && itemOf(source.item, block, source.without);
    if (source.item && item === undefined) continue;
    const sight = {
      ...cardSight(source, block, parts, `${source.block} [${index}]`),
      otherTime: isNow ? null : times.aroundOrBefore(block, parts.label),
    };
    sights.push(item === undefined ? sight : { ...sight, item });
    settled.push(block);
  }
  return { sights, settled };
}

/** The cards that stand where the record says, taken apart. */
function cardsOf(source: CardSource, root: Document): Card[] {
  const isOurs = (block: Element) => !(source.outside && inside(block, source.outside));
  if (source.said) {
    const tags = new Set(source.block.split(/,\s*/));
    const said = textLeaves(root, tags, beginsAsNumber).filter(
      (block) => saidIn(source, block) !== null && isOurs(block),
    );
    return cardsAround(said, (_, text) => saidIn(source, text));
  }
  const blocks = all(root, source.block);
  if (source.around) return cardsAround(blocks.filter(isOurs), (block) => linesOf(source, block));
  return blocks.flatMap((block) => {
    if (source.lines && !mayHaveLines(block, source.lines.length)) return [];
    if (!isOurs(block) || !visible(block)) return [];
    const parts = takenApart(source, block);
    return parts ? [{ block, parts }] : [];
  });
}

/** "359 views": a number and, behind it, a known name. */
function saidIn({ claims, without }: CardSource, block: Element): Parts | null {
  const whole = wholeText(block);
  // Cheap, because it is asked of many texts of a page: what a person sees is asked of few.
  if (whole.length > LONGEST_TILE || !beginsAsNumber(whole)) return null;
  const text = visibleText(block, without);
  const [, value, label] = /^([\d.,\u00a0\u202f ]+\p{L}{0,3}?) +(\p{L}.*)$/u.exec(text) ?? [];
  if (value === undefined || label === undefined || claimsFor(claims, label).length === 0)
    return null;
  return { label, values: [value.trim()], rank: 0 };
}

const beginsAsNumber = (text: string): boolean => /^\s*\p{Nd}/u.test(text);

function takenApart(source: CardSource, block: Element): Parts | null {
  if (source.inOneText) return oneTextOf(source, block);
  return source.lines ? linesOf(source, block) : partsOf(source, block);
}

/** "1.2K visits": a number, and behind it a name that a claim knows. */
function oneTextOf({ claims, without }: CardSource, block: Element): Parts | null {
  const text = visibleText(block, without);
  // Where the number ends is where a known name begins, whatever the number is written like.
  for (const gap of text.matchAll(/\s/g)) {
    const [value, label] = [text.slice(0, gap.index), text.slice(gap.index + 1)];
    if (claimsFor(claims, label).length > 0) return { label, values: [value], rank: 0 };
  }
  return null;
}

/** Cards of which no block is left where the record says: sought by the names of their numbers. */
export function* readCardsByLabel(source: CardSource, root: Document): Steps<Haul> {
  const sights: RawSight[] = [];
  const settled: Element[] = [];
  const blocks = yield* blocksByLabel(source, root);
  const times = new OtherTimes();
  const isNow = source.time === 'now';
  for (const [index, block] of blocks.entries()) {
    const parts = namedParts(source, block);
    if (!parts) continue;
    const isGuess = !block.inRow || maybeTotal(source, parts.label, parts.values[0] ?? '');
    const place = `${block.label} [${index}]`;
    const otherTime = isNow ? null : times.aroundOrBefore(block.element, parts.label);
    sights.push({ ...cardSight(source, block.element, parts, place), isGuess, otherTime });
    settled.push(block.element);
  }
  return { sights, settled };
}

/** The change in per cent: a line of its own, or in brackets behind the change in numbers. */
function shareIn(lines: readonly string[]): string | undefined {
  const line = lines.findLast((one) => /%|\(\s*[-–—]+\s*\)/.test(one));
  return /\([^()]*\)/.exec(line ?? '')?.[0] ?? line;
}

/** Less certain than a block that stands where the record says, and the confidence says so. */
const BY_LABEL = 3;

function namedParts(source: CardSource, { element, label, lines }: NamedBlock): Parts | null {
  const known = source.lines && linesOf(source, element);
  if (known) return { ...known, rank: BY_LABEL };
  const { lines: order = [], without } = source;
  const next = lines[lines.indexOf(label) + 1];
  // Where the record knows the order of the lines, what follows the name is its value.
  const follows = order.indexOf('value') === order.indexOf('label') + 1 && order.length > 0;
  const isNumber = next !== undefined && parseQuantity(next).kind !== 'none';
  const beside = follows && isNumber ? [] : numbersBeside(label, element, without);
  // A number with a sign is a change, save where it is all that there is: then it is the value.
  const values = beside.length === 0 && isNumber ? [next] : beside;
  if (values.length === 0) return null;
  const delta = follows ? shareIn(lines.slice(2)) : undefined;
  return {
    label,
    values: [...new Set(values)],
    rank: BY_LABEL,
    ...(delta === undefined ? {} : { delta }),
  };
}

function cardSight(source: CardSource, block: Element, parts: Parts, place: string): RawSight {
  const { label, values, rank, delta } = parts;
  return {
    label,
    values,
    hits: claimsFor(source.claims, label),
    marked: source.claims.find(({ mark }) => mark && inside(block, mark)),
    time: source.time ?? 'period',
    ...aboutOf(source, block),
    delta: (context) =>
      delta === undefined
        ? readDelta(source.delta, block, context, source.without)
        : deltaOf(delta, context),
    place,
    rank,
  };
}

/** What a block speaks of and when, as what is around it says. */
function aboutOf(source: CardSource, block: Element): Pick<RawSight, 'item' | 'heading'> {
  const { about: named, heading } = source;
  const owner = named && nearest(block, named.around);
  const item = named && owner ? itemOf(named, owner, source.without) : undefined;
  const around = heading && nearest(block, heading.around);
  const text = around ? firstVisible(around, heading.at, source.without).texts[0] : undefined;
  return {
    ...(item === undefined ? {} : { item }),
    ...(heading ? { heading: { text: text ?? '', source: heading } } : {}),
  };
}

/** Cheap, because it is asked of every button of a page: a tile is short and holds a number or a dash. */
function mayHaveLines(block: Element, lines: number): boolean {
  const text = wholeText(block);
  if (text.length > LONGEST_TILE || !/[\p{Nd}\-–—]/u.test(text)) return false;
  // Lines are parted by elements, so there is at most one more of them than of these.
  return all(block, '*').length >= lines - 1;
}

/** A block by its lines: only where their number is right and the label is known. */
function linesOf({ lines = [], claims, open, without }: CardSource, block: Element): Parts | null {
  const texts = visibleLines(block, without);
  if (open ? texts.length < 2 : texts.length !== lines.length) return null;
  const line = (what: (typeof lines)[number]) => texts[lines.indexOf(what)];
  const [label, value, delta] = [line('label'), line('value'), line('delta')];
  if (label === undefined || value === undefined) return null;
  if (claimsFor(claims, label).length === 0) return null;
  if (open && parseQuantity(value).kind === 'none') return null;
  return { label, values: [value], ...(delta === undefined ? {} : { delta }), rank: 0 };
}

/** A block by its places, and where one of them is gone by what stands in the block. */
function partsOf({ label, value, claims, without }: CardSource, block: Element): Parts | null {
  const named = firstVisible(block, label ?? [], without);
  const valued = firstVisible(block, value ?? [], without);
  const name = named.texts[0] ?? knownName(claims, visibleLines(block, without));
  if (name === undefined) return null;
  const values = valued.texts.length > 0 ? valued.texts : numbersBeside(name, block, without);
  if (values.length === 0) return null;
  return { label: name, values: [...new Set(values)], rank: named.rank + valued.rank };
}

function knownName(claims: CardSource['claims'], lines: readonly string[]): string | undefined {
  const known = [...new Set(lines)].filter((line) => claimsFor(claims, line).length > 0);
  return known.length === 1 ? known[0] : undefined;
}

/** The numbers of a block whose value has moved; a number with a sign is a change, not a value. */
function numbersBeside(name: string, block: Element, without?: string): string[] {
  return visibleLines(block, without).filter(
    (line) => line !== name && !/^[(+\-−–▲▼]/.test(line) && parseQuantity(line).kind !== 'none',
  );
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
  const item = itemOf(source.item, row, source.without);
  const cells = all(row, source.cell);
  const names = alignedTo(cells.length, headers, source);
  if (item === undefined || !names) return [];
  return cells.flatMap((cell, column): RawSight[] => {
    const label = names[column] ?? '';
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

/**
 * The headers that stand over the cells. Headers before them that name no number are the item's own
 * columns; a table that does not line up even so would give one number another one's name.
 */
function alignedTo(
  cells: number,
  headers: readonly string[],
  { claims }: TableSource,
): readonly string[] | null {
  const extra = headers.length - cells;
  const leading = headers.slice(0, Math.max(0, extra));
  const strangers = leading.every((header) => claimsFor(claims, header).length === 0);
  return extra >= 0 && strangers ? headers.slice(extra) : null;
}

/** What names the item that a row speaks of. */
export function itemOf(item: ItemSource, row: Element, without?: string): string | undefined {
  if (item.link) {
    for (const link of [row, ...all(row, item.link.at)]) {
      const id = item.link.id.exec(attribute(link, 'href') ?? '')?.[1];
      if (id) return id;
    }
  }
  const first = item.firstLine && firstVisible(row, [item.firstLine], without).elements[0];
  const [line] = first ? visibleLines(first, without) : [];
  return line ?? firstVisible(row, item.text ?? [], without).texts[0];
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
