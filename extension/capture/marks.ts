import { attribute, findIn, findUnder, has, localName, withTags } from './dom.ts';
import type { Around } from './nodes.ts';

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
const MARKED = '[role], [aria-busy], [lang], [dir], [contenteditable]';
const MARKED_TAGS = ['label', ...SPEAKING, ...SKIPPED, ...MENU_TAGS];

const PLAIN: Around = { skip: false, menu: false, lang: null, rtl: false };

/** Elements that change what is read in them; they are found at once for each root. */
export class Marks {
  private readonly marked = new Set<Element>();
  private readonly alone: ReadonlySet<Element>;
  /** Elements that may say something besides their text. */
  readonly speaking: readonly Element[];

  /** `alone` are elements that are left out of the reading with all that is in them. */
  constructor(roots: readonly (Document | ShadowRoot)[], alone: readonly Element[]) {
    this.alone = new Set(alone);
    for (const root of roots) {
      for (const el of findUnder(root, MARKED)) this.marked.add(el);
      for (const el of withTags(root, MARKED_TAGS)) this.marked.add(el);
    }
    const marked = [...this.marked];
    for (const el of alone) this.marked.add(el);
    this.speaking = marked.filter(
      (el) => SPEAKING.has(localName(el)) || has(el, 'role') || has(el, 'aria-busy'),
    );
  }

  has(el: Element): boolean {
    return this.marked.has(el);
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

/** The name of a form field names no result. */
function isFieldLabel(el: Element, name: string): boolean {
  return name === 'label' && (has(el, 'for') || findIn(el, 'input, select, textarea').length > 0);
}

function isEditable(el: Element): boolean {
  if (!has(el, 'contenteditable')) return false;
  return attribute(el, 'contenteditable') !== 'false';
}
