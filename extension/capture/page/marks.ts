import {
  attribute,
  DOCUMENT,
  elementById,
  FRAGMENT,
  findIn,
  findUnder,
  firstElementChild,
  has,
  localName,
  matches,
  nextElement,
  nodeType,
  ownerDocument,
  parentElement,
  parentNode,
  withTags,
} from './dom.ts';
import type { Around } from './nodes.ts';
import type { Steps } from './pace.ts';

const SKIPPED = new Set(
  'select datalist textarea code pre kbd samp time noscript template dialog-backdrop math'.split(
    ' ',
  ),
);
const MENU_TAGS = new Set(['nav', 'menu']);
const MENU_ROLES = new Set(
  'navigation menu menubar contentinfo listbox tree toolbar search log tooltip textbox spinbutton slider combobox'.split(
    ' ',
  ),
);
const SPEAKING = new Set(['meter', 'progress', 'select', 'input']);
const MARKING = ['role', 'aria-busy', 'lang', 'dir', 'contenteditable'];
const NAMING = ['aria-label', 'aria-labelledby'];
/** Asked at once: a browser goes through the whole page for each such question. */
const MARKED = [...MARKING, ...NAMING].map((name) => `[${name}]`).join(', ');
const MARKED_TAGS = ['label', ...SPEAKING, ...SKIPPED, ...MENU_TAGS];

/** Elements that are asked whether they are pointed at. */
const MOST_ASKED = 3000;
/** Of those that are, the page itself, and as many as a card and what is in it. */
const OUTERMOST = 3;
const INNERMOST = 4;

const PLAIN: Around = { skip: false, menu: false, lang: null, rtl: false };

/** Elements that change what is read in them; they are found at once for each root. */
export class Marks {
  private readonly marked = new Set<Element>();
  private readonly alone: ReadonlySet<Element>;
  /** Elements that have a name for those who cannot see. */
  readonly named = new Set<Element>();
  /** What a person points at, and what holds a field: style sheets go by both, and no attribute tells. */
  private readonly stirred = new Set<Element>();
  /** Elements that may say something besides their text. */
  speaking: readonly Element[] = [];

  private constructor(alone: readonly Element[]) {
    this.alone = new Set(alone);
  }

  /** `alone` are elements that are left out of the reading with all that is in them. */
  static *in(roots: readonly (Document | ShadowRoot)[], alone: readonly Element[]): Steps<Marks> {
    const marks = new Marks(alone);
    for (const root of roots) {
      const isLarge = nodeType(root) === DOCUMENT;
      marks.takeMarked(root);
      if (isLarge) yield;
      for (const el of withTags(root, MARKED_TAGS)) marks.marked.add(el);
      for (const el of pointedAt(root)) marks.stirred.add(el);
      if (isLarge) yield;
    }
    marks.close();
    return marks;
  }

  private takeMarked(root: Document | ShadowRoot): void {
    for (const el of findUnder(root, MARKED)) {
      if (NAMING.some((name) => has(el, name))) this.named.add(el);
      if (MARKING.some((name) => has(el, name))) this.marked.add(el);
    }
  }

  private close(): void {
    const marked = [...this.marked];
    for (const el of marked) {
      const around = localName(el) === 'input' ? parentElement(el) : null;
      if (around) this.stirred.add(around);
    }
    for (const el of this.alone) this.marked.add(el);
    this.speaking = marked.filter(
      (el) => SPEAKING.has(localName(el)) || has(el, 'role') || has(el, 'aria-busy'),
    );
  }

  has(el: Element): boolean {
    return this.marked.has(el);
  }

  /** Whether an element may look otherwise than all that are built as it is. */
  isStirred(el: Element): boolean {
    return this.stirred.has(el);
  }

  aroundOf(el: Element, up: Around | null, isMarked: boolean): Around {
    const outer = up ?? PLAIN;
    return isMarked ? this.markedAround(el, outer) : outer;
  }

  private markedAround(el: Element, up: Around): Around {
    const name = localName(el);
    const role = attribute(el, 'role');
    const dir = attribute(el, 'dir');
    return {
      skip:
        up.skip ||
        this.alone.has(el) ||
        isFieldLabel(el, name) ||
        SKIPPED.has(name) ||
        isEditable(el),
      menu: up.menu || MENU_TAGS.has(name) || (role !== null && MENU_ROLES.has(role)),
      lang: attribute(el, 'lang') || up.lang,
      rtl: dir === 'rtl' || dir === 'ltr' ? dir === 'rtl' : up.rtl,
    };
  }
}

/**
 * The boxes under a person's pointer, the innermost few: those around them hold the whole page. Gone
 * down to step by step, for a browser asked for all of them goes through every element.
 */
function pointedAt(root: Document | ShadowRoot): Element[] {
  const pointed: Element[] = [];
  let at = firstElementChild(root);
  for (let left = MOST_ASKED; at && left > 0; left -= 1) {
    const isPointed = matches(at, ':hover');
    if (isPointed) pointed.push(at);
    at = isPointed ? firstElementChild(at) : nextElement(at);
  }
  return pointed.slice(Math.max(OUTERMOST, pointed.length - INNERMOST));
}

const FIELDS =
  'input, select, textarea, [contenteditable], [role="textbox"], [role="combobox"], [role="listbox"], [role="slider"], [role="spinbutton"], [role="switch"], [role="checkbox"]';

/** The name of a form field names no result; a label that leads to no field is a text like any other. */
function isFieldLabel(el: Element, name: string): boolean {
  if (name !== 'label') return false;
  return leadsToField(el) || findIn(el, 'input, select, textarea').length > 0;
}

function leadsToField(label: Element): boolean {
  const id = attribute(label, 'for');
  const owner = id ? ownerDocument(label) : null;
  if (!id || !owner) return false;
  const field = elementById(owner, id);
  // In a tree of its own a field is not found by its name, and an element of the page's own may be one.
  return field ? matches(field, FIELDS) || localName(field).includes('-') : isInShadow(label);
}

function isInShadow(el: Element): boolean {
  let at: Node = el;
  for (let up = parentNode(at); up; up = parentNode(at)) at = up;
  return nodeType(at) === FRAGMENT;
}

function isEditable(el: Element): boolean {
  if (!has(el, 'contenteditable')) return false;
  return attribute(el, 'contenteditable') !== 'false';
}
