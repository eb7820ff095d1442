import type { People, Period } from '../../../core/model/index.ts';
import {
  attribute,
  contains,
  defaultView,
  documentElement,
  findAll,
  isDrawn,
  localName,
  ownerDocument,
  rectOf,
  styleOf,
  textContent,
} from '../page/dom.ts';
import { QUANTITY, WORDS } from '../page/first-look.ts';
import type { Atom } from '../page/nodes.ts';
import { contactCards } from './contact-cards.ts';
import { type CrowdList, listAround, type Row } from './crowd-list.ts';
import { type CrowdPage, crowdPageAt, kindOfAddress } from './crowd-pages.ts';
import { type RowSaid, saidIn } from './crowd-row.ts';
import { BEGINS, saysHowLongAgo, spanOf, timeKind } from './crowd-times.ts';
import { COMMENT_HEADING, MESSAGE_HEADING } from './crowd-words.ts';
import type { Feeling, Feelings } from './feelings.ts';

/** What a page on which people speak comes to: numbers alone. Null where the page does not say it. */
export interface Crowd {
  readonly kind: People;
  /** Comments with their replies, or conversations. */
  readonly shown: number;
  readonly answered: number | null;
  readonly unanswered: number | null;
  readonly unread: number | null;
  readonly questions: number;
  /** One a text; null where nothing that reads feelings is at hand. */
  readonly feelings: readonly Feeling[] | null;
  /** The days on which they were written. */
  readonly span: Period | null;
}

/** What the finder is told of the page. */
export interface CrowdOptions {
  readonly url: URL;
  readonly today: string;
  readonly feelings: Feelings | undefined;
}

const MOST_ROWS = 5000;
const LEAST_ROWS = 2;
/** Rows without any other hint have to look much like what people write. */
const LEAST_SUSPECTS = 3;
const LEAST_WORDS = 4;
const HALF = 0.5;
const SHORT = 40;
const LONGEST_TIME = 60;

const share = (rows: readonly RowSaid[], has: (row: RowSaid) => boolean): number =>
  rows.filter(has).length / rows.length;

const HEADINGS =
  'h1, h2, h3, h4, [role="heading"], [aria-selected="true"], [aria-current]:not([aria-current="false"])';
const MOST_HEADINGS = 60;

/** A heading or chosen tab that is called "Comments" or "Inbox". */
function kindOfHeadings(root: Document): People | null {
  for (const el of [...findAll(root, HEADINGS)].slice(0, MOST_HEADINGS)) {
    const text = (textContent(el) ?? '').slice(0, 2 * SHORT).trim();
    if (text.length > SHORT) continue;
    if (MESSAGE_HEADING.test(text)) return 'messages';
    if (COMMENT_HEADING.test(text)) return 'comments';
  }
  return null;
}

/** A first look that costs next to nothing: most pages have no such text, and are done with it. */
const saysAgo = ({ text, says }: Atom): boolean =>
  says !== WORDS &&
  text.length < LONGEST_TIME &&
  BEGINS.test(text.trimStart()) &&
  saysHowLongAgo(text);

/** Looks for people on a page. It is shown the page's texts once, and keeps none of them. */
export class CrowdFinder {
  /** What kind of page it is, as far as its address or what stands on it says. */
  kind: People | null;
  crowd: Crowd | null = null;
  /** The platform's page that its address is. */
  readonly known: CrowdPage | null;
  private readonly options: CrowdOptions;
  private readonly root: Document;

  constructor(root: Document, options: CrowdOptions) {
    this.root = root;
    this.options = options;
    this.known = crowdPageAt(options.url);
    this.kind = this.known?.kind ?? kindOfAddress(options.url);
  }

  /** Where on the page people speak: the general reader leaves that alone. */
  look = (atoms: readonly Atom[]): readonly Element[] => {
    const list = this.listIn(atoms);
    const spoken = list ? this.spokenOf(list, atoms) : [];
    return this.kind === null ? spoken : [...spoken, ...contactCards(atoms, list?.region ?? null)];
  };

  private spokenOf(list: CrowdList, atoms: readonly Atom[]): readonly Element[] {
    const guess = this.kind ?? kindOfHeadings(this.root);
    const kind = guess ?? 'comments';
    const rows = list.rows.slice(0, MOST_ROWS);
    const said = rows.map((row) => saidIn(row, kind, this.known?.text));
    const speaks = guess !== null || share(said, (one) => one.hasReplyControl) >= HALF;
    if (!speaks) return isSuspect(said) ? spokenIn(list, atoms) : [];
    // A list in a menu or beside the cards of a dashboard is left alone, and makes no inbox of the page.
    if (this.kind === null && (!fillsPage(list.region) || showsValues(atoms)))
      return holdsValues(atoms, list.region) ? [] : [list.region];
    if (!said.some((one) => one.text !== '' || one.isFromUs)) return [];
    this.kind = kind;
    this.crowd = this.counted(kind, rows, said);
    return [list.region];
  }

  private listIn(atoms: readonly Atom[]): CrowdList | null {
    const isTold = this.kind !== null;
    const surely = atoms.filter(saysAgo);
    if (surely.length === 0 && !isTold && kindOfHeadings(this.root) === null) return null;
    const times = atoms.filter((atom) => {
      const time = timeKind(atom.text) ?? (localName(atom.parent) === 'time' ? 'ago' : null);
      return time === 'ago' || (time === 'when' && (isTold || surely.length === 0));
    });
    return times.length >= LEAST_ROWS ? listAround(times, atoms) : null;
  }

  private counted(kind: People, rows: readonly Row[], said: readonly RowSaid[]): Crowd {
    const { feelings, today } = this.options;
    const html = documentElement(this.root);
    const language = (html && attribute(html, 'lang')) || undefined;
    const texts = said.filter((one) => !one.isFromUs).map((one) => one.text);
    return {
      kind,
      shown: rows.length,
      ...(kind === 'comments' ? answersOf(rows, said) : messagesOf(said)),
      questions: said.filter((one) => one.isQuestion).length,
      feelings: feelings
        ? texts.map((text) => (text === '' ? null : feelings.of(text, language)))
        : null,
      span: spanOf(
        rows.map((row) => row.time.text.trim()),
        today,
      ),
    };
  }
}

/** How much of the window a list of what people say takes up where the page is about nothing else. */
const WIDE = 0.45;
const HIGH = 0.3;

function fillsPage(region: Element): boolean {
  const owner = ownerDocument(region);
  const view = owner && defaultView(owner);
  if (!view || !isDrawn(region)) return false;
  const { width, height } = rectOf(region);
  return width >= WIDE * view.innerWidth && height >= HIGH * view.innerHeight;
}

/** Numbers set as large as values are; a page with several of them is a dashboard, whatever it lists. */
const VALUE_SIZE = 20;
const VALUES = 3;

function* largeNumbers(atoms: readonly Atom[]): Generator<Element> {
  for (const { says, parent } of atoms)
    if (
      says === QUANTITY &&
      isDrawn(parent) &&
      Number.parseFloat(styleOf(parent).fontSize) >= VALUE_SIZE
    )
      yield parent;
}

function showsValues(atoms: readonly Atom[]): boolean {
  let shown = 0;
  for (const _ of largeNumbers(atoms)) {
    shown += 1;
    if (shown >= VALUES) return true;
  }
  return false;
}

/** Whether values stand in a region itself: then more than people's words stand in it. */
function holdsValues(atoms: readonly Atom[], region: Element): boolean {
  for (const el of largeNumbers(atoms)) if (contains(region, el)) return true;
  return false;
}

/** Where a region has numbers beside its rows it is a part of a dashboard: the rows alone are left. */
function spokenIn({ region, rows }: CrowdList, atoms: readonly Atom[]): Element[] {
  const held = new Set(rows.flatMap((row) => row.atoms));
  const others = atoms.filter(
    (atom) =>
      atom.says === QUANTITY &&
      !held.has(atom) &&
      timeKind(atom.text) === null &&
      contains(region, atom.parent) &&
      isDrawn(atom.parent),
  );
  return others.length < VALUES ? [region] : rows.map(({ el }) => el);
}

/** Without a hint: many words, hardly a figure, a name before them, row by row. */
function isSuspect(said: readonly RowSaid[]): boolean {
  if (said.length < LEAST_SUSPECTS) return false;
  const speaks = (one: RowSaid) =>
    one.hasName && one.figures === 0 && one.text.split(/\s+/).length >= LEAST_WORDS;
  return share(said, speaks) > HALF;
}

/** Which comments have an answer; not known where no comment of the page shows any. */
function answersOf(rows: readonly Row[], said: readonly RowSaid[]) {
  const answered = new Set<number>();
  let isShown = false;
  let top = -1;
  for (const [i, row] of rows.entries()) {
    const replies = said[i]?.replies ?? null;
    if (replies !== null) isShown = true;
    if (row.isReply) {
      isShown = true;
      if (top >= 0) answered.add(top);
      continue;
    }
    top = i;
    if ((replies ?? 0) > 0) answered.add(i);
  }
  const tops = rows.filter((row) => !row.isReply).length;
  return {
    answered: isShown ? answered.size : null,
    unanswered: isShown ? tops - answered.size : null,
    unread: null,
  };
}

/** Which conversations are unread and wait for an answer; not known where no row shows a difference. */
function messagesOf(said: readonly RowSaid[]) {
  const marked = said.filter((one) => one.isMarked).length;
  const weights = said.map((one) => one.weight);
  const [light, heavy] = [Math.min(...weights), Math.max(...weights)];
  const bold = said.filter((one) => one.weight === heavy && !one.isFromUs).length;
  const unread = marked > 0 ? marked : heavy >= 600 && light < 600 ? bold : null;
  const ours = said.filter((one) => one.isFromUs).length;
  return {
    answered: ours > 0 ? ours : null,
    unanswered: ours > 0 ? said.length - ours : null,
    unread,
  };
}
