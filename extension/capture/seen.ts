import {
  attribute,
  findIn,
  findUnder,
  flatParent,
  has,
  isDrawn,
  localName,
  nextSibling,
  previousSibling,
  rectOf,
  styleOf,
  textRect,
} from './dom.ts';
import type { Atom, Frame } from './walk.ts';

/** A rectangle on the page, frames counted in. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

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
  private readonly style: CSSStyleDeclaration;
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

/** What an element gives to all that stands in it. */
export interface Around {
  /** Form fields, code, quotations: numbers in them are not shown as results. */
  readonly skip: boolean;
  /** Menus, breadcrumbs, page numbers. */
  readonly menu: boolean;
  readonly lang: string | null;
}

const PLAIN: Around = { skip: false, menu: false, lang: null };

const NONE = 0;
const ACROSS = 1;
const DOWN = 2;

const SKIPPED = new Set([
  'select',
  'datalist',
  'textarea',
  'code',
  'pre',
  'kbd',
  'samp',
  'time',
  'noscript',
  'template',
  'dialog-backdrop',
  'math',
]);
const MENU_TAGS = new Set(['nav', 'menu']);
const MENU_ROLES = new Set([
  'navigation',
  'menu',
  'menubar',
  'contentinfo',
  'listbox',
  'tree',
  'toolbar',
  'search',
  'log',
  'tooltip',
  'textbox',
  'spinbutton',
  'slider',
  'combobox',
]);

const SPEAKING = new Set(['meter', 'progress', 'select', 'input']);
const MARKED = `[role], [aria-busy], [lang], [contenteditable], label, meter, progress, input, ${[...SKIPPED, ...MENU_TAGS].join(', ')}`;

/** All that the reader asks of the page beyond its text: each thing is asked once. */
export class Seen {
  private readonly around = new Map<Element, Around>();
  private readonly boxes = new Map<Element, Box>();
  private readonly looks = new Map<Element, Look>();
  private readonly clips = new Map<Element, number>();
  private readonly wholes = new Map<Element, boolean>();
  private readonly displays = new Map<Element, string>();
  private readonly texts = new Map<Atom, Box | null>();

  private readonly alone = new Set<Element>();
  private readonly marked = new Set<Element>();
  /** Elements that may say something besides their text. */
  readonly speaking: readonly Element[];

  /** Takes an element and all in it out of the reading. */
  leaveAlone(el: Element): void {
    this.alone.add(el);
  }

  /** Only marked elements change what is around them; they are found at once for each root. */
  constructor(roots: readonly (Document | ShadowRoot)[]) {
    for (const root of roots) for (const el of findUnder(root, MARKED)) this.marked.add(el);
    this.speaking = [...this.marked].filter(
      (el) => SPEAKING.has(localName(el)) || has(el, 'role') || has(el, 'aria-busy'),
    );
  }

  aroundOf(el: Element, frame: Frame): Around {
    const known = this.around.get(el);
    if (known) return known;
    const inside = flatParent(el);
    const parent = inside ?? frame.host;
    const up = parent ? this.aroundOf(parent, inside ? frame : (frame.outer ?? frame)) : PLAIN;
    const made = this.marked.has(el) || this.alone.has(el) ? this.markedAround(el, up) : up;
    this.around.set(el, made);
    return made;
  }

  private markedAround(el: Element, up: Around): Around {
    const name = localName(el);
    const role = attribute(el, 'role');
    return {
      skip:
        up.skip ||
        this.alone.has(el) ||
        isFieldLabel(el, name) ||
        SKIPPED.has(name) ||
        isEditable(el),
      menu: up.menu || MENU_TAGS.has(name) || (role !== null && MENU_ROLES.has(role)),
      lang: attribute(el, 'lang') || up.lang,
    };
  }

  displayOf(el: Element): string {
    let display = this.displays.get(el);
    if (display === undefined) {
      display = styleOf(el).display;
      this.displays.set(el, display);
    }
    return display;
  }

  lookOf(el: Element): Look {
    let look = this.looks.get(el);
    if (!look) {
      look = new ComputedLook(styleOf(el));
      this.looks.set(el, look);
    }
    return look;
  }

  boxOf(el: Element, frame: Frame): Box {
    let box = this.boxes.get(el);
    if (!box) {
      box = moved(rectOf(el), frame);
      this.boxes.set(el, box);
    }
    return box;
  }

  /** Where a text stands, or null where a person cannot see it. */
  textBox(atom: Atom): Box | null {
    const known = this.texts.get(atom);
    if (known !== undefined) return known;
    const box = this.measure(atom);
    this.texts.set(atom, box);
    return box;
  }

  /** An element without a box of its own (a slot) is shown where what is around it is. */
  private isShown(el: Element): boolean {
    if (isDrawn(el)) return true;
    if (this.displayOf(el) !== 'contents') return false;
    const around = flatParent(el);
    return around !== null && this.isShown(around);
  }

  /** The cell of a table stands for the text that fills it: a cell is one thing to a reader. */
  private drawnBox({ node, parent, frame }: Atom): Box {
    const name = localName(parent);
    const fills = (name === 'td' || name === 'th') && !previousSibling(node) && !nextSibling(node);
    return fills ? this.boxOf(parent, frame) : moved(textRect(node), frame);
  }

  private measure(atom: Atom): Box | null {
    if (!this.isShown(atom.parent)) return null;
    const { frame } = atom;
    const box = this.drawnBox(atom);
    if (box.right - box.left < 1 || box.bottom - box.top < 2) return null;
    if (box.right + frame.scrollX - frame.dx <= 0 || box.bottom + frame.scrollY - frame.dy <= 0)
      return null;
    if (box.left - frame.dx + frame.scrollX >= frame.width) return null;
    if (isInside(box, this.boxOf(atom.parent, frame)) && this.isWhole(atom.parent, frame))
      return box;
    return this.isClipped(atom.parent, box, frame) ? null : box;
  }

  /** True where an element stands inside all boxes around it, so that none can cut it off. */
  private isWhole(el: Element, frame: Frame): boolean {
    const known = this.wholes.get(el);
    if (known !== undefined) return known;
    const up = flatParent(el);
    const whole = up
      ? isInside(this.boxOf(el, frame), this.boxOf(up, frame)) && this.isWhole(up, frame)
      : frame.host === null;
    this.wholes.set(el, whole);
    return whole;
  }

  /** True where boxes that hide their overflow leave less than a third of the text to be seen. */
  private isClipped(from: Element, box: Box, frame: Frame): boolean {
    let { left, top, right, bottom } = box;
    const area = (right - left) * (bottom - top);
    for (let el: Element | null = from; el; el = flatParent(el)) {
      const outer = this.boxOf(el, frame);
      if (left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom)
        continue;
      const clip = this.clipOf(el);
      if (clip === NONE) continue;
      if (clip & ACROSS) {
        left = Math.max(left, outer.left);
        right = Math.min(right, outer.right);
      }
      if (clip & DOWN) {
        top = Math.max(top, outer.top);
        bottom = Math.min(bottom, outer.bottom);
      }
      if (right <= left || bottom <= top || (right - left) * (bottom - top) < area / 3) return true;
    }
    return frame.host !== null && this.isClippedByFrame(frame, box);
  }

  private isClippedByFrame(frame: Frame, box: Box): boolean {
    const host = frame.host;
    if (!host) return false;
    if (!isDrawn(host)) return true;
    const rect = this.boxOf(host, { ...frame, dx: 0, dy: 0 });
    return rect.right - rect.left < 8 || rect.bottom - rect.top < 8 || box.right < rect.left;
  }

  /** Which overflow an element cuts off for good; what can be scrolled to is not cut off. */
  private clipOf(el: Element): number {
    let clip = this.clips.get(el);
    if (clip === undefined) {
      clip = cutOf(el);
      this.clips.set(el, clip);
    }
    return clip;
  }
}

function cutOf(el: Element): number {
  const name = localName(el);
  if (name === 'body' || name === 'html') return NONE;
  const style = styleOf(el);
  if (style.display === 'inline' || style.display === 'contents') return NONE;
  if (style.clip !== 'auto' || style.clipPath.startsWith('inset(')) return ACROSS | DOWN;
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  return (cuts(style.overflowX) ? ACROSS : NONE) | (cuts(style.overflowY) ? DOWN : NONE);
}

const isInside = (box: Box, outer: Box): boolean =>
  box.left >= outer.left &&
  box.right <= outer.right &&
  box.top >= outer.top &&
  box.bottom <= outer.bottom;

function moved(rect: DOMRect, frame: Frame): Box {
  return {
    left: rect.left + frame.dx,
    top: rect.top + frame.dy,
    right: rect.right + frame.dx,
    bottom: rect.bottom + frame.dy,
  };
}

/** The name of a form field names no result. */
function isFieldLabel(el: Element, name: string): boolean {
  return name === 'label' && (has(el, 'for') || findIn(el, 'input, select, textarea').length > 0);
}

function isEditable(el: Element): boolean {
  if (!has(el, 'contenteditable')) return false;
  return attribute(el, 'contenteditable') !== 'false';
}
