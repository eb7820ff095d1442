import type { PageReadings, Period, Reading } from '../../../core/model/index.ts';
import { type ParsedQuantity, parseQuantity, unitOfLabel } from '../../../core/text/index.ts';
import type { ReadOptions } from '../options.ts';
import { attribute, documentElement, flatParent } from '../page/dom.ts';
import { Places } from '../page/place.ts';
import { readLive } from '../read-live.ts';
import { isDrawnIn, labelsNear, type Named } from './labels-near.ts';
import { isThere, numbersOn } from './numbers-on.ts';
import { elementAt } from './place-of.ts';
import { type Level, languageAt, type Spot } from './spot.ts';
import { deepestAt, isIn, spotBox } from './spot-box.ts';

/** What Fourfold makes of a number that is pointed at. */
export interface Shown {
  readonly level: Level;
  readonly quantity: ParsedQuantity;
  /** Texts that may name it, the likeliest first. */
  readonly labels: readonly Named[];
  readonly language: string | undefined;
  /** The days that it covers, where the page says. */
  readonly period: Period | null;
  /** What a capture reads at this place, where it reads anything. */
  readonly reading: Reading | null;
}

const SLACK = 6;
const CLIMB = 3;

/** The numbers of a page as a person points at them. */
export class PageNumbers {
  spots: readonly Spot[] = [];
  #page: PageReadings | null = null;
  #byPlace = new Map<string, Reading>();
  #places = new Places();
  readonly #root: Document;
  readonly #options: ReadOptions;

  constructor(root: Document, options: ReadOptions) {
    this.#root = root;
    this.#options = options;
  }

  /** What the reader takes the page for. */
  get page(): PageReadings | null {
    return this.#page;
  }

  /** Looks at the page, anew after it has changed. */
  async look(): Promise<void> {
    this.spots = await numbersOn(this.#root, this.#locale());
    const page = await readLive(this.#root, this.#options);
    this.#page = page;
    this.#places = new Places();
    this.#byPlace = new Map(page.readings.map((reading) => [reading.place, reading]));
  }

  /** Finds the numbers anew; what the reader takes the page for stays. */
  async lookForNew(): Promise<void> {
    this.spots = await numbersOn(this.#root, this.#locale());
    this.#places = new Places();
  }

  #locale(): string | undefined {
    const top = documentElement(this.#root);
    return (top && attribute(top, 'lang')) || this.#options.locale;
  }

  /** The number under a point of the window, the smallest where several are; null where none is. */
  at(x: number, y: number): Spot | null {
    const under = deepestAt(this.#root, x, y);
    if (!under) return null;
    let best: Spot | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const spot of this.spots) {
      const el = spot.levels[spot.proposed]?.el;
      if (!el || !(isDrawnIn(el, under) || isDrawnIn(under, el))) continue;
      const box = spotBox(el);
      if (!isIn(box, x, y, SLACK)) continue;
      const size = (box.right - box.left) * (box.bottom - box.top);
      if (size >= least) continue;
      best = spot;
      least = size;
    }
    return best;
  }

  /** The number at a reading's place. */
  atPlace(place: string, raw: string): Spot | null {
    const el = elementAt(this.#root, place, raw);
    return el ? this.of(el) : null;
  }

  /** The number that an element shows. */
  of(el: Element): Spot | null {
    const standing = this.spots.filter(isThere);
    return (
      standing.find(({ levels }) => levels.some((level) => level.el === el)) ??
      standing.find(({ levels }) => levels.some((level) => isDrawnIn(level.el, el))) ??
      null
    );
  }

  /** What Fourfold makes of a number. `label` is the one that the person chose, where one was. */
  shown(level: Level, label?: string): Shown {
    const reading = this.#readingAt(level);
    const language = languageAt(level.el) ?? this.#options.locale;
    const labels = labelsNear(level.el, level.text, reading?.label ?? null);
    const named = label ?? labels[0]?.text ?? '';
    const { unit, scale } = unitOfLabel(named);
    const quantity = parseQuantity(level.raw, {
      ...(language ? { locale: language } : {}),
      ...(unit ? { unit } : {}),
      ...(scale ? { scale } : {}),
    });
    const period = reading ? reading.period : (this.#page?.period ?? null);
    return { level, quantity, labels, language, period, reading };
  }

  #readingAt({ el, raw }: Level): Reading | null {
    let at: Element | null = el;
    for (let steps = 0; at && steps < CLIMB; steps += 1, at = flatParent(at)) {
      const reading = this.#byPlace.get(this.#places.placeOf(at));
      if (reading?.raw.includes(raw) || (reading && raw.includes(reading.raw))) return reading;
    }
    return null;
  }
}
