import { attribute, hasBox, textRect } from '../page/dom.ts';
import { QUANTITY, WORDS } from '../page/first-look.ts';
import { atomsOf, Menus } from '../page/menus.ts';
import { atOnce, type Steps } from '../page/pace.ts';
import type { Box, Seen } from '../page/seen.ts';
import { type Branch, isBranch } from '../page/tree.ts';
import type { Atom } from '../page/walk.ts';
import { BoxTables } from '../tables/box-tables.ts';
import {
  isOneSign,
  isPhrase,
  joinFragments,
  joinSigns,
  joinTitle,
  type Phrase,
  phrasesOf,
} from '../texts/phrase.ts';

/** Phrases that stand together: a row, a card, a list, a section. Holds at least two things. */
export interface Scope {
  readonly el: Element;
  readonly rtl: boolean;
  readonly kids: readonly Kid[];
}

/** A table, whose cells are named by their column and row; its rows, where it is made of any boxes. */
export interface TableScope {
  readonly table: Branch;
  readonly rows?: readonly Branch[];
}

/** A part of nothing but words: looked into only where a number beside it has no name yet. */
export interface Later {
  readonly words: Branch | readonly Atom[];
}

export type Kid = Scope | TableScope | Phrase | Later;

export const isLater = (kid: object): kid is Later => 'words' in kid;
export const isTableScope = (kid: object): kid is TableScope => 'table' in kid;

/** Texts without any number beside them that are passed over as a whole: articles, long menus. */
const MANY_WORDS = 60;

/** A drawing with this many numbers is a chart: they are marks of its axes. */
const CHART_NUMBERS = 3;
/** A board of cards that is drawn has no more numbers than this. */
const MOST_DRAWN = 24;
/** The numbers of an axis are set smaller than this. */
const VALUE_SIZE = 20;
/** Inline elements with more texts than this are no part of a line. */
const MOST_INLINE = 12;
/** Boxes that are gone into or left to a step. */
const SOME = 48;
/** As many neighbours as can be the parts of one number, and as many as can be its signs. */
const FEW = 8;
const MOST_SIGNS = 20;

const BLOCKS = new Set(
  'address article aside blockquote body details div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
const TABLE_ROLES = new Set(['table', 'grid', 'treegrid']);
const NO_LINES = new Set(['tr', 'ul', 'ol', 'dl', 'table', 'tbody', 'thead']);

/** A branch whose kids are being gone through. */
interface Gathering {
  readonly branch: Branch;
  readonly up: Gathering | null;
  readonly flows: boolean;
  readonly kids: Kid[];
  /** Tables made of boxes among its kids, by where they begin. */
  readonly tables: ReturnType<BoxTables['in']>;
  line: Atom[];
  next: number;
}

/** Chains of single boxes fall together. */
function asOne({ el, around }: Branch, kids: readonly Kid[]): Kid | null {
  const [only] = kids;
  return kids.length > 1 ? { el, rtl: around.rtl, kids } : (only ?? null);
}

export class Shaper {
  private readonly seen: Seen;
  private readonly menus: Menus;
  private readonly boxTables: BoxTables;
  private readonly locale: string | undefined;
  private readonly overdue: () => boolean;
  complete = true;
  private passed = 0;

  /** The language is known better than from what the page says of itself. */
  private readonly isSettled: boolean;

  constructor(seen: Seen, locale: string | undefined, overdue: () => boolean, isSettled = false) {
    this.isSettled = isSettled;
    this.seen = seen;
    this.menus = new Menus(seen);
    this.boxTables = new BoxTables(seen);
    this.locale = locale;
    this.overdue = overdue;
  }

  /** True where the page writes its amounts as in English, whatever language it is in. */
  isEnglish = false;

  readonly localeOf = (atom: Atom): string | undefined => {
    const locale = this.isSettled ? this.locale : (atom.holder?.around.lang ?? this.locale);
    // Half of the Spanish-speaking world writes 1,234.50, and "es" alone says nothing of which half.
    return this.isEnglish && locale === 'es' ? 'es-US' : locale;
  };

  /** The phrases of a branch as nested scopes; chains of single boxes fall together. */
  *shape(branch: Branch): Steps<Kid | null> {
    if (this.isPassedOver(branch)) return null;
    return isTable(branch) ? { table: branch } : asOne(branch, yield* this.gather(branch));
  }

  /** Boxes that looked like a table and were none. */
  private readonly opened = new Set<Branch['kids'][number]>();
  private isOpened(branch: Branch): boolean {
    return this.opened.has(branch.kids[0] as Branch | Atom);
  }

  /** The same of a table that only lays out a part of the page. */
  *open(branch: Branch): Steps<Kid | null> {
    const [first] = branch.kids;
    if (first) this.opened.add(first);
    return asOne(branch, yield* this.gather(branch));
  }

  /** What was left for later, now that a number beside it looks for its name. */
  openLater({ words }: Later): Kid[] {
    if (!('el' in words)) return phrasesOf(words, this.seen, this.localeOf);
    if (this.isPassedOver(words)) return [];
    return isTable(words) ? [{ table: words }] : atOnce(this.gather(words));
  }

  /** Where a part of words stands; null where it is too small to be worth the question. */
  extentOf({ words }: Later): Box | null {
    return 'el' in words && words.texts > 2 ? this.seen.boxOf(words) : null;
  }

  /** The phrases of a branch, whatever boxes they stand in. */
  phrasesIn(branch: Branch): Phrase[] {
    let at = branch;
    for (;;) {
      const [only, second] = at.kids;
      if (at.around.skip || this.menus.isMenu(at)) return [];
      if (!only || second) break;
      if (!isBranch(only)) return phrasesOf([only], this.seen, this.localeOf);
      at = only;
    }
    return atOnce(this.gather(at)).flatMap((kid) => this.flat(kid));
  }

  private flat(kid: Kid): Phrase[] {
    if (isPhrase(kid)) return [kid];
    if (isLater(kid)) return this.openLater(kid).flatMap((inner) => this.flat(inner));
    if (isTableScope(kid)) return this.phrasesIn(kid.table);
    return kid.kids.flatMap((inner) => this.flat(inner));
  }

  private isPassedOver(branch: Branch): boolean {
    const { around } = branch;
    if (around.skip || this.menus.isMenu(branch) || !this.complete) return true;
    if (branch.quantities === 0 && branch.texts > MANY_WORDS) return true;
    if (branch.quantities >= CHART_NUMBERS && branch.name === 'svg' && !this.showsValues(branch))
      return true;
    if ((++this.passed & 31) === 0 && this.overdue()) {
      this.complete = false;
      return true;
    }
    return false;
  }

  /** A drawing whose numbers are set as large as values is a board of cards, and no chart. */
  private showsValues(svg: Branch): boolean {
    if (svg.quantities > MOST_DRAWN) return false;
    const large = atomsOf(svg).filter(
      (atom) => atom.says === QUANTITY && this.seen.lookOf(atom).size >= VALUE_SIZE,
    );
    return large.length > 0 && 2 * large.length >= svg.quantities;
  }

  /** Goes down and up by a list of its own: a page may be nested deeper than calls can be. */
  private *gather(branch: Branch): Steps<Kid[]> {
    let at: Gathering | Kid[] = this.begin(branch, null);
    for (;;) {
      at = this.gatherSome(at);
      if (Array.isArray(at)) return at;
      yield;
    }
  }

  /** Some steps down or up; the kids of the first one once all are gathered. */
  private gatherSome(from: Gathering): Gathering | Kid[] {
    let at = from;
    for (let left = SOME; left > 0; left -= 1) {
      const inner = this.advance(at);
      if (inner) {
        at = this.begin(inner, at);
        continue;
      }
      const kids = this.rejoin(at.kids, at.branch);
      if (!at.up) return kids;
      const whole = asOne(at.branch, kids);
      at = at.up;
      if (whole) at.kids.push(whole);
    }
    return at;
  }

  private begin(branch: Branch, up: Gathering | null): Gathering {
    const several = branch.kids.length > 1;
    const next =
      several && !this.seen.isDrawnAt(branch) && isHidden(branch) ? branch.kids.length : 0;
    const flows = several && next === 0 && branch.kids.some(mayFlow) && this.flows(branch);
    const tables =
      several && next === 0 && !this.isOpened(branch) ? this.boxTables.in(branch) : null;
    return { branch, up, flows, kids: [], tables, line: [], next };
  }

  /** Takes kids until one must be gone into, which is given back; null at the end. */
  private advance(at: Gathering): Branch | null {
    const { branch, kids } = at;
    while (at.next < branch.kids.length) {
      const table = at.tables?.get(at.next);
      if (table) {
        this.closeLine(at);
        kids.push(table.found);
        at.next += table.length;
        continue;
      }
      const kid = branch.kids[at.next++] as Branch | Atom;
      if (at.flows && this.goesIntoLine(kid, at.line)) continue;
      this.closeLine(at);
      if (!isBranch(kid))
        for (const one of phrasesOf([kid], this.seen, this.localeOf)) kids.push(one);
      else if (isForLater(kid, branch)) kids.push({ words: kid });
      else if (!this.isPassedOver(kid)) {
        if (!isTable(kid)) return kid;
        kids.push({ table: kid });
      }
    }
    this.closeLine(at);
    return null;
  }

  private closeLine(at: Gathering): void {
    const { line, kids } = at;
    if (line.length === 0) return;
    if (line.length > 1 && line.every((atom) => atom.says === WORDS)) kids.push({ words: line });
    else for (const phrase of phrasesOf(line, this.seen, this.localeOf)) kids.push(phrase);
    at.line = [];
  }

  private rejoin(kids: Kid[], { name }: Branch): Kid[] {
    if (kids.length < 2 || kids.length > MOST_SIGNS) return kids;
    const phrases = kids.filter(isPhrase);
    if (phrases.length !== kids.length) return kids;
    const signs = joinSigns(phrases, this.seen);
    if (signs) return [signs];
    if (kids.length > FEW) return kids;
    const title = HEADING.test(name) ? joinTitle(phrases, this.seen) : null;
    if (title) return [title];
    return joinFragments(phrases, this.seen, this.localeOf);
  }

  /** Whether inline children of an element stand in one line of text with each other. */
  private flows(branch: Branch): boolean {
    if (NO_LINES.has(branch.name)) return false;
    return !/flex|grid|table$|table-row/.test(this.seen.displayOf(branch));
  }

  /** Adds the texts of a kid to a line, all or none of them; false where it is no part of a line. */
  private goesIntoLine(kid: Branch | Atom, line: Atom[]): boolean {
    if (!isBranch(kid)) {
      line.push(kid);
      return true;
    }
    if (!mayFlow(kid)) return false;
    const display = this.seen.displayOf(kid);
    if (display !== 'inline' && display !== 'contents') return false;
    if (kid.around.skip || this.menus.isMenu(kid)) return false;
    const { length } = line;
    for (const inner of kid.kids) {
      if (this.goesIntoLine(inner, line)) continue;
      line.length = length;
      return false;
    }
    return true;
  }
}

/**
 * Asked before looks are: those of a hidden element cost the browser far more. An element of no box
 * of its own (`display: contents`) is told from a hidden one by its first text.
 */
const isHidden = (branch: Branch): boolean =>
  !hasBox(branch.el) && textRect(firstText(branch).node).width === 0;

function firstText(branch: Branch): Atom {
  let at: Branch | Atom = branch;
  while (isBranch(at)) at = at.kids[0] as Branch | Atom;
  return at;
}

const mayFlow = (kid: Branch | Atom): boolean =>
  !isBranch(kid) || (kid.texts <= MOST_INLINE && !BLOCKS.has(kid.name));

/** Words alone wait; but one short text among few may be a part of a number: "$", "min". */
const isForLater = (kid: Branch, up: Branch): boolean =>
  kid.telling === 0 && !(kid.texts === 1 && up.kids.length <= mostBeside(kid));

/** Among how many neighbours a short text may be a part of a number. */
const mostBeside = (kid: Branch): number => (isOneSign(firstText(kid).text) ? MOST_SIGNS : FEW);

function isTable({ el, name, isMarked }: Branch): boolean {
  const role = isMarked ? attribute(el, 'role') : null;
  if (role === null) return name === 'table';
  if (role === 'presentation' || role === 'none') return false;
  return name === 'table' || TABLE_ROLES.has(role);
}
