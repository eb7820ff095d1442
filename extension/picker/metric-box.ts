import { searchMetrics } from '../../core/metrics/index.ts';
import { type Dimension, dimensionOf, type MetricKind, type Unit } from '../../core/model/index.ts';
import { inWords } from '../words/index.ts';
import type { OwnMetricChoice } from './choice.ts';
import { button, fill, make, quoted } from './make.ts';
import { say } from './words.ts';

/** A metric that was chosen, or the wish for a new one. */
export type MetricPick =
  | {
      readonly id: string;
      readonly name: string;
      readonly brief: string;
      readonly kind: MetricKind;
    }
  | { readonly fresh: string };

interface Offer {
  readonly id: string;
  readonly name: string;
  readonly brief: string;
  readonly unit: Dimension;
  readonly kind: MetricKind;
  readonly fits: boolean;
  readonly isGuess: boolean;
}

export interface MetricBoxOptions {
  readonly label: string;
  readonly language: string | undefined;
  readonly guess: string | null;
  readonly unit: Unit;
  readonly own: readonly OwnMetricChoice[];
  readonly picked: (pick: MetricPick) => void;
}

const MOST_SHOWN = 30;

/** A sentence with an element in the gap that is called `name`. */
function around(key: 'metric.new.named', inside: HTMLElement): (string | HTMLElement)[] {
  const GAP = '\u0000';
  const [before = '', after = ''] = say(key, { name: GAP }).split(GAP);
  return [before, inside, after];
}

const UNFIT = {
  '1': 'unfit.1',
  '%': 'unfit.percent',
  s: 'unfit.time',
  B: 'unfit.data',
  money: 'unfit.money',
} as const satisfies Readonly<Record<Dimension, string>>;

/** Metrics of the person's own and of the catalogue that answer a text, the best first. */
export function offersFor(text: string, options: Omit<MetricBoxOptions, 'picked'>): Offer[] {
  const { label, language, guess, unit, own } = options;
  const dimension = dimensionOf(unit);
  const asked = text.trim().toLowerCase();
  const mine = own
    .filter(({ name, brief }) => `${name} ${brief}`.toLowerCase().includes(asked))
    .map((one) => ({ ...one, fits: one.unit === dimension, isGuess: one.id === guess }));
  const known = searchMetrics(text, {
    label,
    dimension,
    said: inWords,
    ...(language ? { language } : {}),
    ...(guess ? { guess } : {}),
  }).map(({ metric, fits, isGuess }) => {
    const { id, name, brief, unit: measure, kind } = metric;
    return { id, name: inWords(name), brief, unit: measure, kind, fits, isGuess };
  });
  const all = [...mine, ...known];
  const order = (one: Offer) => Number(one.fits) * 2 + Number(one.fits && one.isGuess);
  return all.sort((a, b) => order(b) - order(a));
}

/**
 * The field in which a metric is looked for: a text and, under it, what answers it. Arrows move,
 * Enter takes. The last entry makes a new metric of what was typed.
 */
export class MetricBox {
  readonly el = make('div', { class: 'row' });
  readonly field = make('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'metrics',
    'aria-autocomplete': 'list',
    'aria-label': say('metric.search'),
    placeholder: say('metric.example'),
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 80,
  });
  readonly #list = make('ul', {
    class: 'list',
    role: 'listbox',
    id: 'metrics',
    'aria-label': say('metric.list'),
  });
  readonly #options: MetricBoxOptions;
  #offers: readonly Offer[] = [];
  #at = 0;

  constructor(options: MetricBoxOptions) {
    this.#options = options;
    this.el.append(this.field, this.#list);
    this.search();
  }

  search(): void {
    this.#offers = offersFor(this.field.value, this.#options).slice(0, MOST_SHOWN);
    this.#at = 0;
    fill(this.#list, ...this.#offers.map((offer, i) => this.#option(offer, i)), this.#newOption());
    this.#show();
  }

  /** What a key does here; null where the browser is to do what it does by itself. */
  deedOf({ key }: KeyboardEvent): (() => void) | null {
    if (key === 'ArrowDown') return () => this.#move(1);
    if (key === 'ArrowUp') return () => this.#move(-1);
    return key === 'Enter' ? () => this.take(this.#at) : null;
  }

  #move(by: number): void {
    this.#at = Math.max(0, Math.min(this.#offers.length, this.#at + by));
    this.#show();
  }

  /** Takes the entry at a place of the list; the last makes a new metric. */
  take(at: number): void {
    const offer = this.#offers[at];
    if (!offer) this.#options.picked({ fresh: this.field.value.trim() });
    else if (offer.fits) this.#options.picked(offer);
  }

  /** Takes the entry that an element of the list is part of. */
  press(inner: Element): boolean {
    const option = inner.closest('[data-at]');
    if (!option || !this.#list.contains(option)) return false;
    this.take(Number(option.getAttribute('data-at')));
    return true;
  }

  #show(): void {
    for (const option of this.#list.children) {
      const isHere = option.getAttribute('data-at') === String(this.#at);
      option.setAttribute('aria-selected', String(isHere));
      if (isHere) option.scrollIntoView({ block: 'nearest' });
    }
    this.field.setAttribute('aria-activedescendant', `metric-${this.#at}`);
  }

  #option({ name, brief, unit, fits, isGuess }: Offer, at: number): HTMLElement {
    const note = !fits ? say(UNFIT[unit]) : isGuess ? say('metric.guess') : '';
    return make(
      'li',
      {
        class: 'option',
        role: 'option',
        id: `metric-${at}`,
        'data-at': at,
        'aria-disabled': fits ? undefined : 'true',
      },
      make(
        'span',
        { class: 'top' },
        quoted(name, { class: 'label' }),
        note !== '' && make('span', { class: 'fine soft' }, note),
      ),
      make('span', { class: 'fine soft' }, quoted(inWords(brief))),
    );
  }

  #newOption(): HTMLElement {
    const at = this.#offers.length;
    const typed = this.field.value.trim();
    return make(
      'li',
      { class: 'option', role: 'option', id: `metric-${at}`, 'data-at': at },
      make(
        'span',
        { class: 'good' },
        ...(typed === '' ? [say('metric.new')] : around('metric.new.named', quoted(typed))),
      ),
    );
  }
}

/** The metric that was chosen, and the way back to the search. */
export function chosenMetric(
  { name, brief }: { readonly name: string; readonly brief: string },
  note: string,
): { el: HTMLElement; change: HTMLButtonElement } {
  const change = button(say('metric.change'), 'link', {
    'aria-label': say('metric.change.now', { name }),
  });
  const el = make(
    'div',
    { class: 'chosen' },
    make('span', { class: 'label' }, quoted(name)),
    change,
    make('span', { class: 'fine soft' }, note, quoted(inWords(brief))),
  );
  return { el, change };
}
