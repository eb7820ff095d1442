import type { MetricKind, Period } from '../../core/model/index.ts';
import type { Formats } from '../words/index.ts';
import type { TimeChoice } from './choice.ts';
import { make, quoted } from './make.ts';
import { say } from './words.ts';

/** A level is one whatever days the page shows; an amount is one of its days. */
export function usualTime(kind: MetricKind, period: Period | null): TimeChoice {
  if (kind === 'stock' || kind === 'rating') return 'now';
  if (period) return 'period';
  return kind === 'flow' ? 'lifetime' : 'now';
}

/** Which days a number speaks of: those of the page, now, or all time. */
export class TimeBox {
  readonly el = make('fieldset', { class: 'choices' });
  #touched = false;

  constructor(period: Period | null, formats: Formats) {
    const page: (Node | string)[] = period
      ? [...(period.raw ? [quoted(period.raw), ' · '] : []), formats.period(period)]
      : [say('covers.page'), make('span', { class: 'fine soft' }, ` ${say('covers.page.none')}`)];
    this.el.append(
      make('legend', { class: 'name' }, say('covers')),
      this.#choice('period', page),
      this.#choice('now', [say('covers.now')]),
      this.#choice('lifetime', [say('covers.lifetime')]),
    );
    this.el.addEventListener('change', () => {
      this.#touched = true;
    });
  }

  get value(): TimeChoice {
    const chosen = this.el.querySelector<HTMLInputElement>('input:checked');
    return (chosen?.value as TimeChoice | undefined) ?? 'period';
  }

  /** What is usual for the metric, unless the person has chosen already. */
  propose(time: TimeChoice): void {
    if (this.#touched) return;
    const input = this.el.querySelector<HTMLInputElement>(`input[value="${time}"]`);
    if (input) input.checked = true;
  }

  #choice(value: TimeChoice, words: readonly (Node | string)[]): HTMLElement {
    return make(
      'label',
      { class: 'choice' },
      make('input', { type: 'radio', name: 'time', value, checked: value === 'period' }),
      make('span', {}, ...words),
    );
  }
}
