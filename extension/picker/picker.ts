import { PageNumbers, type Spot, scrollerAt, spotBox } from '../capture/index.ts';
import { type Formats, formatsFor, inWords } from '../words/index.ts';
import { Aiming } from './aiming.ts';
import type { Before, Choice, PickerApi } from './choice.ts';
import { type Deed, Events } from './events.ts';
import { button, fill, make } from './make.ts';
import { Naming } from './naming.ts';
import { activeElement, Surface } from './surface.ts';
import { say } from './words.ts';

const FOLLOW_MS = 250;
/** Room at the window's foot that the bar takes. */
const BAR_ROOM = 90;

const here = () => location.href.replace(/#.*/, '');

/** The overlay in which a person picks a number and names it. */
export class Picker {
  readonly #api: PickerApi;
  readonly #formats: Formats;
  readonly #before: Before | null;
  readonly #surface = new Surface();
  readonly #numbers: PageNumbers;
  readonly #aiming: Aiming;
  readonly #events: Events;
  readonly #hint = make('span', {}, say('searching'));
  readonly #end = button(say('close'), 'plain', { 'aria-label': say('close.about') });
  readonly #bar = make('div', { class: 'bar' }, this.#hint, this.#end);
  readonly #told = make('div', { class: 'hidden', role: 'status' });
  readonly #ended = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #href = here();
  #naming: Naming | null = null;
  #looking = false;

  constructor(api: PickerApi, before: Before | null) {
    this.#api = api;
    this.#before = before;
    this.#formats = formatsFor(api.locale);
    const { url, today, locale } = api;
    this.#numbers = new PageNumbers(document, { url, today, locale });
    this.#aiming = new Aiming(this.#numbers, api, this.#formats);
    const { cover, marks, place } = this.#aiming;
    this.#surface.all.append(cover, marks, place, this.#bar, this.#told);
    this.#events = new Events(this.#surface, (deed) => this.#hear(deed));
    this.#timer = setInterval(this.#watch, FOLLOW_MS);
    const how = { capture: true, passive: true, signal: this.#ended.signal };
    window.addEventListener('scroll', this.#follow, how);
    window.addEventListener('resize', this.#follow, how);
    window.addEventListener('pagehide', this.end, how);
    cover.focus({ preventScroll: true });
  }

  /** Looks for the numbers; where one is to be put right, goes to it. */
  async start(): Promise<void> {
    await this.#numbers.look();
    if (this.#ended.signal.aborted) return;
    fill(this.#hint, say(this.#numbers.spots.length === 0 ? 'none' : 'hint'));
    const before = this.#before;
    const wanted = before && this.#numbers.atPlace(before.place, before.raw);
    if (!wanted) return;
    wanted.levels[wanted.proposed]?.el.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#aiming.aim(wanted, wanted.proposed, true);
    this.#name();
  }

  /** Takes everything off the page again. */
  end = (): void => {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    clearInterval(this.#timer);
    this.#events.end();
    this.#surface.remove();
    this.#api.ended();
  };

  #watch = (): void => {
    if (here() !== this.#href || !this.#surface.host.isConnected || !this.#api.isAlive()) {
      this.end();
      return;
    }
    this.#surface.raise();
    // A page that takes the focus for itself would take the keys as well.
    if (activeElement() !== this.#surface.host && document.hasFocus()) this.#refocus();
    this.#follow();
  };

  #refocus(): void {
    if (this.#naming) this.#naming.focus();
    else this.#aiming.cover.focus({ preventScroll: true });
  }

  #follow = (): void => {
    this.#aiming.follow();
    const { el } = this.#aiming;
    const isLow = el !== null && spotBox(el).bottom > window.innerHeight - BAR_ROOM;
    this.#bar.className = isLow ? 'bar top' : 'bar';
  };

  #hear({ event, inner }: Deed): void {
    if (event instanceof KeyboardEvent) {
      if (event.type === 'keydown') this.#key(event, inner);
    } else if (event.type === 'pointermove') this.#point(event as PointerEvent, inner);
    else if (event.type === 'click') this.#press(event as MouseEvent, inner);
    else if (event.type === 'wheel') this.#wheel(event as WheelEvent, inner);
    else if (event.type === 'input' && inner) this.#naming?.typed(inner);
    else if (event.type === 'mousedown' && inner === this.#aiming.cover) event.preventDefault();
  }

  #point({ clientX, clientY }: PointerEvent, inner: Element | null): void {
    if (this.#naming || inner !== this.#aiming.cover) return;
    if (this.#aiming.point(this.#under(clientX, clientY))) this.#follow();
  }

  #under(x: number, y: number): Spot | null {
    return this.#surface.through(() => this.#numbers.at(x, y));
  }

  #press({ detail, clientX, clientY }: MouseEvent, inner: Element | null): void {
    if (inner && this.#end.contains(inner)) this.end();
    else if (inner && this.#naming?.el.contains(inner)) this.#naming.press(inner);
    else if (inner === this.#aiming.cover && detail > 0) {
      if (this.#aiming.point(this.#under(clientX, clientY))) this.#name();
      else this.#lookAgain();
    }
  }

  /** A page that changed since may show numbers that were not there. */
  #lookAgain(): void {
    if (this.#looking) return;
    this.#looking = true;
    this.#numbers.lookForNew().finally(() => {
      this.#looking = false;
    });
  }

  #wheel(event: WheelEvent, inner: Element | null): void {
    if (inner !== this.#aiming.cover) return;
    if ((event.shiftKey || event.altKey) && !this.#naming) {
      event.preventDefault();
      this.#aiming.widen(event.deltaY + event.deltaX < 0 ? 1 : -1);
      return;
    }
    const by = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? window.innerHeight : 1;
    const [left, top] = [event.deltaX * by, event.deltaY * by];
    const { clientX, clientY } = event;
    // The window scrolls by itself; a box of the page that scrolls on its own would not.
    const box = this.#surface.through(() => scrollerAt(document, clientX, clientY, left, top));
    if (!box) return;
    event.preventDefault();
    box.scrollBy({ left, top, behavior: 'instant' });
  }

  #key(event: KeyboardEvent, inner: Element | null): void {
    const deed = this.#deedOf(event, inner);
    if (!deed) return;
    event.preventDefault();
    deed();
  }

  /** What a key does; null where the browser is to do what it does by itself. */
  #deedOf(event: KeyboardEvent, inner: Element | null): (() => void) | null {
    const { key } = event;
    const naming = this.#naming;
    if (key === 'Escape') return naming && !this.#before ? this.#back : this.end;
    if (naming) return naming.deedOf(event, inner);
    const isOnEnd = inner !== null && this.#end.contains(inner);
    if (isOnEnd && (key === 'Enter' || key === ' ')) return null;
    return key === 'Enter' ? () => this.#name() : this.#aiming.deedOf(event);
  }

  #name(): void {
    const { level } = this.#aiming;
    if (!level) return;
    if (!level.el.isConnected) {
      fill(this.#hint, say('gone'));
      this.#lookAgain();
      return;
    }
    this.#bar.hidden = true;
    fill(this.#told);
    this.#naming = new Naming({
      level,
      shownAs: (label) => this.#numbers.shown(level, label),
      matchesAs: (label, language) => this.#aiming.matches(level, label, language),
      before: this.#before,
      own: this.#api.own,
      formats: this.#formats,
      locale: this.#api.locale,
      save: (choice) => this.#save(choice),
      again: this.#back,
      close: this.end,
    });
    this.#aiming.show(this.#naming.el);
    this.#naming.focus();
  }

  #back = (): void => {
    this.#naming = null;
    this.#bar.hidden = false;
    this.#aiming.again(true);
    this.#aiming.cover.focus({ preventScroll: true });
  };

  async #save(choice: Choice): Promise<void> {
    const naming = this.#naming;
    try {
      const words = await this.#api.save(choice);
      if (naming === this.#naming && !this.#ended.signal.aborted) this.#saved(words);
    } catch (error) {
      naming?.busy(false, error instanceof Error ? inWords(error.message) : '');
    }
  }

  #saved(words: string): void {
    this.#naming = null;
    this.#aiming.clear();
    this.#bar.hidden = false;
    fill(this.#hint, make('span', { class: 'good' }, words), ` ${say('next')}`);
    fill(this.#told, words);
    this.#aiming.cover.focus({ preventScroll: true });
  }
}
