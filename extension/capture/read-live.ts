import type { PageReadings, Problem, Reading } from '../../core/model/index.ts';
import type { Discovered } from './discover.ts';
import type { ReadOptions } from './options.ts';
import { Changes } from './page/changes.ts';
import { closest, contains, dataOf, flatParent, isConnected } from './page/dom.ts';
import type { Atom } from './page/nodes.ts';
import { inSlices, type SliceOptions, type Steps } from './page/pace.ts';
import type { Seen } from './page/seen.ts';
import { readSteps } from './read-page.ts';
import type { RowsSeen } from './rows-seen.ts';
import type { Figure } from './texts/figure.ts';
import type { Phrase } from './texts/phrase.ts';

/** A page that changes while it is read is read anew, as often as this at most. */
const TRIES = 3;
/** How far a name may have moved against its number and still stand where it stood, in pixels. */
const STEADY = 2;
/** What is read as one thing with its number: a change in it may change what the number is. */
const ENTRY = 'tr, li, [role="row"], [role="listitem"]';

const CHANGED =
  'The page kept changing while it was read. Some numbers may be missing. Wait until it rests and read it again.';

/** How a page is read that somebody is looking at. */
export interface LiveOptions extends ReadOptions, SliceOptions {
  /** Parts that never rest: they are no reason to read the page again, and nothing of them is taken. */
  readonly moving?: readonly Element[];
  /** Rows of long lists that were in view before; those in view now are added. */
  readonly rows?: RowsSeen;
}

/**
 * Reads a page in slices, between which the page has its turn. What comes out is what `readPage`
 * reads in one go: where the page changed meanwhile it is read again, and a number that changes
 * each time is quarantined.
 * @throws the signal's reason where the reading is ended from outside.
 */
export async function readLive(root: Document, options: LiveOptions): Promise<PageReadings> {
  const moving = new Set(options.moving);
  const isMoving = new Touched([...moving]);
  let roots: Discovered['roots'] = [root];
  for (let left = TRIES - 1; ; left -= 1) {
    const changes = new Changes(roots);
    let again = false;
    const lookAgain = function* (found: Discovered): Steps<Discovered> {
      roots = found.roots;
      const lost = yield* lostIn(found, isMoving);
      const changed = [...changes.changed].filter((el) => !isInside(el, moving));
      again = left > 0 && (changed.length > 0 || lost.size > 0);
      const touched = new Touched([...changed, ...moving]);
      for (const [reading, figure] of found.figures) if (touched.isIn(figure)) lost.add(reading);
      const kept = without(found, lost, touched, changed.length > 0);
      return again || !options.rows ? kept : options.rows.over(kept);
    };
    try {
      const page = await inSlices(readSteps(root, options, lookAgain), options);
      if (!again) return page;
    } finally {
      changes.stop();
    }
  }
}

function isInside(from: Element, parts: ReadonlySet<Element>): boolean {
  for (let el: Element | null = parts.size > 0 ? from : null; el; el = flatParent(el))
    if (parts.has(el)) return true;
  return false;
}

/** The readings that are not what the page shows now. */
function* lostIn({ figures, seen }: Discovered, moving: Touched): Steps<Set<Reading>> {
  const lost = new Set<Reading>();
  for (const [reading, figure] of figures) {
    if (!moving.isIn(figure) && !isAsRead(figure, seen)) lost.add(reading);
    yield;
  }
  return lost;
}

/** Where something changed, and all that is around it. */
class Touched {
  private readonly places: ReadonlySet<Element>;
  private readonly around = new Set<Element>();

  constructor(places: readonly Element[]) {
    this.places = new Set(places);
    for (const place of places)
      for (let el: Element | null = place; el && !this.around.has(el); el = flatParent(el))
        this.around.add(el);
  }

  /** Whether it is in what is read as one thing with a number: its name, and the entry of its list. */
  isIn({ phrase, name }: Figure): boolean {
    if (this.places.size === 0) return false;
    const entry = closest(phrase.el, ENTRY);
    if (entry && this.around.has(entry)) return true;
    const named = name && name.where !== 'aria' ? name.name.phrase.el : phrase.el;
    return this.around.has(holderOf(phrase.el, named)) || isInside(phrase.el, this.places);
  }

  /** Whether it may be in what is told of a number besides: its change. */
  isNear({ card }: Figure): boolean {
    return this.around.has(card);
  }
}

/** The smallest element that holds both. */
function holderOf(a: Element, b: Element): Element {
  for (let el: Element | null = a; el; el = flatParent(el)) if (contains(el, b)) return el;
  return a;
}

/** Whether a number and its name still say what they said, and stand to each other as they stood. */
function isAsRead({ phrase, name }: Figure, seen: Seen): boolean {
  const named = name && name.where !== 'aria' ? name.name.phrase : phrase;
  if (!isSaid(phrase) || !isSaid(named)) return false;
  const [a, b] = [phrase.atoms[0], named.atoms[0]];
  if (!a?.box || !b?.box || a === b || a.frame !== b.frame) return true;
  const [x, y] = [seen.boxNow(a), seen.boxNow(b)];
  if (!x || !y) return true;
  const across = a.box.left - b.box.left - (x.left - y.left);
  const down = a.box.top - b.box.top - (x.top - y.top);
  return Math.abs(across) <= STEADY && Math.abs(down) <= STEADY;
}

const isSaid = ({ atoms }: Phrase): boolean => atoms.every(isThere);
const isThere = ({ node, text }: Atom): boolean => isConnected(node) && dataOf(node) === text;

function without(
  found: Discovered,
  lost: ReadonlySet<Reading>,
  touched: Touched,
  hasChanged: boolean,
): Discovered {
  const figures = new Map<Reading, Figure>();
  const problems: Problem[] = [...found.page.problems];
  if (hasChanged) problems.push({ what: CHANGED });
  for (const [reading, figure] of found.figures) {
    const still = reading.delta && touched.isNear(figure) ? { ...reading, delta: null } : reading;
    const kept = lost.has(reading) ? quarantined(still) : still;
    if (lost.has(reading) && kept.why) problems.push({ what: kept.why, label: reading.label });
    figures.set(kept, figure);
  }
  return { ...found, figures, page: { ...found.page, readings: [...figures.keys()], problems } };
}

function quarantined(reading: Reading): Reading {
  if (reading.status === 'quarantined') return reading;
  const why = `${reading.label} kept changing while the page was read. Nothing was stored for it. Read the page again when it has come to rest.`;
  const confidence = Math.min(reading.confidence, 0.5);
  return { ...reading, status: 'quarantined', confidence, why };
}
