import {
  dataOf,
  ELEMENT,
  firstChild,
  isDrawn,
  localName,
  nextSibling,
  nodeType,
  shadowRoot,
  styleOf,
  TEXT,
} from '../page/dom.ts';

const assignedNodes = HTMLSlotElement.prototype.assignedNodes;

/** What holds text that nobody sees as text. */
const SILENT = new Set(
  'script style noscript template textarea select option title desc'.split(' '),
);

/** Nodes drawn inside an element: its shadow's, a slot's assigned ones, else its children. */
export function drawnKids(el: Element): Node[] {
  if (localName(el) === 'slot') {
    const given = assignedNodes.call(el as HTMLSlotElement, { flatten: true });
    if (given.length > 0) return given;
  }
  const kids: Node[] = [];
  for (let node = firstChild(shadowRoot(el) ?? el); node; node = nextSibling(node)) kids.push(node);
  return kids;
}

const isInline = (el: Element) => {
  const { display, position } = styleOf(el);
  return display.startsWith('inline') || (display === 'contents' && position === 'static');
};

/**
 * The text that a person reads in an element, shadow roots included; null where it is longer than
 * `most`. Boxes of their own are set apart by a blank, as the eye does.
 */
export function flatText(el: Element, most: number): string | null {
  let text = '';
  const add = (node: Node): boolean => {
    if (nodeType(node) === TEXT) text += dataOf(node);
    else if (nodeType(node) === ELEMENT) {
      const inner = node as Element;
      if (SILENT.has(localName(inner)) || !isSeenBox(inner)) return true;
      const apart = !isInline(inner);
      if (apart) text += ' ';
      if (!drawnKids(inner).every(add)) return false;
      if (apart) text += ' ';
    }
    // Blanks between boxes are many; a text is long only by what is seen of it.
    return text.length <= 8 * most;
  };
  if (!drawnKids(el).every(add)) return null;
  const seen = text.replace(/\s+/g, ' ').trim();
  return seen.length <= most ? seen : null;
}

const isSeenBox = (el: Element) => isDrawn(el) || styleOf(el).display === 'contents';
