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
import type { Atom, Box, Branch, Frame } from './nodes.ts';
import { Numbers } from './numbers.ts';

export type { Box } from './nodes.ts';

/** How a text looks, as far as it tells headings, values and notes apart. */
export interface Look {
  readonly size: number;
  readonly weight: number;
  readonly color: string;
  /** Written small in the page, shown with capitals. */
  readonly caps: boolean;
  readonly family: string;
}

/** Most texts are asked for their size alone, so the rest is read from the style when it is asked for. */
class ComputedLook implements Look {
  readonly size: number;
  readonly style: CSSStyleDeclaration;
  private readWeight = -1;
  private readColor = '';

  constructor(style: CSSStyleDeclaration) {
    this.style = style;
    this.size = Number.parseFloat(style.fontSize) || 0;
  }

  get weight(): number {
    if (this.readWeight < 0) this.readWeight = Number.parseFloat(this.style.fontWeight) || 400;
    return this.readWeight;
  }
  get color(): string {
    if (this.readColor === '') this.readColor = this.style.color;
    return this.readColor;
  }
  get caps(): boolean {
    const { textTransform } = this.style;
    return textTransform === 'uppercase' || textTransform === 'capitalize';
  }
  get family(): string {
    return this.style.fontFamily;
  }
}

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
  private readonly looks = new Map<Element, ComputedLook>();
  readonly numbers = new Numbers();

  displayOf(branch: Branch): string {
    branch.display ??= this.styled(branch.el).style.display;
    return branch.display;
  }

  lookOf(el: Element): Look {
    return this.styled(el);
  }

  private styled(el: Element): ComputedLook {
    let look = this.looks.get(el);
    if (!look) {
      look = new ComputedLook(styleOf(el));
      this.looks.set(el, look);
    }
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

  /** An element without a box of its own (a slot) is shown where what is around it is. */
  private isShown(el: Element): boolean {
    if (isDrawn(el)) return true;
    if (this.styled(el).style.display !== 'contents') return false;
    const around = flatParent(el);
    return around !== null && this.isShown(around);
  }

  private measure(atom: Atom): Box | null {
    const { holder } = atom;
    if (!holder || !this.isShown(atom.parent) || this.isIcon(atom)) return null;
    const box = this.drawnBox(atom, holder);
    return this.isInSight(box, holder) ? box : null;
  }

  /** The name of a sign that an icon font draws in its place: nobody reads it. */
  private isIcon({ text, parent }: Atom): boolean {
    if (text.length > LONGEST_ICON || !ICON_NAME.test(text)) return false;
    if (localName(parent) === 'mat-icon' || ICON_FONT.test(attribute(parent, 'class') ?? ''))
      return true;
    return ICON_FONT.test(this.lookOf(parent).family);
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
    const name = localName(parent);
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
    if (this.displayOf(branch) !== 'inline') return false;
    const { paddingLeft, paddingRight } = this.styled(branch.el).style;
    return paddingLeft === '0px' && paddingRight === '0px';
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
      if (at.cut & ALL) return true;
      const outer = this.boxOf(at);
      if (left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom)
        continue;
      if (at.cut & ACROSS) {
        left = Math.max(left, outer.left);
        right = Math.min(right, outer.right);
      }
      if (at.cut & DOWN) {
        top = Math.max(top, outer.top);
        bottom = Math.min(bottom, outer.bottom);
      }
      if (right <= left || bottom <= top || (right - left) * (bottom - top) < area / 3) return true;
    }
    return frame.host !== null && isClippedByFrame(frame.host, frame, box);
  }

  /**
   * The nearest element at or around one that cuts its overflow off for good, in its own frame. Its
   * style is asked first: that costs the browser a quarter of what a rectangle does.
   */
  private cutOf(el: Element): number {
    return cutOf(el, this.looks.get(el)?.style ?? styleOf(el));
  }

  private cutterOf(branch: Branch): Branch | null {
    if (branch.cutter === undefined) {
      branch.cut = isInline(branch) ? NONE : this.cutOf(branch.el);
      const up = branch.up?.frame === branch.frame ? branch.up : null;
      branch.cutter = branch.cut !== NONE ? branch : up && this.cutterOf(up);
    }
    return branch.cutter;
  }
}

/** What is known to be drawn in a line, or to have no box at all, cuts nothing off. */
const isInline = ({ display }: Branch): boolean => display === 'inline' || display === 'contents';

function isClippedByFrame(host: Element, frame: Frame, box: Box): boolean {
  if (!isDrawn(host)) return true;
  const rect = rectOf(host);
  return rect.width < 8 || rect.height < 8 || box.right < rect.left + (frame.outer?.dx ?? 0);
}

/** Which overflow an element cuts off; what can be scrolled to is not cut off. */
function cutOf(el: Element, style: CSSStyleDeclaration): number {
  const across = style.overflowX;
  const name = localName(el);
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
