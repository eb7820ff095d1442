import { spokenNow } from '../words/index.ts';
import { make } from './make.ts';
import { SHEET } from './sheet.ts';

const attach = Element.prototype.attachShadow;
const queryAll = Document.prototype.querySelectorAll;
const fromPoint = Document.prototype.elementFromPoint;
const getTop = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get;
const getActive = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get;

/** The page's own top element. */
export const topElement = () => getTop?.call(document) as Element;
/** What holds the focus on the page: the overlay's host while it is the overlay. */
export const activeElement = () => getActive?.call(document) as Element | null;

/** Sheets of the overlay are no part of the page's own; a browser that will not share them gets an element. */
function dress(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    shadow.adoptedStyleSheets = [sheet];
    if (shadow.adoptedStyleSheets.length === 1) return;
  } catch {
    // Firefox keeps constructed sheets of a content script from the page's documents.
  }
  shadow.prepend(make('style', {}, SHEET));
}

/** Dialogs of the page that make all else inert, the last opened last as far as the page tells. */
function modals(): Element[] {
  try {
    return [...queryAll.call(document, 'dialog:modal')];
  } catch {
    return [];
  }
}

/**
 * The one thing that Fourfold ever puts on a page: an element without attributes of its own but
 * `popover`, drawn over everything in the browser's top layer, whose inside the page cannot see.
 */
export class Surface {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly all = make('div', { class: 'all', lang: spokenNow() });
  readonly #before = activeElement();

  constructor() {
    this.host = make('div', { popover: 'manual' });
    this.shadow = attach.call(this.host, { mode: 'closed' });
    dress(this.shadow);
    this.shadow.append(this.all);
    this.place();
  }

  /** True while the overlay stands on the page and the page's dialogs leave it alone. */
  get isThere(): boolean {
    return this.host.isConnected && this.host.matches(':popover-open');
  }

  /** Where a dialog of the page holds everything else, the overlay has to stand inside it. */
  place(): void {
    const open = modals();
    for (const around of [...open.reverse(), topElement()]) {
      if (this.host.parentNode !== around) around.append(this.host);
      if (!this.host.matches(':popover-open')) this.host.showPopover();
      this.#unzoom();
      if (open.length === 0 || !this.#isInert()) return;
    }
  }

  /** Puts the overlay over whatever else came into the top layer since. */
  raise(): void {
    if (!this.host.isConnected) return;
    if (this.isThere && !this.#isInert()) return;
    this.place();
    if (this.#isInert()) {
      this.host.hidePopover();
      this.host.showPopover();
    }
  }

  /** The element of the overlay at a point. */
  at(x: number, y: number): Element | null {
    const found = this.shadow.elementFromPoint(x, y);
    return found === this.host ? null : found;
  }

  /** Asks the page as if the overlay were not there. */
  through<T>(ask: () => T): T {
    this.all.classList.add('through');
    try {
      return ask();
    } finally {
      this.all.classList.remove('through');
    }
  }

  remove(): void {
    const hadFocus = activeElement() === this.host;
    this.host.remove();
    const before = this.#before;
    if (hadFocus && before instanceof HTMLElement && before.isConnected) {
      HTMLElement.prototype.focus.call(before, { preventScroll: true });
    }
  }

  /** A page that draws itself larger would draw the overlay larger and beside its place. */
  #unzoom(): void {
    const zoom = (this.host as HTMLElement & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    if (zoom !== 1 && zoom > 0) this.all.style.setProperty('zoom', String(1 / zoom));
  }

  /** Whether something else takes what is pointed at in a corner that the overlay covers. */
  #isInert(): boolean {
    const probe = make('div', { class: 'probe' });
    this.all.append(probe);
    const found = fromPoint.call(document, 1, 1);
    probe.remove();
    return found !== this.host;
  }
}
