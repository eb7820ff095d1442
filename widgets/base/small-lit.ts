import { policy } from './policy.ts';

/**
 * The part of Lit's templates that the elements use, for the classic script: the same picture from
 * the same templates, in half of the bytes and of the time. A text stands in one text node of its own
 * instead of behind a comment, and a clone's places are found by steps that were counted once. The
 * build puts it in Lit's place and each template's words at the head of its file
 * (`compile-templates.ts`); a test holds the two to the same answers.
 */

/** Draws nothing in a place, and takes an attribute away; it is Lit's own. */
export const nothing = Symbol.for('lit-nothing');

/** Stands in an attribute where a value comes; elsewhere an empty comment does. */
export const MARK = '~';

// Fields are declared and not defined: what is defined and then set is written twice.

/** The words of a template, of which the browser makes nodes with those of all that came by then. */
class Template {
  declare readonly markup: string;
  declare readonly drawing: boolean;
  nodes: DocumentFragment | null = null;
  holes: readonly Hole[] | null = null;

  constructor(markup: string, drawing: boolean) {
    this.markup = markup;
    this.drawing = drawing;
  }
}

interface Known {
  readonly nodes: DocumentFragment;
  readonly holes: readonly Hole[];
}

/** A template with its values. What came in with a file can say much of itself, but is never one. */
class Result {
  declare readonly template: Template;
  declare readonly values: readonly unknown[];
  constructor(template: Template, values: readonly unknown[]) {
    this.template = template;
    this.values = values;
  }
}

let fresh: Template[] = [];

/** Of words a template, of a template and its values what can be drawn. */
const maker =
  (drawing: boolean) =>
  (first: unknown, ...values: unknown[]): unknown => {
    if (first instanceof Template) return new Result(first, values);
    const template = new Template(drawing ? `<svg>${first}</svg>` : String(first), drawing);
    fresh.push(template);
    return template;
  };
export const html = maker(false);
export const svg = maker(true);

/** To begin reading takes the browser longer than to read: all that is new is read at once. */
function readFresh(): void {
  const box = document.createElement('template');
  const all = fresh.map(({ markup }) => `<template>${markup}</template>`).join('');
  box.innerHTML = (policy()?.createHTML(all) ?? all) as string;
  const { children } = box.content;
  for (let at = 0; at < fresh.length; at += 1) {
    (fresh[at] as Template).nodes = (children[at] as HTMLTemplateElement).content;
  }
  fresh = [];
}

/** Where a value goes: steps from the place before it, and the attribute if it is one. */
interface Hole {
  readonly ups: number;
  /** Brothers to pass at this level, then at each level further down. */
  readonly over: number;
  readonly down: readonly number[];
  readonly name: string | undefined;
  readonly texts: readonly string[] | undefined;
}

/** A template with its nodes and places, which are found when it is first drawn. */
function ready(template: Template): Template {
  if (!template.nodes) readFresh();
  if (!template.holes) {
    const { drawing, nodes } = template;
    const around = drawing && nodes?.firstElementChild;
    if (around) around.replaceWith(...around.childNodes);
    template.holes = holesOf(nodes as DocumentFragment);
  }
  return template;
}

function holesOf(content: DocumentFragment): Hole[] {
  const holes: Hole[] = [];
  let before = [0];
  const path: number[] = [];
  const found = (name?: string, texts?: string[]) => {
    let shared = 0;
    while (shared < path.length && path[shared] === before[shared]) shared += 1;
    const on = shared < before.length && shared < path.length;
    holes.push({
      ups: on ? before.length - shared - 1 : 0,
      over: on ? (path[shared] as number) - (before[shared] as number) : 0,
      down: path.slice(on ? shared + 1 : shared),
      name,
      texts,
    });
    before = path.slice();
  };
  const visit = (parent: Node) => {
    let at = 0;
    for (let child = parent.firstChild; child; child = child.nextSibling, at += 1) {
      path.push(at);
      if (child instanceof Comment) {
        found();
        const text = new Text();
        child.replaceWith(text);
        child = text;
      } else if (child instanceof Element) {
        namedIn(child, found);
        visit(child);
      }
      path.pop();
    }
  };
  visit(content);
  return holes;
}

/** The attributes of an element that hold a mark. */
function namedIn(one: Element, found: (name: string, texts: string[]) => void): void {
  const names = one.getAttributeNames();
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] as string;
    const texts = (one.getAttribute(name) ?? '').split(MARK);
    if (texts.length > 1) {
      found(name, texts);
      one.removeAttribute(name);
    }
  }
}

/** Loops by number: on a page that just began, iterators take longer than what they are used for. */
function stepped(from: Node, { ups, over, down }: Hole): Node {
  let node = from;
  for (let left = ups; left > 0; left -= 1) node = node.parentNode as Node;
  for (let left = over; left > 0; left -= 1) node = node.nextSibling as Node;
  for (let level = 0; level < down.length; level += 1) {
    node = node.firstChild as Node;
    for (let left = down[level] as number; left > 0; left -= 1) node = node.nextSibling as Node;
  }
  return node;
}

interface Part {
  /** Takes its values from the list and gives the place of the next part's. */
  set(values: readonly unknown[], at: number): number;
}

/** An attribute, whole or with words around its values. */
class Attribute implements Part {
  declare readonly node: Element;
  declare readonly name: string;
  declare readonly texts: readonly string[];
  #last: string | null = null;

  constructor(node: Element, name: string, texts: readonly string[]) {
    this.node = node;
    this.name = name;
    this.texts = texts;
  }

  set(values: readonly unknown[], at: number): number {
    const { node, name, texts } = this;
    let text: string | null = texts[0] ?? '';
    for (let i = 1; i < texts.length; i += 1) {
      const value = values[at + i - 1];
      if (value === nothing) text = null;
      else if (text !== null) text += `${value ?? ''}${texts[i]}`;
    }
    if (text !== this.#last) {
      if (text === null) node.removeAttribute(name);
      else node.setAttribute(name, text);
    }
    this.#last = text;
    return at + texts.length - 1;
  }
}

class Flag implements Part {
  declare readonly node: Element;
  declare readonly name: string;
  constructor(node: Element, name: string) {
    this.node = node;
    this.name = name;
  }

  set(values: readonly unknown[], at: number): number {
    this.node.toggleAttribute(this.name, Boolean(values[at]) && values[at] !== nothing);
    return at + 1;
  }
}

type Listener = EventListenerObject & AddEventListenerOptions;

class Listening implements Part {
  declare readonly node: Element;
  declare readonly name: string;
  #listener: Listener | ((event: Event) => void) | null = null;

  constructor(node: Element, name: string) {
    this.node = node;
    this.name = name;
  }

  handleEvent(event: Event): void {
    const listener = this.#listener;
    if (typeof listener === 'function') listener.call(this.node, event);
    else listener?.handleEvent(event);
  }

  set(values: readonly unknown[], at: number): number {
    const next = values[at] === nothing ? null : (values[at] as Listener | null);
    if (next && !this.#listener) this.node.addEventListener(this.name, this, next);
    this.#listener = next;
    return at + 1;
  }
}

/** Where texts, templates and lists of them come: before a text node, which holds the text itself. */
class Place implements Part {
  declare readonly anchor: Text;
  declare readonly before: Node | null;
  declare readonly around: Place | null;
  #text = '';
  #piece: Piece | null = null;
  #items: Place[] | null = null;

  /** `before` is what stands before the place for good; else the place that all of it stands in. */
  constructor(anchor: Text, before: Node | null, around: Place | null) {
    this.anchor = anchor;
    this.before = before;
    this.around = around;
  }

  get start(): Node | null {
    return this.before ?? this.around?.start ?? null;
  }

  set(values: readonly unknown[], at: number): number {
    const value = values[at];
    if (Array.isArray(value)) this.#list(value);
    else if (value instanceof Result) this.#template(value);
    else this.#say(value === nothing ? '' : String(value ?? ''));
    return at + 1;
  }

  clear(): void {
    const { anchor, start } = this;
    for (let one = anchor.previousSibling; one && one !== start; one = anchor.previousSibling) {
      one.remove();
    }
    this.#piece = null;
    this.#items = null;
  }

  /** What is there for the first time is empty already. */
  #empty(): void {
    if (this.#piece || this.#items) this.clear();
    if (this.#text !== '') this.#say('');
  }

  #say(text: string): void {
    if (this.#piece || this.#items) this.clear();
    if (text !== this.#text) this.anchor.data = text;
    this.#text = text;
  }

  #template({ template, values }: Result): void {
    if (this.#piece?.template === template) this.#piece.fill(values);
    else {
      this.#empty();
      this.#piece = new Piece(template, this);
      this.#piece.fill(values);
      this.anchor.before(this.#piece.content);
    }
  }

  #list(values: readonly unknown[]): void {
    if (!this.#items) this.#empty();
    this.#items ??= [];
    const items = this.#items;
    for (const spare of items.splice(values.length).reverse()) {
      spare.clear();
      spare.anchor.remove();
    }
    for (let at = 0; at < values.length; at += 1) {
      let item = items[at];
      if (!item) {
        item = new Place(new Text(), items[at - 1]?.anchor ?? null, this);
        this.anchor.before(item.anchor);
        items.push(item);
      }
      item.set(values, at);
    }
  }
}

/** A template's clone with its parts. */
class Piece {
  declare readonly template: Template;
  declare readonly content: DocumentFragment;
  readonly #parts: Part[] = [];

  constructor(template: Template, around: Place) {
    this.template = template;
    const { nodes, holes } = ready(template) as Known;
    this.content = document.importNode(nodes, true);
    let node = this.content.firstChild as Node;
    for (let i = 0; i < holes.length; i += 1) {
      const hole = holes[i] as Hole;
      node = stepped(node, hole);
      this.#parts.push(partOf(node, hole, around));
    }
  }

  fill(values: readonly unknown[]): void {
    const parts = this.#parts;
    let at = 0;
    for (let i = 0; i < parts.length; i += 1) at = (parts[i] as Part).set(values, at);
  }
}

function partOf(node: Node, { name, texts }: Hole, around: Place): Part {
  if (name === undefined || !texts) {
    const top = node.parentNode instanceof DocumentFragment;
    return new Place(node as Text, node.previousSibling, top ? around : null);
  }
  const of = node as Element;
  if (name.startsWith('@')) return new Listening(of, name.slice(1));
  return name.startsWith('?') ? new Flag(of, name.slice(1)) : new Attribute(of, name, texts);
}

const places = new WeakMap<Node, Place>();

/** Draws a template in a container, or what is new in it. */
export function render(result: unknown, container: DocumentFragment | HTMLElement): void {
  let place = places.get(container);
  if (!place) {
    const anchor = new Text();
    place = new Place(anchor, container.lastChild, null);
    container.append(anchor);
    places.set(container, place);
  }
  place.set([result], 0);
}
