import { Numbers } from '../texts/numbers.ts';
import {
  attribute,
  flatParent,
  isDrawn,
  localName,
  nextSibling,
  previousSibling,
  rectOf,
  styleOf,
  textRect,
} from './dom.ts';
import { Kind, type Look } from './kind.ts';
import { isInList, kindOf, lookFrom } from './kinds.ts';
import type { Atom, Box, Branch, Frame } from './nodes.ts';

export type { Look } from './kind.ts';
export type { Box } from './nodes.ts';

const NONE = 0;
const ACROSS = 1;
const DOWN = 2;
/** Cut off altogether. */
const ALL = 4;

const LONGEST_ICON = 60;
const ICON_NAME = /^\s*[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*\s*$/;
const ICON_FONT = /\bicons?\b|icon-?font|material[- ](?:icons|symbols)|glyph|awesome|symbols/i;

/** Elements that are drawn inline unless a page says otherwise. */
const INLINE = new Set('span b strong em i small a u sup sub mark label abbr data'.split(' '));

/** All that the reader asks of the page beyond its text: each thing is asked once. */
export class Seen {
  readonly numbers = new Numbers();

  displayOf(branch: Branch): string {
    const kind = kindOf(branch);
    kind.display ||= styleOf(branch.el).display;
    return kind.display;
  }

  lookOf({ holder, parent }: Atom): Look {
    if (!holder) return lookFrom(parent);
    const kind = kindOf(holder);
    const look = kind.look ?? lookFrom(parent);
    // What was taken out of the page since has no size, and stands for no other.
    if (look.size > 0) kind.look = look;
    return look;
  }

  boxOf(branch: Branch): Box {
    branch.box ??= placed(rectOf(branch.el), branch.frame);
    return branch.box;
  }

  /** Where a text stands, or null where a person cannot see it. */
  textBox(atom: Atom): Box | null {
    if (atom.box === undefined) atom.box = this.measure(atom);
    return atom.box;
  }

  /** Whether a person sees an element that is drawn: it is no dot, not off the page, not cut off. */
  isSeen(branch: Branch): boolean {
    return this.isInSight(this.boxOf(branch), branch);
  }

  /**
   * Whether an element is drawn at all. Where what is around it is, and one of its kind was, it is
   * drawn if it has a box; the parts of a list are asked one by one.
   */
  isDrawnAt(branch: Branch): boolean {
    if (branch.drawn !== null) return branch.drawn;
    const { up } = branch;
    const kind = kindOf(branch);
    const isGiven = kind.isDrawn && up !== null && up.frame === branch.frame && !isInList(up);
    branch.drawn = (isGiven && this.isDrawnAt(up)) || isDrawn(branch.el);
    if (branch.drawn) kind.isDrawn = true;
    return branch.drawn;
  }

  /** An element without a box of its own (a slot) is shown where what is around it is. */
  private isShown(el: Element): boolean {
    if (isDrawn(el)) return true;
    if (styleOf(el).display !== 'contents') return false;
    const around = flatParent(el);
    return around !== null && this.isShown(around);
  }

  private measure(atom: Atom): Box | null {
    const { holder } = atom;
    if (!holder || this.isIcon(atom)) return null;
    if (!this.isDrawnAt(holder) && !this.isShown(atom.parent)) return null;
    const box = this.drawnBox(atom, holder);
    if (box.bottom - box.top !== kindOf(holder).height) tellApart(holder, box);
    return this.isInSight(box, holder) ? box : null;
  }

  /** The name of a sign that an icon font draws in its place: nobody reads it. */
  private isIcon(atom: Atom): boolean {
    const { text, parent } = atom;
    if (text.length > LONGEST_ICON || !ICON_NAME.test(text)) return false;
    if (localName(parent) === 'mat-icon' || ICON_FONT.test(attribute(parent, 'class') ?? ''))
      return true;
    return ICON_FONT.test(this.lookOf(atom).family);
  }

  /**
   * The cell of a table stands for the text that fills it: a cell is one thing to a reader. An
   * inline element is as large as its text.
   */
  private drawnBox(atom: Atom, holder: Branch): Box {
    if (this.fills(atom, holder)) return this.boxOf(holder);
    return placed(textRect(atom.node), atom.frame);
  }

  private fills({ node, parent }: Atom, holder: Branch): boolean {
    if (holder.kids.length !== 1 || holder.el !== parent) return false;
    const { name } = holder;
    const fills = name === 'td' || name === 'th' || (INLINE.has(name) && this.isTight(holder));
    return fills && !previousSibling(node) && !nextSibling(node);
  }

  /** The same, measured anew: a page that scrolls between two looks moves all that is on it. */
  boxNow(atom: Atom): Box | null {
    const { holder, node, frame } = atom;
    if (!holder) return null;
    return placed(this.fills(atom, holder) ? rectOf(holder.el) : textRect(node), frame);
  }

  /** An inline element without room around its text. */
  private isTight(branch: Branch): boolean {
    const kind = kindOf(branch);
    kind.isTight ??= isTight(branch.el);
    return kind.isTight;
  }

  private isInSight(box: Box, holder: Branch): boolean {
    const { frame } = holder;
    if (box.right - box.left < 1 || box.bottom - box.top < 2) return false;
    if (box.right + frame.scrollX - frame.dx <= 0 || box.bottom + frame.scrollY - frame.dy <= 0)
      return false;
    if (box.left - frame.dx + frame.scrollX >= frame.width) return false;
    return !this.isClipped(holder, box);
  }

  /** True where boxes that hide their overflow leave less than a third of the text to be seen. */
  private isClipped(from: Branch, box: Box): boolean {
    const { frame } = from;
    let { left, top, right, bottom } = box;
    const area = (right - left) * (bottom - top);
    for (let at = this.cutterOf(from); at; at = at.up && this.cutterOf(at.up)) {
      const { cut } = at;
      if (cut === ALL) return true;
      const outer = this.boxOf(at);
      if (left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom)
        continue;
      if (cut & ACROSS) {
        left = Math.max(left, outer.left);
        right = Math.min(right, outer.right);
      }
      if (cut & DOWN) {
        top = Math.max(top, outer.top);
        bottom = Math.min(bottom, outer.bottom);
      }
      if (right <= left || bottom <= top || (right - left) * (bottom - top) < area / 3) return true;
    }
    return frame.host !== null && isClippedByFrame(frame.host, frame, box);
  }

  /** The nearest element at or around one that cuts its overflow off for good, in its own frame. */
  private cutterOf(branch: Branch): Branch | null {
    if (branch.cutter === undefined) {
      branch.cut = cutOf(branch);
      const up = branch.up?.frame === branch.frame ? branch.up : null;
      branch.cutter = branch.cut !== NONE ? branch : up && this.cutterOf(up);
    }
    return branch.cutter;
  }
}

/**
 * Asked of one of a kind, for what is cut off must not be read; and whether anything is, of each part
 * of a list.
 */
function cutOf(branch: Branch): number {
  const kind = kindOf(branch);
  const { up, el, name } = branch;
  if (up && isInList(up)) {
    const style = styleOf(el);
    const { overflowX } = style;
    if (kind.overflow === overflowX && kind.cut !== null) return kind.cut;
    const cut = cutBy(name, style);
    if (kind.overflow === null) {
      kind.overflow = overflowX;
      kind.cut = cut;
    }
    return cut;
  }
  // What is known to be drawn in a line, or to have no box at all, cuts nothing off.
  if (kind.display === 'inline' || kind.display === 'contents') return NONE;
  kind.cut ??= cutBy(name, styleOf(el));
  return kind.cut;
}

/** An inline element without room around its text. */
function isTight(el: Element): boolean {
  const { display, paddingLeft, paddingRight } = styleOf(el);
  return display === 'inline' && paddingLeft === '0px' && paddingRight === '0px';
}

/** What is drawn otherwise than its kind has a style of its own, which is asked for it alone. */
function tellApart(holder: Branch, { top, bottom }: Box): void {
  const kind = kindOf(holder);
  const height = bottom - top;
  if (holder.name === 'td' || holder.name === 'th' || height <= 0) return;
  if (kind.height === null) kind.height = height;
  else if (!isLines(height, kind.height)) holder.kind = new Kind();
}

/** Whether two texts are as high as some lines of one text. */
function isLines(a: number, b: number): boolean {
  const lines = Math.max(a, b) / Math.min(a, b);
  return Math.abs(lines - Math.round(lines)) < 0.03;
}

function isClippedByFrame(host: Element, frame: Frame, box: Box): boolean {
  if (!isDrawn(host)) return true;
  const rect = rectOf(host);
  return rect.width < 8 || rect.height < 8 || box.right < rect.left + (frame.outer?.dx ?? 0);
}

/** Which overflow an element cuts off; what can be scrolled to is not cut off. */
function cutBy(name: string, style: CSSStyleDeclaration): number {
  const across = style.overflowX;
  if (name === 'body' || name === 'html') return NONE;
  if (across === 'visible') {
    // Words for those who cannot see are taken out of the flow and clipped.
    if (style.position !== 'absolute' && style.position !== 'fixed') return NONE;
    return shapeOf(style);
  }
  if (style.display === 'inline' || style.display === 'contents') return NONE;
  const shape = shapeOf(style);
  if (shape !== NONE) return shape;
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  return (cuts(across) ? ACROSS : NONE) | (cuts(style.overflowY) ? DOWN : NONE);
}

const NOTHING_LEFT = /inset\((?:[^)]* )?(?:[5-9]\d|100)(?:\.\d+)?%|circle\(0(?:px|%)/;
const NO_RECT = /^rect\((\d+)px,? \1px,? \1px,? \1px\)$/;

/** What a shape that an element is clipped to leaves of it. */
function shapeOf({ clip, clipPath }: CSSStyleDeclaration): number {
  if (clip !== 'auto') return NO_RECT.test(clip) ? ALL : ACROSS | DOWN;
  if (clipPath === 'none') return NONE;
  if (NOTHING_LEFT.test(clipPath)) return ALL;
  return clipPath.startsWith('inset(') ? ACROSS | DOWN : NONE;
}

function placed(rect: DOMRect, { dx, dy }: Frame): Box {
  const left = rect.x + dx;
  const top = rect.y + dy;
  return { left, top, right: left + rect.width, bottom: top + rect.height };
}
