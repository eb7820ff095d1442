import { type Bench, type Effect, type Operator, textOf } from './truth.ts';

/** Mutations that change how a page is made and nothing that a person reads. */

const NOTHING: Effect = {};

/** Every class and id another one, as after a new build. */
const rename: Operator = ({ doc, random }) => {
  const words = new Map<string, string>();
  const other = (name: string) => {
    const word = words.get(name) ?? `${random.word()}-${random.word()}`;
    words.set(name, word);
    return word;
  };
  for (const el of doc.querySelectorAll('body [class], body [id]')) {
    if (el.classList.length > 0) el.setAttribute('class', [...el.classList].map(other).join(' '));
    if (el.id) el.id = other(el.id);
  }
  // The page's own styles are renamed with it: what was hidden stays hidden.
  for (const style of doc.querySelectorAll('style'))
    style.textContent = (style.textContent ?? '').replace(
      /([.#])([a-z_][\w-]*)(?=[^{}]*\{)/gi,
      (all, sign, name) => (words.has(name) ? `${sign}${words.get(name)}` : all),
    );
  for (const name of ['aria-labelledby', 'for', 'aria-describedby', 'headers'])
    for (const el of doc.querySelectorAll(`[${name}]`))
      el.setAttribute(name, (el.getAttribute(name) ?? '').split(/\s+/).map(other).join(' '));
  return NOTHING;
};

const dropData: Operator = ({ doc }) => {
  let dropped = 0;
  for (const el of doc.querySelectorAll('body *'))
    for (const { name } of [...el.attributes])
      if (name.startsWith('data-') || name === 'jsname') {
        el.removeAttribute(name);
        dropped += 1;
      }
  return dropped > 0 ? NOTHING : null;
};

const TABLE = /^(?:table|tbody|thead|tfoot|tr|td|th|col|colgroup|dl|dt|dd|ul|ol|li|option|select)$/;

function wrapOne(el: Element, doc: Document): void {
  if (TABLE.test(el.localName) || TABLE.test(el.parentElement?.localName ?? '')) return;
  const isInline = getComputedStyle(el).display.startsWith('inline');
  const wrapper = doc.createElement(isInline ? 'span' : 'div');
  el.replaceWith(wrapper);
  wrapper.append(el);
}

const wrap: Operator = ({ doc, truths, random }) => {
  for (const { value, name, card } of random.shuffled(truths).slice(0, 4))
    for (const el of [value, name, card]) if (random.next() < 0.6) wrapOne(el, doc);
  return NOTHING;
};

/** What hides or cuts off its content is no idle wrapper. */
function hides(el: Element): boolean {
  const { display, overflow, opacity, position, visibility } = getComputedStyle(el);
  const isPlain = overflow === 'visible' && opacity === '1' && position === 'static';
  return (
    !isPlain || display === 'none' || visibility !== 'visible' || el.hasAttribute('aria-hidden')
  );
}

/** Takes away elements that only hold one other element. */
const unwrap: Operator = ({ doc, random, truths }) => {
  const kept = new Set(truths.flatMap(({ value, name, card }) => [value, name, card]));
  const idle = [...doc.querySelectorAll('body div, body span')].filter(
    (el) =>
      el.children.length === 1 &&
      !kept.has(el) &&
      !hides(el) &&
      textOf(el) === textOf(el.children[0] as Element),
  );
  for (const el of random.shuffled(idle).slice(0, 6)) el.replaceWith(...el.childNodes);
  return idle.length > 0 ? NOTHING : null;
};

/** Cards of one row in another order. */
const reorderCards: Operator = ({ truths, random }) => {
  const row = random.pick(rowsOf(truths.filter(({ isCell }) => !isCell)));
  if (!row) return null;
  const slots = row.map((el) => {
    const mark = el.ownerDocument.createComment('');
    el.before(mark);
    return mark;
  });
  for (const [i, el] of random.shuffled(row).entries()) slots[i]?.replaceWith(el);
  return NOTHING;
};

/** Cards that stand beside each other, by the element that holds them. */
export function rowsOf(truths: Bench['truths']): Element[][] {
  const rows = new Map<Element, Set<Element>>();
  for (const { card } of truths)
    for (let el: Element = card, step = 0; step < 4; step += 1) {
      const parent: Element | null = el.parentElement;
      if (!parent || parent.localName === 'body') break;
      rows.set(parent, (rows.get(parent) ?? new Set()).add(el));
      el = parent;
    }
  return [...rows.values()].filter((row) => row.size > 1).map((row) => [...row]);
}

const tablesOf = (doc: Document): Element[] => [...doc.querySelectorAll('table')];

const reorderRows: Operator = ({ doc, random }) => {
  const bodies = tablesOf(doc).map((table) =>
    [...table.querySelectorAll('tbody tr')].filter((tr) => tr.querySelector('td')),
  );
  const rows = random.pick(bodies.filter((body) => body.length > 1));
  if (!rows) return null;
  const slots = rows.map((el) => {
    const mark = doc.createComment('');
    el.before(mark);
    return mark;
  });
  for (const [i, el] of random.shuffled(rows).entries()) slots[i]?.replaceWith(el);
  return NOTHING;
};

/** The same order of columns in every row, the first column kept. */
const reorderColumns: Operator = ({ doc, random }) => {
  const table = random.pick(
    tablesOf(doc).filter((one) => {
      const widths = new Set([...one.querySelectorAll('tr')].map((tr) => tr.children.length));
      return (
        widths.size === 1 && !one.querySelector('[colspan], [rowspan]') && ([...widths][0] ?? 0) > 2
      );
    }),
  );
  if (!table) return null;
  const width = table.querySelector('tr')?.children.length ?? 0;
  const order = random.shuffled(Array.from({ length: width - 1 }, (_, i) => i + 1));
  for (const tr of table.querySelectorAll('tr')) {
    const cells = [...tr.children];
    for (const i of order) if (cells[i]) tr.append(cells[i]);
  }
  return NOTHING;
};

export const SHAPE: Readonly<Record<string, Operator>> = {
  'classes and ids renamed': rename,
  'data attributes removed': dropData,
  'wrappers added': wrap,
  'wrappers removed': unwrap,
  'cards reordered': reorderCards,
  'rows reordered': reorderRows,
  'columns reordered': reorderColumns,
};
