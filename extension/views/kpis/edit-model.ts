import { batch, signal } from '@preact/signals';
import type { Observation, ScorecardDefinition } from '../../../core/model/index.ts';
import {
  changeInWords,
  changesInWords,
  updateFromTemplate,
  validateScorecard,
} from '../../../core/templates/index.ts';
import { type OwnScorecard, Refusal } from '../../messages/index.ts';
import { inWords } from '../../words/index.ts';
import { type Ask, wordsOf } from '../asks.ts';
import { InTurn } from '../in-turn.ts';
import { say } from './words.ts';

/** A change of the scorecard. */
export type Edit = (scorecard: ScorecardDefinition) => ScorecardDefinition;

/** An edit that met another one of the same thing, made elsewhere in between. */
export interface Meeting {
  readonly what: string;
  /** What was done elsewhere, and what the person did here, a sentence each. */
  readonly there: readonly string[];
  readonly here: readonly string[];
  /** The things that both changed: what the person has, and what stands there. */
  readonly both: readonly {
    readonly what: string;
    readonly yours: string;
    readonly theirs: string;
  }[];
  readonly merged: ScorecardDefinition;
  readonly of: string;
  readonly base: number;
}

/** How often an edit is made anew of what came in between, before it is told. */
const TRIES = 4;

const inShort = (value: unknown): string => {
  if (value === undefined) return say('taken-out');
  if (typeof value === 'string') return `“${inWords(value)}”`;
  return typeof value === 'number' ? String(value) : say('changed');
};

/** The metrics of the person's own that the scorecard's formulas name go with it. */
function withOwnMetrics(scorecard: ScorecardDefinition, { ownMetrics }: OwnScorecard) {
  const formulas = (scorecard.own ?? []).map((one) => one.formula).join(' ');
  const here = new Set((scorecard.ownMetrics ?? []).map((one) => one.id));
  const added = ownMetrics.filter(({ id }) => !here.has(id) && formulas.includes(id));
  if (added.length === 0) return scorecard;
  return { ...scorecard, ownMetrics: [...(scorecard.ownMetrics ?? []), ...added] };
}

/** An edit on its way to the store. */
interface ToSave {
  readonly what: string;
  readonly next: ScorecardDefinition;
  /** The scorecard that it was made from. */
  readonly from: OwnScorecard;
  /** The edit that it takes back. */
  readonly undoes?: number;
  readonly onKept?: () => void;
}

/** The person's own scorecard and what can be done to it. Each edit is stored at once and can be undone. */
export class EditModel {
  readonly mine = signal<OwnScorecard | null>(null);
  readonly done = signal<string | null>(null);
  readonly trouble = signal<string | null>(null);
  /** An edit that waits for a word, because the same was edited elsewhere. */
  readonly meeting = signal<Meeting | null>(null);
  readonly #ask: Ask;
  readonly #changed: () => Promise<void>;
  readonly #inTurn = new InTurn();
  readonly #numbers = new Map<string, Promise<readonly Observation[]>>();

  constructor(ask: Ask, changed: () => Promise<void>) {
    this.#ask = ask;
    this.#changed = changed;
  }

  load = (): Promise<void> =>
    this.#inTurn.run(async () => {
      this.#numbers.clear();
      try {
        this.mine.value = await this.#ask('scorecard.mine', {});
      } catch (error) {
        this.trouble.value = wordsOf(error);
      }
    });

  /**
   * Changes the scorecard as it was when the person began (`from`), and stores it. What was changed
   * elsewhere since then is kept as well; where both changed the same, the person is asked.
   * @param onKept is told as soon as it is stored, in the moment in which that is shown.
   * @returns whether it is stored, once all that follows from it is shown too.
   */
  edit = (
    what: string,
    change: Edit,
    from = this.mine.value,
    onKept = () => {},
  ): Promise<boolean> =>
    this.#attempt(async () => {
      if (!from) return false;
      const next = withOwnMetrics(change(from.scorecard), from);
      if (next !== from.scorecard)
        return this.#save({ what: what.slice(0, 400), next, from, onKept });
      onKept();
      return true;
    });

  /** Takes back one edit, the last or an earlier one, as one more edit. */
  undo = (n: number): Promise<boolean> =>
    this.#attempt(async () => {
      const now = this.mine.value;
      const note = now?.notes.find((one) => one.n === n);
      if (!now || !note) return false;
      const [before, after] = await Promise.all(
        [n - 1, n].map((at) => this.#ask('scorecard.revision', { of: now.of, n: at })),
      );
      if (!before || !after) return false;
      const { scorecard, conflicts } =
        n === now.n
          ? { scorecard: before.scorecard, conflicts: [] }
          : updateFromTemplate(after.scorecard, now.scorecard, before.scorecard);
      if (conflicts.length > 0 || !validateScorecard(scorecard).ok) {
        throw new Refusal(say('cannot-undo', { what: inWords(note.what) }));
      }
      const what = `Undone: ${note.what}`.slice(0, 400);
      return this.#save({ what, next: scorecard, from: now, undoes: n });
    });

  /** Keeps the person's edit beside what was done elsewhere, or lets it go. */
  settle = (keepsMine: boolean): Promise<boolean> =>
    this.#attempt(async () => {
      const met = this.meeting.value;
      this.meeting.value = null;
      if (!met || !this.mine.value) return false;
      if (!keepsMine) {
        this.done.value = say('met.dropped', { what: inWords(met.what) });
        return true;
      }
      return this.#save({ what: met.what, next: met.merged, from: this.mine.value });
    });

  /** What is stored of some metrics, for a preview; each is asked for once. */
  numbersOf = async (metrics: readonly string[]): Promise<readonly Observation[]> => {
    const parts = metrics.map((metric) => {
      const known =
        this.#numbers.get(metric) ??
        this.#ask('scorecard.numbers', { metrics: [metric] }).then((one) => one.observations);
      this.#numbers.set(metric, known);
      return known;
    });
    return (await Promise.all(parts)).flat();
  };

  async #save({ what, next, from, undoes, onKept }: ToSave): Promise<boolean> {
    let [edited, base] = [next, from];
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { isKept, mine } = await this.#ask('scorecard.save', {
        of: from.of,
        base: base.n,
        what,
        scorecard: { ...edited },
        ...(undoes === undefined ? {} : { undoes }),
      });
      if (isKept) {
        const there = changesInWords(from.scorecard, base.scorecard);
        this.done.value =
          there.length === 0
            ? inWords(what)
            : say('kept-beside', { what: inWords(what), there: there.map(inWords).join(' ') });
        batch(() => {
          this.mine.value = mine;
          onKept?.();
        });
        await this.#changed();
        return true;
      }
      const { scorecard, conflicts } = updateFromTemplate(base.scorecard, edited, mine.scorecard);
      this.mine.value = mine;
      if (conflicts.length > 0 || !validateScorecard(scorecard).ok) {
        this.meeting.value = {
          ...{ what, merged: scorecard, of: from.of, base: mine.n },
          there: changesInWords(from.scorecard, mine.scorecard),
          here: changesInWords(from.scorecard, next),
          both: conflicts.map(({ at, yours, template }) => ({
            what: changeInWords({ at, before: null, after: null }, from.scorecard, mine.scorecard),
            yours: inShort(yours),
            theirs: inShort(template),
          })),
        };
        await this.#changed();
        return false;
      }
      [edited, base] = [scorecard, mine];
    }
    throw new Refusal(say('busy'));
  }

  /** One thing after the other. What goes wrong is said, and all else stays in view. */
  #attempt(work: () => Promise<boolean>): Promise<boolean> {
    return this.#inTurn.run(async () => {
      this.trouble.value = null;
      this.done.value = null;
      try {
        return await work();
      } catch (error) {
        this.trouble.value = wordsOf(error);
        return false;
      }
    });
  }
}
