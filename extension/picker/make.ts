const create = Document.prototype.createElement;
const setAttribute = Element.prototype.setAttribute;
const append = Element.prototype.append;

/** What an element of the overlay is given: attributes, or nothing for those that are false. */
export type Given = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An element of the overlay. Text goes in as text: what a page wrote is never read as HTML. Members
 * are taken from prototypes, because a page may have given them other meanings.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Given = {},
  ...kids: readonly (Node | string | null | false)[]
): HTMLElementTagNameMap[K] {
  const el = create.call(document, name) as HTMLElementTagNameMap[K];
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === false) continue;
    setAttribute.call(el, key, value === true ? '' : String(value));
  }
  append.call(el, ...kids.filter((kid): kid is Node | string => kid !== null && kid !== false));
  return el;
}

/** A text of the page: its direction is its own and does not turn what stands around it. */
export function quoted(text: string, given: Given = {}): HTMLElement {
  return make('bdi', given, text);
}

/** A button that says what it does. */
export function button(words: string, kind: 'main' | 'plain' | 'link', given: Given = {}) {
  return make('button', { type: 'button', class: kind, ...given }, words);
}

/** Puts new content in place of what an element holds. */
export function fill(el: Element, ...kids: readonly (Node | string | null | false)[]): void {
  el.replaceChildren(...kids.filter((kid): kid is Node | string => kid !== null && kid !== false));
}
