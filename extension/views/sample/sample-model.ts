import { signal } from '@preact/signals';
import { type Ask, wordsOf } from '../asks.ts';
import { TOUR } from './tour-steps.ts';

/** What a page of sample numbers needs of the browser. */
export interface SamplePage {
  /** Asks of the person's own numbers. */
  readonly own: Ask;
  /** Where the tour stands: kept while the tab is open. */
  readonly tour: { read(): number | null; write(step: number | null): void };
  /** Leads to the person's own page. */
  leave(section: 'today' | 'first'): void;
}

/** The sample that is being looked at: its tour, and the ways out of it. */
export class SampleModel {
  readonly step = signal<number | null>(null);
  readonly trouble = signal<string | null>(null);
  readonly #page: SamplePage;

  constructor(page: SamplePage) {
    this.#page = page;
    this.step.value = page.tour.read();
  }

  /** Goes to a step of the tour; null ends it. */
  turnTo = (step: number | null): void => {
    const to = step === null ? null : Math.min(Math.max(step, 0), TOUR.length - 1);
    this.step.value = to;
    this.#page.tour.write(to);
  };

  /** Back to the person's own numbers; the sample stays. */
  leave = (): void => this.#page.leave('today');

  /** Takes the sample away, all of it, and goes back. */
  remove = (): Promise<void> => this.#removeTo('today');

  /** From the sample to the first steps with the person's own numbers. */
  begin = (): Promise<void> => this.#removeTo('first');

  async #removeTo(section: 'today' | 'first'): Promise<void> {
    this.trouble.value = null;
    try {
      await this.#page.own('sample.remove', {});
      this.#page.tour.write(null);
      this.#page.leave(section);
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  }
}
