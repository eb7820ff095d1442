import type { Direction, MetricKind, OwnMetricDraft, Unit } from '../../core/model/index.ts';
import { dimensionOf } from '../../core/model/index.ts';
import { make } from './make.ts';
import { say } from './words.ts';

const KINDS = ['flow', 'stock', 'ratio'] as const satisfies readonly MetricKind[];
const DIRECTIONS = ['higher', 'lower', 'none'] as const satisfies readonly Direction[];

const LONGEST_NAME = 80;

/** A field with its name over it. */
export function field(name: string, control: HTMLElement): HTMLElement {
  const id = `field-${name.toLowerCase().replace(/\W+/g, '-')}`;
  control.id = id;
  return make('div', { class: 'row' }, make('label', { class: 'name', for: id }, name), control);
}

/** A choice among few. */
export function chooser<T extends string>(
  options: readonly (readonly [T, string])[],
  now: T,
): HTMLSelectElement {
  const select = make('select');
  for (const [value, words] of options)
    select.append(make('option', { value, selected: value === now }, words));
  return select;
}

/** What a person says of a metric that the catalogue does not have. */
export class NewMetric {
  readonly name: HTMLInputElement;
  readonly #kind: HTMLSelectElement;
  readonly #direction: HTMLSelectElement;
  readonly el: HTMLElement;

  constructor(name: string, unit: Unit) {
    const kind = dimensionOf(unit) === '%' ? 'ratio' : 'flow';
    this.name = make('input', {
      type: 'text',
      maxlength: LONGEST_NAME,
      autocomplete: 'off',
      value: name.slice(0, LONGEST_NAME),
    });
    this.#kind = chooser(
      KINDS.map((one) => [one, say(`new.kind.${one}`)]),
      kind,
    );
    this.#direction = chooser(
      DIRECTIONS.map((one) => [one, say(`new.direction.${one}`)]),
      'higher',
    );
    this.el = make(
      'div',
      { class: 'fields' },
      field(say('new.name'), this.name),
      make(
        'div',
        { class: 'pair' },
        field(say('new.kind'), this.#kind),
        field(say('new.direction'), this.#direction),
      ),
    );
  }

  get kind(): MetricKind {
    return this.#kind.value as MetricKind;
  }

  /** The new metric; null while it has no name. */
  draft(unit: Unit): OwnMetricDraft | null {
    const name = this.name.value.trim();
    if (name === '') return null;
    const direction = this.#direction.value as Direction;
    return { name, unit: dimensionOf(unit), kind: this.kind, direction };
  }

  onKind(told: () => void): void {
    this.#kind.addEventListener('change', told);
  }
}
