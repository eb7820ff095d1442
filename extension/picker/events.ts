import type { Surface } from './surface.ts';

const POINTS = [
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'click', 'dblclick'],
  ...['auxclick', 'contextmenu', 'wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['dragstart', 'selectstart'],
] as const;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const TEXTS = [
  ...['beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'],
  ...['copy', 'cut', 'paste'],
] as const;
const FOCUS = ['focusin', 'focusout', 'focus', 'blur'] as const;

/** Presses that would do something on the page, were they to reach it. */
const ACTS: ReadonlySet<string> = new Set(
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend dragstart'.split(
    ' ',
  ),
);

/** What a person did, and on what part of the overlay. */
export interface Deed {
  readonly event: Event;
  /** The part of the overlay; null where it was done beside it. */
  readonly inner: Element | null;
}

const pointOf = (event: Event) => {
  if (!(event instanceof MouseEvent)) return null;
  // A press by keyboard or by an aid has no place of its own.
  if (event.type === 'click' && event.detail === 0) return null;
  return { x: event.clientX, y: event.clientY };
};

/**
 * Takes what the person does before the page hears of it. What goes to the overlay is heard nowhere
 * else; while it stands, presses and keys reach the page neither. What a page only pretends is not
 * obeyed: it could press "Save" by itself.
 */
export class Events {
  readonly #surface: Surface;
  readonly #tell: (deed: Deed) => void;
  readonly #ended = new AbortController();

  constructor(surface: Surface, tell: (deed: Deed) => void) {
    this.#surface = surface;
    this.#tell = tell;
    const how = { capture: true, passive: false, signal: this.#ended.signal };
    for (const type of [...POINTS, ...KEYS, ...TEXTS, ...FOCUS]) {
      window.addEventListener(type, this.#take, how);
    }
  }

  end(): void {
    this.#ended.abort();
  }

  #take = (event: Event): void => {
    const { host } = this.#surface;
    const isOurs = event.target === host;
    if (isOurs) {
      event.stopImmediatePropagation();
      if (event.isTrusted) this.#tell({ event, inner: this.#innerOf(event) });
      return;
    }
    if (!event.isTrusted) return;
    if (event instanceof FocusEvent) {
      // A page that holds the focus in its dialog would pull it back at once.
      if (event.relatedTarget === host) event.stopImmediatePropagation();
      return;
    }
    const isKey = event instanceof KeyboardEvent;
    if (isKey && (event.ctrlKey || event.metaKey || event.altKey)) return;
    if (!isKey && !ACTS.has(event.type)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.#tell({ event, inner: null });
  };

  #innerOf(event: Event): Element | null {
    const point = pointOf(event);
    const { shadow } = this.#surface;
    return point ? this.#surface.at(point.x, point.y) : (shadow.activeElement ?? null);
  }
}
