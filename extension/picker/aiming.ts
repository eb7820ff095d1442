import type { Level, Named, PageNumbers, Shown, Spot } from '../capture/index.ts';
import type { Formats } from '../words/index.ts';
import type { PickerApi } from './choice.ts';
import { fill, make } from './make.ts';
import { Marker, putBeside } from './marker.ts';
import { smallCard, spokenCard } from './small-card.ts';
import { topElement } from './surface.ts';
import { say } from './words.ts';

/** Which number is meant, and in which box around it. */
export class Aiming {
  /** Takes the focus while a number is picked, and everything that is pointed at. */
  readonly cover = make('div', {
    class: 'cover',
    tabindex: 0,
    role: 'listbox',
    'aria-label': say('numbers'),
  });
  readonly marks = make('div');
  readonly place = make('div');
  readonly #marker = new Marker(this.marks);
  readonly #options = [0, 1].map((i) =>
    make('div', { role: 'option', class: 'hidden', id: `spot-${i}` }),
  );
  readonly #numbers: PageNumbers;
  readonly #api: PickerApi;
  readonly #formats: Formats;
  #spot: Spot | null = null;
  #at = 0;
  #card: HTMLElement | null = null;
  #turn = 0;

  constructor(numbers: PageNumbers, api: PickerApi, formats: Formats) {
    this.#numbers = numbers;
    this.#api = api;
    this.#formats = formats;
    this.cover.append(...this.#options);
  }

  /** The box that is meant; null while nothing is. */
  get level(): Level | null {
    return this.#spot?.levels[this.#at] ?? null;
  }

  get el(): Element | null {
    return this.#marker.el;
  }

  /** Aims at what stands under the pointer. Over nothing the last number stays: the way to it may lead past others. */
  point(spot: Spot | null): boolean {
    if (!spot) return false;
    if (spot !== this.#spot) this.aim(spot, spot.proposed, false);
    return true;
  }

  step(by: number): void {
    const { spots } = this.#numbers;
    const now = this.#spot ? spots.indexOf(this.#spot) : by > 0 ? -1 : 0;
    this.goTo((now + by + spots.length) % Math.max(1, spots.length));
  }

  goTo(index: number): void {
    const spot = this.#numbers.spots.at(index);
    if (!spot) return;
    const el = spot.levels[spot.proposed]?.el;
    el?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    this.aim(spot, spot.proposed, true);
  }

  widen(by: number): void {
    const spot = this.#spot;
    if (!spot) return;
    const at = Math.max(0, Math.min(spot.levels.length - 1, this.#at + by));
    if (at !== this.#at) this.aim(spot, at, true);
  }

  aim(spot: Spot, at: number, isSpoken: boolean): void {
    this.#spot = spot;
    this.#at = at;
    this.again(isSpoken);
  }

  /** Shows once more what is meant. */
  again(isSpoken: boolean): void {
    const { level } = this;
    if (!level) {
      this.clear();
      return;
    }
    const shown = this.#numbers.shown(level);
    const like = this.matches(level, shown.labels[0] ?? null, shown.language ?? null);
    this.#marker.around(level.el);
    this.show(smallCard(shown, like, this.#formats, this.#api.locale));
    if (isSpoken) this.#speak(shown, like);
  }

  clear(): void {
    this.#spot = null;
    this.#marker.around(null);
    this.#marker.likes([]);
    this.show(null);
  }

  /** Outlines what would be taken for the same number, and counts it. */
  matches({ el }: Level, label: Named | null, language: string | null): number {
    const like = this.#api.matches(el, label, language);
    this.#marker.around(el);
    this.#marker.likes(like);
    return like.length;
  }

  show(card: HTMLElement | null): void {
    this.#card = card;
    fill(this.place, card);
    this.follow();
  }

  /** Puts outlines and card where the number is now. */
  follow(): void {
    this.#marker.follow();
    if (this.#card) putBeside(this.#card, this.#marker.el);
  }

  /** What a key does while a number is picked; null where it does nothing. */
  deedOf({ key, shiftKey }: KeyboardEvent): (() => void) | null {
    const on = getComputedStyle(topElement()).direction === 'rtl' ? -1 : 1;
    const deeds: Readonly<Record<string, () => void>> = {
      Tab: () => this.step(shiftKey ? -1 : 1),
      ArrowRight: () => this.step(on),
      ArrowLeft: () => this.step(-on),
      ArrowUp: () => this.widen(1),
      ArrowDown: () => this.widen(-1),
      Home: () => this.goTo(0),
      End: () => this.goTo(-1),
    };
    return Object.hasOwn(deeds, key) ? (deeds[key] ?? null) : null;
  }

  /** Two options take turns, so that a reader of the screen hears of each as of a new one. */
  #speak(shown: Shown, like: number): void {
    this.#turn = 1 - this.#turn;
    const [option, other] = [this.#options[this.#turn], this.#options[1 - this.#turn]];
    const { spots } = this.#numbers;
    if (!option || !other || !this.#spot) return;
    fill(option, spokenCard(shown, like, this.#formats, this.#api.locale));
    option.setAttribute('aria-posinset', String(spots.indexOf(this.#spot) + 1));
    option.setAttribute('aria-setsize', String(spots.length));
    option.setAttribute('aria-selected', 'true');
    other.setAttribute('aria-selected', 'false');
    this.cover.setAttribute('aria-activedescendant', option.id);
  }
}
