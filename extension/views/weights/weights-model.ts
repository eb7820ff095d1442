import { computed, signal } from '@preact/signals';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import type { Publication } from '../../../core/publication/index.ts';
import { scoreScorecard, sensitivity, sharesMadeWhole } from '../../../core/strategy/index.ts';
import { changePerspective, changesBetween, setWeights } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { scoresOf, typed } from '../work/scores.ts';
import { notAddingUp, type SumTrouble } from './adding-up.ts';
import { type WeightGroup, type WeightRow, weightRows } from './weight-rows.ts';
import { say } from './words.ts';

/** Most that a weight may be; a share is of 100. */
const MOST = 1e6;

const allRows = (groups: readonly WeightGroup[]): readonly WeightRow[] =>
  groups.flatMap(({ row, goals }) => [row, ...goals.flatMap((one) => [one.row, ...one.parts])]);

/** The weight that stands in a field; undefined for none, null for what is no weight. */
function weightIn(text: string, isShare: boolean): number | undefined | null {
  if (text.trim() === '') return undefined;
  const value = typed(text);
  if (value === null) return null;
  const fits = isShare ? value >= 0 && value <= 100 : value > 0 && value <= MOST;
  return fits ? value : null;
}

const isShare = (row: Pick<WeightRow, 'key'>) => row.key.startsWith('share ');

/**
 * Names and weights while the person tries them: nothing is stored before it is saved, and what they
 * make of the score is seen at once.
 */
export class WeightsModel {
  /** What was typed, by field; a field that is not here stands as it is stored. */
  readonly typed = signal<Readonly<Record<string, string>>>({});
  readonly #edit: EditModel;
  /** The scorecard as it was when the person began. */
  readonly #from = signal<OwnScorecard | null>(null);
  readonly #publication = signal<Publication | null>(null);

  constructor(edit: EditModel) {
    this.#edit = edit;
  }

  /** Takes in what is stored now; what was begun goes on from where it began. */
  follow(mine: OwnScorecard, publication: Publication): void {
    this.#publication.value = publication;
    if (!this.isChanged.value) this.#from.value = mine;
  }

  readonly #stored = computed(() => {
    const from = this.#from.value;
    return from ? weightRows(from.scorecard, []) : [];
  });

  /** What stands in a field. */
  textOf(row: WeightRow, stored: WeightRow | undefined): string {
    const said = this.typed.value[row.key];
    if (said !== undefined) return said;
    return stored?.weight === undefined ? '' : String(Number(stored.weight.toPrecision(6)));
  }

  type = (key: string, text: string): void => {
    this.typed.value = { ...this.typed.value, [key]: text };
  };

  discard = (): void => {
    this.typed.value = {};
  };

  /** What is wrong with a field, by its name; empty where all may be saved. */
  readonly wrong = computed((): Readonly<Record<string, string>> => {
    const rows = new Map(allRows(this.#stored.value).map((row) => [row.key, row]));
    const found: Record<string, string> = {};
    for (const [key, text] of Object.entries(this.typed.value)) {
      const row = rows.get(key);
      if (key.startsWith('name ')) {
        if (text.trim() === '') found[key] = say('wrong.name');
      } else if (row && weightIn(text, isShare(row)) === null) {
        found[key] = say(isShare(row) ? 'wrong.share' : 'wrong.weight');
      }
    }
    return found;
  });

  /** The scorecard as it would be. */
  readonly draft = computed((): ScorecardDefinition | null => {
    const from = this.#from.value;
    if (!from) return null;
    const rows = allRows(this.#stored.value);
    const changes = rows.flatMap((row) => {
      const text = this.typed.value[row.key];
      if (text === undefined || !row.isOpen) return [];
      const weight = weightIn(text, isShare(row));
      return weight === null || weight === row.weight ? [] : [row.change(weight)];
    });
    const named = from.scorecard.perspectives.reduce((now, { id, name }) => {
      const text = this.typed.value[`name ${id}`]?.trim();
      return text && text !== name ? changePerspective(now, id, { name: text }) : now;
    }, from.scorecard);
    return changes.length === 0 ? named : setWeights(named, changes);
  });

  readonly isChanged = computed(() => {
    const [from, draft] = [this.#from.value, this.draft.value];
    if (Object.keys(this.wrong.value).length > 0) return true;
    return from !== null && draft !== null && from.scorecard !== draft;
  });

  readonly #scores = computed(() => {
    const publication = this.#publication.value;
    return publication ? scoresOf(publication) : new Map();
  });

  /** The overall score as it is stored, and as it would be. */
  readonly overall = computed(() => {
    const [from, draft] = [this.#from.value, this.draft.value];
    const overallOf = (card: ScorecardDefinition | null) =>
      card ? scoreScorecard(card, this.#scores.value).overall.score.score : null;
    return { before: overallOf(from?.scorecard ?? null), after: overallOf(draft) };
  });

  /** The list, with what a tenth more of each weight would do. */
  readonly groups = computed((): readonly WeightGroup[] => {
    const draft = this.draft.value;
    return draft ? weightRows(draft, sensitivity(draft, this.#scores.value).weights) : [];
  });

  /** What does not add up, in the order of the list. */
  readonly trouble = computed((): readonly SumTrouble[] => {
    const draft = this.draft.value;
    return draft ? notAddingUp(draft, this.groups.value) : [];
  });

  storedRow = (key: string): WeightRow | undefined =>
    allRows(this.#stored.value).find((one) => one.key === key);

  /** Writes weights into the fields that add up to what they nearly did. */
  addUp = ({ rows, to }: SumTrouble): void => {
    const draft = this.draft.value;
    if (!draft) return;
    const next: Record<string, string> = { ...this.typed.value };
    if (rows.every(isShare)) {
      for (const { kpi, share } of sharesMadeWhole(draft).kpis) {
        if (share !== undefined) next[`share ${kpi}`] = String(Number((100 * share).toFixed(6)));
      }
    } else {
      const all = rows.reduce((sum, one) => sum + (one.weight ?? 1), 0);
      let left = to;
      for (const [at, row] of rows.entries()) {
        // The last takes what rounding leaves.
        const part =
          at === rows.length - 1 ? left : Number(((to * (row.weight ?? 1)) / all).toPrecision(3));
        left = Number((left - part).toFixed(9));
        next[row.key] = String(part);
      }
    }
    this.typed.value = next;
  };

  save = async (): Promise<boolean> => {
    const [from, draft] = [this.#from.value, this.draft.value];
    if (!from || !draft || Object.keys(this.wrong.value).length > 0) return false;
    const n = changesBetween(from.scorecard, draft).length;
    const isKept = await this.#edit.edit(say('saved', { n }), () => draft, from);
    if (isKept) {
      this.typed.value = {};
      this.#from.value = this.#edit.mine.value;
    }
    return isKept;
  };
}
