import { elementAt, spotBox } from '../capture/index.ts';
import { make } from './make.ts';
import { Marker } from './marker.ts';
import { Surface } from './surface.ts';

const FOLLOW_MS = 200;
/** An outline that nobody takes away goes by itself: the list that asked for it may have been closed. */
const LONGEST_MS = 15_000;

/** Outlines one number on the page, and takes nothing that the person does there. */
export class Highlight {
  readonly #surface = new Surface();
  readonly #marks = make('div');
  readonly #marker = new Marker(this.#marks);
  readonly #until = performance.now() + LONGEST_MS;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(el: Element) {
    this.#surface.all.append(this.#marks);
    this.#marker.around(el);
    this.#timer = setInterval(() => {
      if (performance.now() > this.#until || !el.isConnected) this.end();
      else this.#marker.follow();
    }, FOLLOW_MS);
    const { top, bottom } = spotBox(el);
    if (top < 0 || bottom > window.innerHeight) {
      el.scrollIntoView({ block: 'center', behavior: 'instant' });
      this.#marker.follow();
    }
  }

  end(): void {
    clearInterval(this.#timer);
    this.#surface.remove();
  }
}

/** The outline around the number at a place; null where it is not there any more. */
export function highlightAt(place: string, raw: string): Highlight | null {
  const el = elementAt(document, place, raw);
  return el ? new Highlight(el) : null;
}
