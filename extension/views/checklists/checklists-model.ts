import { computed, signal } from '@preact/signals';
import { RUBRICS, rubricScore } from '../../../core/kpis/index.ts';
import type { Observation, RubricAnswer, RubricDefinition } from '../../../core/model/index.ts';
import type { Ask } from '../asks.ts';
import { Attempts } from '../attempts.ts';
import { meanOf, numberOf, type Occasion } from './numbers-of.ts';
import { say } from './words.ts';

/** As many as are looked through for a mean, and shown. */
const MOST = 200;

/** Checklists of single things, such as posts; the others are of the work as a whole. */
const OF_ITEMS: ReadonlySet<string> = new Set(['content-quality']);

export const isOfItems = ({ id }: RubricDefinition): boolean => OF_ITEMS.has(id);

/** Checklists: what is answered, what that comes to, and what was stored before. */
export class ChecklistsModel {
  readonly rubric = signal<RubricDefinition>(RUBRICS[0] as RubricDefinition);
  readonly answers = signal<Readonly<Record<string, RubricAnswer | null>>>({});
  readonly item = signal('');
  /** Platform and account, apart by a blank line; empty for the work as a whole. */
  readonly account = signal('');
  readonly day = signal('');
  readonly accounts = signal<readonly (readonly [platform: string, account: string])[]>([]);
  readonly history = signal<readonly Observation[]>([]);
  readonly done = signal<string | null>(null);
  /** What was stored last, so that it can be taken back. */
  readonly stored = signal<readonly string[]>([]);
  readonly #ask: Ask;
  readonly #attempts = new Attempts();
  readonly trouble = this.#attempts.trouble;
  readonly #changed: () => Promise<void>;

  constructor(ask: Ask, changed: () => Promise<void>) {
    this.#ask = ask;
    this.#changed = changed;
  }

  readonly result = computed(() => rubricScore(this.rubric.value, this.answers.value));

  /** What is still to be said before it can be stored; null where nothing is. */
  readonly lacks = computed((): string | null => {
    if (this.result.value.points === null) return say('lacks.answer');
    if (isOfItems(this.rubric.value) && this.item.value.trim() === '') return say('lacks.item');
    return this.day.value === '' ? say('lacks.day') : null;
  });

  open(day: string): Promise<boolean> {
    if (this.day.value === '') this.day.value = day;
    return this.#attempts.run(async () => {
      const { accounts } = await this.#ask('numbers.choices', {});
      this.accounts.value = accounts.map(([platform, account]) => [platform, account]);
      await this.#look();
    });
  }

  choose = async (id: string): Promise<void> => {
    const found = RUBRICS.find((one) => one.id === id);
    if (!found) return;
    this.rubric.value = found;
    this.answers.value = {};
    this.history.value = [];
    this.done.value = null;
    await this.#attempts.run(() => this.#look());
  };

  answer = (item: string, answer: RubricAnswer | null): void => {
    this.answers.value = { ...this.answers.value, [item]: answer };
  };

  /** Stores what is answered; of single things also what they come to together. */
  store = (now: string): Promise<boolean> =>
    this.#attempts.run(async () => {
      if (this.lacks.value !== null) return;
      const rubric = this.rubric.value;
      const occasion = this.#occasion(now);
      const one = numberOf(rubric, this.answers.value, this.result.value, occasion);
      if (!one) return;
      const mean =
        occasion.item === '' ? null : meanOf(rubric, [...this.history.value, one], occasion);
      const observations = mean ? [one, mean] : [one];
      const { added } = await this.#ask('observations.store', { observations });
      this.stored.value = added === 0 ? [] : observations.map(({ id }) => id);
      this.done.value = say(added === 0 ? 'stored.known' : 'stored', {
        name: occasion.item || rubric.name,
      });
      this.answers.value = {};
      this.item.value = '';
      await this.#look();
      await this.#changed();
    });

  /** Takes back what was stored last. */
  undo = (): Promise<boolean> =>
    this.#attempts.run(async () => {
      const ids = [...this.stored.value];
      if (ids.length === 0) return;
      await this.#ask('numbers.delete', { ids, why: say('undo.why') });
      this.stored.value = [];
      this.done.value = say('undone');
      await this.#look();
      await this.#changed();
    });

  #occasion(now: string): Occasion {
    const [platform = 'own', account = ''] = this.account.value.split('\n');
    return {
      platform: platform === '' ? 'own' : platform,
      ...{ account, day: this.day.value, now },
      item: isOfItems(this.rubric.value) ? this.item.value.trim() : '',
    };
  }

  async #look(): Promise<void> {
    const rubric = this.rubric.value;
    const { rows } = await this.#ask('numbers.find', {
      ...{ metric: rubric.yields.metric, kind: 'manual', state: 'standing' },
      ...{ sort: 'seen', skip: 0, limit: MOST },
    });
    if (this.rubric.value === rubric) {
      this.history.value = rows.map(({ observation }) => observation);
    }
  }
}
