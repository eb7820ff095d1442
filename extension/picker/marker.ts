import { spotBox, textBox } from '../capture/index.ts';
import { make } from './make.ts';

/** Most like numbers that are outlined beside the one that is meant. */
const MOST_LIKE = 40;

/** Where a number stands: its text, not the wide box around it. */
const boxOf = (el: Element) => spotBox(el, textBox(el) ?? undefined);

/** The outlines around numbers. They follow what they stand around. */
export class Marker {
  readonly #layer: HTMLElement;
  readonly #mark = make('div', { class: 'mark', hidden: true });
  #el: Element | null = null;
  #likes: { readonly el: Element; readonly mark: HTMLElement }[] = [];

  constructor(layer: HTMLElement) {
    this.#layer = layer;
    layer.append(this.#mark);
  }

  get el(): Element | null {
    return this.#el;
  }

  around(el: Element | null): void {
    this.#el = el;
    this.follow();
  }

  /** Others that would be taken for the same number. */
  likes(els: readonly Element[]): void {
    for (const { mark } of this.#likes) mark.remove();
    this.#likes = els
      .filter((el) => el !== this.#el)
      .slice(0, MOST_LIKE)
      .map((el) => ({ el, mark: make('div', { class: 'mark like' }) }));
    this.#layer.append(...this.#likes.map(({ mark }) => mark));
    this.follow();
  }

  /** Puts the outlines where their numbers are now. */
  follow(): void {
    this.#put(this.#mark, this.#el);
    for (const { el, mark } of this.#likes) this.#put(mark, el);
  }

  #put(mark: HTMLElement, el: Element | null): void {
    const box = el ? boxOf(el) : null;
    const isSeen = box !== null && box.right > box.left && box.bottom > box.top;
    mark.hidden = !isSeen;
    if (!isSeen) return;
    mark.style.left = `${box.left}px`;
    mark.style.top = `${box.top}px`;
    mark.style.width = `${box.right - box.left}px`;
    mark.style.height = `${box.bottom - box.top}px`;
  }
}

const GAP = 12;

/** Puts a card beside a box: under it, else over it, else beside it; always whole in the window. */
export function putBeside(card: HTMLElement, el: Element | null): void {
  const { width, height } = card.getBoundingClientRect();
  const [w, h] = [window.innerWidth, window.innerHeight];
  const box = el ? boxOf(el) : { left: w / 2, top: h / 3, right: w / 2, bottom: h / 3 };
  const clampX = (x: number) => Math.max(8, Math.min(x, w - width - 8));
  const clampY = (y: number) => Math.max(8, Math.min(y, h - height - 8));
  let [left, top] = [clampX(box.left), box.bottom + GAP];
  if (top + height > h - 8) {
    if (box.top - GAP - height >= 8) top = box.top - GAP - height;
    else {
      top = clampY(box.top);
      const isRoom = box.right + GAP + width <= w - 8;
      left = isRoom ? box.right + GAP : Math.max(8, box.left - GAP - width);
    }
  }
  card.style.left = `${clampX(left)}px`;
  card.style.top = `${clampY(top)}px`;
}
