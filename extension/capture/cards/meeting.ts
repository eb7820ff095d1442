import { closest } from '../page/dom.ts';
import type { Box } from '../page/seen.ts';
import type { Candidate, Figure, Name } from '../texts/figure.ts';
import { bestOf, isLead, isOwnLine, isSaid } from '../texts/figure.ts';
import { type Both, countAndShare, isBare, nameOfBoth, takeZeros } from './both.ts';
import { rowsOf, type Settling, settleGrid } from './grid.ts';
import {
  areValues,
  isShareOf,
  isTitle,
  largerOf,
  loneChange,
  looksLikeName,
  mainsOf,
  nameByShare,
  nearestMain,
  onlyMain,
  unnamedList,
  withoutNotes,
} from './notes.ts';
import { ACCEPT, amongLines, candidateFor, hasName, pairMany } from './pair.ts';
import {
  attach,
  dropOpen,
  isRow,
  type Named,
  namedChanges,
  namesAround,
  type Part,
  reachOf,
  type Teller,
  takeNames,
  withoutMenus,
} from './part.ts';
import type { Scope } from './shape.ts';

/** As many names of a box are kept for the boxes around it. */
export const NAMES_KEPT = 40;
/** Figures that may be notes of each other stand close in the order of the page. */
const NEIGHBOURS = 40;
/** A figure with a name this good no longer looks among those of others. */
const SETTLED = 0.7;
const OUTER = 0.12;

/** Settles which figure of a box gets which of its names, which is a note of another, and which looks on. */
export class Meeting {
  readonly figures: Figure[] = [];
  private readonly teller: Teller;
  private readonly namesIn: (named: readonly Named[], reach: Box) => Name[];

  /** `namesIn` tells the names among what was found and what was left for later. */
  constructor(teller: Teller, namesIn: (named: readonly Named[], reach: Box) => Name[]) {
    this.teller = teller;
    this.namesIn = namesIn;
  }

  private namesFor(figures: readonly Figure[], named: readonly Named[]): Name[] {
    return withoutMenus(this.namesIn(named, reachOf(figures)), figures, this.teller);
  }

  /** One figure: all that stands around it may be its name, its change, its period. */
  widen(at: Scope, parts: readonly Part[], whole: Part, since: number): void {
    const figure = whole.open[0];
    if (!figure) return;
    const { rtl } = at;
    if (whole.settled === 0) figure.card = at.el;
    this.offer(figure, namesAround(figure, parts), whole.settled > 0, rtl);
    attach(whole, [figure]);
    if (isTitle(figure)) this.settleIn(whole, figure, ACCEPT);
    else if (isShareOf(figure, this.figures.slice(since))) dropOpen(whole);
  }

  /** Names of one box more. Over figures that have theirs, a heading is rather the whole group's. */
  private offer(figure: Figure, named: readonly Named[], crowded: boolean, rtl: boolean): void {
    const settled = (bestOf(figure)?.score ?? 0) >= SETTLED;
    if (named.length === 0 || (settled && crowded)) return;
    const names = this.namesFor([figure], named);
    if (names.length === 0 || (settled && names.length > 8)) return;
    const isHeld = settled && figure.depth > 0;
    for (const name of names) {
      const near = candidateFor(name, figure, figure.depth, rtl, !crowded);
      if (!near) continue;
      const candidate = amongLines(near, names);
      // The words of the inner box come before the title of the outer one.
      const score = candidate.score - (crowded ? 0.06 : 0) - (isHeld ? OUTER : 0);
      figure.candidates.push({ ...candidate, score });
    }
    figure.depth += 1;
  }

  /** Several figures meet: who has a name of its own is settled, the others share what is here. */
  meet(at: Scope, parts: readonly Part[], whole: Part, since: number): void {
    const { rtl } = at;
    const named = parts.flatMap((part) =>
      part.settled > 0 && part.open.length === 0 ? [] : part.names,
    );
    takeZeros(whole);
    const both = countAndShare(whole.open);
    if (both && this.settleBoth(both, whole, at, named)) return;
    const found = this.isNameless(whole, named) ? takeNames(whole, rtl) : null;
    if (found) this.takeNote(found.note, found.main);
    if (named.length === 0) nameByShare(whole.open);
    const freed = this.giveWay(whole);
    attach(whole, mainsOf(whole.open));
    const rows = rowsOf(parts);
    let names = rows.length > 0 ? this.namesFor(whole.open, named).concat(freed) : null;
    if (names && settleGrid(parts, rows, names, whole, this.settling, this.change)) return;
    this.settleNamed(parts, whole);
    if (whole.open.length === 0) return;
    names ??= this.namesFor(whole.open, named).concat(freed);
    if (isRow(whole, names)) {
      whole.row = names[0] ?? null;
      whole.names = names;
      return;
    }
    const [figure, other] = whole.open;
    if (figure && !other && isShareOf(figure, this.figures.slice(since), names)) {
      dropOpen(whole);
      return;
    }
    const listed = unnamedList(whole.open, names);
    whole.open = whole.open.filter((figure) => !listed.has(figure));
    whole.settled += listed.size;
    const mains = whole.open.filter((figure) => !isLead(figure));
    const pairing = withoutNotes(mains.length > 0 ? mains : whole.open, names);
    for (const { figure, candidate } of pairMany(pairing, names, rtl)) {
      figure.candidates.push(candidate);
      this.settleIn(whole, figure, ACCEPT, candidate);
    }
    this.foldSecondary(whole, since);
    const used = new Set(this.figures.slice(since).map((figure) => figure.name?.name));
    whole.names =
      whole.open.length > 0 ? names.filter((name) => !used.has(name)).slice(0, NAMES_KEPT) : [];
    const [last] = whole.open;
    if (whole.open.length > 1 || (last && isTitle(last))) this.leave(whole);
    else if (whole.open.length === 1) this.widenWith(whole, at, rtl);
  }

  /**
   * A count and a share of it that are set alike have one name. False where they have not, or where
   * the share says how the count changed.
   */
  private settleBoth(both: Both, whole: Part, at: Scope, named: readonly Named[]): boolean {
    if (this.teller.isChange(both.share, both.count)) return false;
    if (named.length === 0 && isBare(both)) return true;
    const names = named.length > 0 ? this.namesFor(whole.open, named) : [];
    const name = nameOfBoth(both, names);
    const fits =
      name && [both.count, both.share].map((one) => candidateFor(name, one, 0, at.rtl, true));
    const [ofCount, ofShare] = fits ?? [];
    if (!ofCount || !ofShare) return false;
    both.count.isNamed = true;
    this.settleIn(whole, both.count, ACCEPT, ofCount);
    this.settleIn(whole, both.share, ACCEPT, ofShare);
    return true;
  }

  /** True where two numbers meet whose box has no name but what is pressed: "See more" under a card. */
  private isNameless(whole: Part, named: readonly Named[]): boolean {
    if (named.length === 0) return true;
    if (!largerOf(whole.open)) return false;
    const names = this.namesFor(whole.open, named);
    return names.every(({ phrase, strength }) => strength < WORTH || isPressed(phrase.el));
  }

  /** Changes that stand where values stand are values. */
  takeValues(whole: Part, parts: readonly Part[]): void {
    for (const change of areValues(whole.changes, whole.open, namedChanges(parts))) {
      const figure = this.teller.valueOf(change);
      if (!figure) continue;
      whole.open.push(figure);
      whole.changes = whole.changes.filter((one) => one !== change);
    }
  }

  /** "+150%" set as large as a value, and a name with it, but no figure that it could be the change of. */
  takeLone(whole: Part, parts: readonly Part[]): void {
    const change = loneChange(whole);
    if (!change) return;
    const named = parts.flatMap((part) => part.names);
    const names = this.namesIn(named, reachOf([change]));
    const figure = names.some(looksLikeName) && this.teller.valueOf(change);
    if (!figure) return;
    whole.open.push(figure);
    whole.changes = [];
    // It is found where its change stood, so that the names around it are those of its box.
    parts.find((part) => part.changes.includes(change))?.open.push(figure);
  }

  /** Figures that brought a good name of their own are done. */
  private settleNamed(parts: readonly Part[], whole: Part): void {
    const open = new Set(whole.open);
    const done = new Set<Figure>();
    for (const part of parts) {
      const figure = part.open[0];
      if (!figure || part.open.length !== 1 || !open.has(figure)) continue;
      const best = bestOf(figure);
      if (best && best.score >= ACCEPT) done.add(figure);
    }
    if (done.size === 0) return;
    whole.open = whole.open.filter((figure) => !done.has(figure));
    whole.settled += done.size;
    for (const figure of done) this.settle(figure, ACCEPT);
  }

  /** The one figure left takes what names are left as candidates and looks on. */
  private widenWith(whole: Part, at: Scope, rtl: boolean): void {
    const figure = whole.open[0];
    if (!figure) return;
    if (whole.settled === 0) figure.card = at.el;
    this.offer(figure, whole.names, whole.settled > 0, rtl);
    whole.names = [];
  }

  /** Figures that leave their card without a good name take the best there is, if it will do. */
  private leave(whole: Part): void {
    for (const figure of [...whole.open]) {
      const best = bestOf(figure);
      if (best && best.score >= ACCEPT) this.settleIn(whole, figure, ACCEPT);
      else if (isLead(figure)) this.settleIn(whole, figure, ACCEPT);
    }
  }

  /**
   * Numbers with words of their own beside a greater figure are notes of it, whatever stood over
   * them; the names that they had found are free again.
   */
  private giveWay(whole: Part): Name[] {
    const freed: Name[] = [];
    const mains = whole.open.filter((figure) => !isLead(figure) && !isSaid(figure));
    if (mains.length === 0 || mains.length === whole.open.length) return freed;
    const notes = new Set<Figure>();
    for (const figure of whole.open) {
      if (!isLead(figure) && !isSaid(figure)) continue;
      const main = nearestMain(figure, mains);
      const isItsOwn =
        isOwnLine(figure) || (main && hasName(main) && figure.candidates.some(isOwnName));
      if (!main || isItsOwn) continue;
      notes.add(figure);
      this.takeNote(figure, main);
      for (const one of figure.candidates) if (one.where !== 'said') freed.push(one.name);
    }
    whole.open = whole.open.filter((figure) => !notes.has(figure));
    return freed;
  }

  /** Smaller numbers beside a figure are its change or a note, not figures. */
  private foldSecondary(whole: Part, since: number): void {
    const settled = this.figures.slice(Math.max(since, this.figures.length - 24));
    const notes = new Set<Figure>();
    for (const [i, figure] of whole.open.entries()) {
      const near = whole.open.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS);
      const main =
        nearestMain(
          figure,
          near.concat(settled).filter((one) => !notes.has(one)),
        ) ?? onlyMain(figure, near, this.figures.slice(since));
      if (!main) continue;
      notes.add(figure);
      this.takeNote(figure, main);
    }
    whole.open = whole.open.filter((one) => !notes.has(one));
  }

  private takeNote(note: Figure, main: Figure): void {
    main.delta ??= this.teller.isChange(note, main);
    main.note ??= note;
  }

  private readonly change = (small: Figure, main: Figure): Figure['delta'] =>
    this.teller.isChange(small, main);

  private readonly settling: Settling = (...done) => this.settleIn(...done);

  private settleIn(
    whole: Part,
    figure: Figure,
    least: number,
    last: Candidate | null = null,
  ): void {
    whole.open = whole.open.filter((one) => one !== figure);
    this.settle(figure, least, last);
    whole.settled += 1;
  }

  settle(figure: Figure, least: number, last: Candidate | null = null): void {
    figure.name = last ?? bestOf(figure);
    if (figure.name && figure.name.score < least) figure.name = null;
    this.figures.push(figure);
  }
}

/** A text that looks less like a name than this is a remark. */
const WORTH = 0.45;
const isPressed = (el: Element): boolean => closest(el, 'a, button, [role="button"]') !== null;

const isOwnName = (one: Candidate): boolean => one.where !== 'said' && one.score >= ACCEPT;
