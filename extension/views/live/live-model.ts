import { computed, signal } from '@preact/signals';
import type { LiveMark, LiveSample, LiveSession } from '../../../core/model/index.ts';
import { type Answers, coursesOf, type LiveCourse } from '../../messages/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { Newest } from '../newest.ts';
import { tell } from './words.ts';

/** The live sessions that are kept, and the one that is looked at. */
export class LiveModel {
  readonly sessions = signal<readonly LiveSession[] | null>(null);
  readonly open = signal<Answers['live.read'] | null>(null);
  /** The label of the number that is drawn; null for the first. */
  readonly chosen = signal<string | null>(null);
  readonly trouble = signal<string | null>(null);
  readonly done = signal<string | null>(null);
  readonly courses = computed(() => coursesOf(this.open.value?.samples ?? []).sort(byWeight));
  readonly course = computed(
    () =>
      this.courses.value.find(({ label }) => label === this.chosen.value) ?? this.courses.value[0],
  );
  readonly #ask: Ask;
  readonly #lists = new Newest();
  readonly #reads = new Newest();
  /** The session that the person wants to see, which may be on its way; null where they named none. */
  #wanted: string | null = null;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  load = (): Promise<void> =>
    this.#attempt(async () => {
      const isNewest = this.#lists.begin();
      const { sessions } = await this.#ask('live.list', { limit: 50 });
      if (isNewest()) this.sessions.value = sessions;
      const id = this.#wanted ?? this.open.value?.session.id ?? sessions[0]?.id;
      if (id !== undefined) await this.#read(id);
    });

  look = (id: string): Promise<void> => {
    this.#wanted = id;
    return this.#attempt(() => this.#read(id));
  };

  choose = (label: string): void => {
    this.chosen.value = label;
  };

  mark = (kind: LiveMark['kind']): Promise<void> =>
    this.#change(async (id) => {
      await this.#ask('live.mark', { id, kind });
      return tell('noted');
    });

  stop = (): Promise<void> =>
    this.#change(async (id) => {
      const { added } = await this.#ask('live.stop', { id });
      return added > 0 ? tell('over.stored', { n: added }) : tell('over');
    });

  async #read(id: string): Promise<void> {
    const isNewest = this.#reads.begin();
    const found = await this.#ask('live.read', { id }).catch((error) => {
      // What cannot be read is not looked for again: what is shown stays.
      if (this.#wanted === id) this.#wanted = null;
      throw error;
    });
    if (!isNewest()) return;
    const before = this.open.value;
    if (before?.session.id !== id) this.chosen.value = null;
    this.open.value = found;
  }

  #change(work: (id: string) => Promise<string>): Promise<void> {
    return this.#attempt(async () => {
      const id = this.open.value?.session.id;
      if (id === undefined) return;
      this.done.value = await work(id);
      await this.load();
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.trouble.value = null;
    try {
      await work();
    } catch (error) {
      this.trouble.value = wordsOf(error);
    }
  }
}

const MONEY = /^[A-Z]{3}$/;
/** Sales first, then what the catalogue knows, then the rest in the order of the board. */
const weight = ({ unit, metric }: LiveCourse) =>
  (MONEY.test(unit) ? 0 : 2) + (metric === null ? 1 : 0);
const byWeight = (a: LiveCourse, b: LiveCourse) => weight(a) - weight(b);

/** Whether a number counts up, so that its gain a minute says something; a level goes up and down. */
export function countsUp({ points, metric }: LiveCourse): boolean {
  if (metric?.endsWith('current-viewers') || metric?.endsWith('-rate')) return false;
  let falls = 0;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before && point.high < before.low) falls++;
  }
  return points.length < 2 || falls <= points.length / 20;
}

/** Samples whose board was looked at; the last tells how old what is shown is. */
export const lastLook = (samples: readonly LiveSample[]): string | null =>
  samples.at(-1)?.at ?? null;
