import { signal } from '@preact/signals';
import type {
  FoundNumbers,
  NumberStory,
  NumbersChoices,
  NumbersQuery,
  RemovedNumber,
} from '../../../core/model/index.ts';
import type { Figures, HeldNumber } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { InTurn } from '../in-turn.ts';
import { Newest } from '../newest.ts';
import { tell } from './words.ts';

/** Rows that are asked for at once. */
export const PAGE = 100;
/** Pages of rows that are kept: what lies far from where the person looks is asked for again. */
const KEPT = 12;

/** Which list is shown: those that count, those that were deleted, those that captures held back. */
export type Which = 'stored' | 'deleted' | 'held';

/** One row of what is stored. */
export type FoundRow = FoundNumbers['rows'][number];

const NO_CHOICES: NumbersChoices = {
  ...{ platforms: [], accounts: [], metrics: [], kinds: [], known: [] },
};

/** The numbers that are stored: searched, filtered, opened one by one, corrected and deleted. */
export class NumbersModel {
  readonly query = signal<NumbersQuery>({});
  readonly which = signal<Which>('stored');
  /** How many the query means; null until that is known. */
  readonly total = signal<number | null>(null);
  readonly pages = signal<ReadonlyMap<number, readonly FoundRow[]>>(new Map());
  readonly choices = signal<NumbersChoices>(NO_CHOICES);
  readonly deleted = signal<readonly RemovedNumber[]>([]);
  readonly held = signal<readonly HeldNumber[]>([]);
  /** The number that is open, by the version that was chosen. */
  readonly open = signal<{ readonly id: string; readonly story: NumberStory } | null>(null);
  readonly trouble = signal<string | null>(null);
  readonly done = signal<string | null>(null);
  /** What takes back that which was last done. */
  readonly undo = signal<(() => Promise<void>) | null>(null);
  readonly #ask: Ask;
  readonly #changed: () => Promise<void>;
  readonly #turn = new InTurn();
  readonly #around = new Newest();
  readonly #stories = new Newest();
  #asked = 0;
  #isShown = false;
  #window = { first: 0, last: 0 };

  constructor(ask: Ask, changed: () => Promise<void>) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** What the list holds is asked for once it is looked at, and not before. */
  show = (): Promise<void> => {
    this.#isShown = true;
    return this.load();
  };

  hide = (): void => {
    this.#isShown = false;
  };

  /** Looks at what is stored once more; what was last said stays in view. */
  load = async (): Promise<void> => {
    if (!this.#isShown) return;
    await this.#attempt(async () => {
      const isNewest = this.#around.begin();
      await this.#list();
      const [choices, deleted, held] = await Promise.all([
        this.#ask('numbers.choices', {}),
        this.#ask('numbers.deleted', {}),
        this.#ask('numbers.held', {}),
      ]);
      if (!isNewest()) return;
      this.choices.value = choices;
      this.deleted.value = deleted;
      this.held.value = held;
      const { value: open } = this.open;
      if (open) await this.#readAgain(open);
    });
  };

  /** Changes the question; what is not named stays, undefined takes a filter away. */
  filter = (
    change: { readonly [K in keyof NumbersQuery]?: NumbersQuery[K] | undefined },
  ): Promise<void> => {
    const merged = { ...this.query.value, ...change };
    const said = Object.entries(merged).filter(([, value]) => value !== undefined && value !== '');
    this.query.value = Object.fromEntries(said);
    this.#window = { first: 0, last: 0 };
    return this.#attempt(this.#list);
  };

  clear = (): Promise<void> => {
    const { sort, isRising } = this.query.value;
    this.query.value = { ...(sort && { sort }), ...(isRising !== undefined && { isRising }) };
    return this.#attempt(this.#list);
  };

  choose = (which: Which): void => {
    this.which.value = which;
  };

  /** The rows from one place to another come into view. */
  look = (first: number, last: number): Promise<void> => {
    this.#window = { first, last };
    return this.#attempt(() => this.#fill(this.#asked));
  };

  row = (at: number): FoundRow | undefined =>
    this.pages.value.get(Math.floor(at / PAGE))?.[at % PAGE];

  read = (id: string): Promise<void> =>
    this.#attempt(async () => {
      this.done.value = null;
      await this.#read(id);
    });

  close = (): void => {
    this.#stories.begin();
    this.open.value = null;
  };

  /** What a text would be stored as, or why not. Nothing is stored. */
  trial = async (id: string, text: string): Promise<Figures | { readonly why: string }> => {
    try {
      return await this.#ask('numbers.correct', { id, text, why: '', isTrial: true });
    } catch (error) {
      return { why: wordsOf(error) };
    }
  };

  correct = (id: string, text: string, why: string): Promise<boolean> =>
    this.#change(tell('done.corrected'), async () => {
      const { id: made } = await this.#ask('numbers.correct', { id, text, why });
      await this.#read(made ?? id);
      return () =>
        this.#ask('numbers.delete', { ids: [made ?? ''], why: 'The correction was undone.' });
    });

  remove = (ids: readonly string[], why: string): Promise<boolean> =>
    this.#change(tell('done.deleted'), async () => {
      const taken = await this.#ask('numbers.delete', { ids: [...ids], why });
      return () =>
        this.#ask('numbers.put-back', { ids: [...taken.ids], why: 'The deletion was undone.' });
    });

  putBack = (ids: readonly string[], why = ''): Promise<boolean> =>
    this.#change(tell('done.back'), async () => {
      await this.#ask('numbers.put-back', { ids: [...ids], why });
      return null;
    });

  #list = async (): Promise<void> => {
    const asked = ++this.#asked;
    const { first, last } = this.#window;
    const page = Math.floor(first / PAGE);
    const { total, rows } = await this.#ask('numbers.find', {
      ...this.query.value,
      skip: page * PAGE,
      limit: PAGE,
    });
    // A later question was asked meanwhile: this answer is of no more use.
    if (asked !== this.#asked) return;
    this.total.value = total;
    this.pages.value = new Map([[page, rows]]);
    if (Math.floor(last / PAGE) > page) await this.#fill(asked);
  };

  async #fill(asked: number): Promise<void> {
    const { first, last } = this.#window;
    const total = this.total.value ?? 0;
    const [from, to] = [Math.floor(first / PAGE), Math.floor(Math.min(last, total - 1) / PAGE)];
    for (let page = from; page <= to; page++) {
      if (this.pages.value.has(page)) continue;
      const skip = page * PAGE;
      const { rows } = await this.#ask('numbers.find', { ...this.query.value, skip, limit: PAGE });
      if (asked !== this.#asked) return;
      const kept = [...this.pages.value].slice(-KEPT);
      this.pages.value = new Map([...kept, [page, rows]]);
    }
  }

  /** What was closed meanwhile, or gave way to another, does not come back. */
  async #readAgain(open: { readonly id: string }): Promise<void> {
    const { id } = open;
    const story = await this.#ask('numbers.read', { id });
    if (this.open.value === open) this.open.value = story && { id, story };
  }

  async #read(id: string): Promise<void> {
    const isNewest = this.#stories.begin();
    const story = await this.#ask('numbers.read', { id });
    if (isNewest()) this.open.value = story && { id, story };
  }

  /** One change after another; gives whether it came about. */
  #change(said: string, work: () => Promise<(() => Promise<unknown>) | null>): Promise<boolean> {
    return this.#turn.run(async () => {
      this.trouble.value = null;
      this.done.value = null;
      this.undo.value = null;
      try {
        const back = await work();
        this.done.value = said;
        this.undo.value = back && (() => this.#takeBack(back));
      } catch (error) {
        this.trouble.value = wordsOf(error);
        return false;
      }
      await this.#refresh();
      return true;
    });
  }

  #takeBack = async (back: () => Promise<unknown>): Promise<void> => {
    await this.#change(tell('done.undone'), async () => {
      await back();
      return null;
    });
  };

  /** The whole page looks again, this list among it. */
  #refresh(): Promise<void> {
    return this.#changed();
  }

  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.trouble.value = null;
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  }
}
