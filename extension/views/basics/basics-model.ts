import { computed, signal } from '@preact/signals';
import {
  type DatedRate,
  isCurrency,
  type RollUpMethod,
  type ScorecardDefinition,
} from '../../../core/model/index.ts';
import { changeWeighting } from '../../../core/strategy/index.ts';
import { changesBetween, changeWhole, type WholeChange } from '../../../core/templates/index.ts';
import type { OwnScorecard } from '../../messages/index.ts';
import type { EditModel } from '../kpis/edit-model.ts';
import { typed } from '../work/scores.ts';
import { say } from './words.ts';

/** One rate as it stands in its fields. */
export type RateFields = Readonly<Record<'from' | 'to' | 'day' | 'rate' | 'source', string>>;

/** What stands in the fields. */
export interface BasicsFields {
  readonly title: string;
  readonly periodDays: string;
  readonly currency: string;
  readonly good: string;
  readonly watch: string;
  readonly method: RollUpMethod;
  readonly floor: string;
  readonly weighting: 'relative' | 'absolute';
  readonly rates: readonly RateFields[];
}

/** What is wrong, by the field that it is about. */
export type Wrong = Readonly<Partial<Record<keyof BasicsFields, string>>>;

const plain = (value: number | undefined) => (value === undefined ? '' : String(value));

function fieldsOf(scorecard: ScorecardDefinition): BasicsFields {
  const { title, periodDays, currency, thresholds, rollUp, weighting, rates } = scorecard;
  return {
    ...{ title, periodDays: String(periodDays), currency: currency ?? '' },
    ...{ good: String(thresholds.good), watch: String(thresholds.watch) },
    method: rollUp?.method ?? 'mean',
    floor: plain(rollUp?.floor === undefined ? undefined : 100 * rollUp.floor),
    weighting: weighting ?? 'relative',
    rates: (rates ?? []).map(({ from, to, day, rate, source }) => ({
      ...{ from, to, day, rate: String(rate), source: source ?? '' },
    })),
  };
}

/** The rates of the fields; null where one of them is not whole. */
function ratesOf(fields: readonly RateFields[]): readonly DatedRate[] | null {
  const read = fields.map(({ from, to, day, rate, source }): DatedRate | null => {
    const value = typed(rate);
    const [a, b] = [from, to].map((one) => one.trim().toUpperCase());
    if (!a || !b || !isCurrency(a) || !isCurrency(b) || a === b) return null;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || value === null || value <= 0) return null;
    const said = source.trim();
    return { from: a, to: b, day, rate: value, ...(said === '' ? {} : { source: said }) };
  });
  return read.some((one) => one === null) ? null : read.flatMap((one) => one ?? []);
}

function wrongIn(fields: BasicsFields): Wrong {
  const [days, good, watch] = [fields.periodDays, fields.good, fields.watch].map(typed);
  const currency = fields.currency.trim().toUpperCase();
  const floor = fields.floor.trim() === '' ? 0 : typed(fields.floor);
  const score = (value: number | null | undefined) =>
    typeof value === 'number' && value >= 0 && value <= 100;
  return {
    ...(fields.title.trim() === '' ? { title: say('wrong.title') } : {}),
    ...(Number.isInteger(days) && (days ?? 0) >= 1 && (days ?? 0) <= 3660
      ? {}
      : { periodDays: say('wrong.days') }),
    ...(currency === '' || isCurrency(currency) ? {} : { currency: say('wrong.currency') }),
    ...(score(good) && score(watch) && (watch ?? 0) < (good ?? 0)
      ? {}
      : { good: say('wrong.thresholds') }),
    ...(score(floor) ? {} : { floor: say('wrong.floor') }),
    ...(ratesOf(fields.rates) ? {} : { rates: say('wrong.rates') }),
  };
}

function changeOf(was: BasicsFields, is: BasicsFields): WholeChange {
  const differ = (...keys: readonly (keyof BasicsFields)[]) =>
    keys.some((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
  const rates = ratesOf(is.rates) ?? [];
  const floor = (typed(is.floor) ?? 0) / 100;
  const isPlain = is.method === 'mean' && floor === 0;
  return {
    ...(differ('title') ? { title: is.title.trim() } : {}),
    ...(differ('periodDays') ? { periodDays: Number(is.periodDays) } : {}),
    ...(differ('currency') ? { currency: is.currency.trim().toUpperCase() || undefined } : {}),
    ...(differ('good', 'watch')
      ? { thresholds: { good: typed(is.good) ?? 0, watch: typed(is.watch) ?? 0 } }
      : {}),
    ...(differ('method', 'floor')
      ? { rollUp: isPlain ? undefined : { method: is.method, floor } }
      : {}),
    ...(differ('rates') ? { rates: rates.length === 0 ? undefined : rates } : {}),
  };
}

/** What holds for the scorecard as a whole, while the person changes it. */
export class BasicsModel {
  /** What was typed; null while the fields follow what is stored. */
  readonly draft = signal<BasicsFields | null>(null);
  readonly #from = signal<OwnScorecard | null>(null);
  readonly #edit: EditModel;

  constructor(edit: EditModel) {
    this.#edit = edit;
  }

  follow(mine: OwnScorecard): void {
    if (this.draft.value === null) this.#from.value = mine;
  }

  readonly #stored = computed(() =>
    this.#from.value ? fieldsOf(this.#from.value.scorecard) : null,
  );

  readonly fields = computed(() => this.draft.value ?? this.#stored.value);

  /** Whether the period is one of the calendar's, and so no number of days. */
  readonly hasCalendar = computed(() => this.#from.value?.scorecard.calendar?.period !== undefined);

  readonly wrong = computed((): Wrong => (this.draft.value ? wrongIn(this.draft.value) : {}));

  readonly isReady = computed(
    () => this.draft.value !== null && Object.keys(this.wrong.value).length === 0,
  );

  set = (part: Partial<BasicsFields>): void => {
    const now = this.fields.value;
    if (now) this.draft.value = { ...now, ...part };
  };

  setRate = (at: number, part: Partial<RateFields>): void =>
    this.set({
      rates: (this.fields.value?.rates ?? []).map((one, i) =>
        i === at ? { ...one, ...part } : one,
      ),
    });

  discard = (): void => {
    this.draft.value = null;
    this.#from.value = this.#edit.mine.value;
  };

  save = async (): Promise<boolean> => {
    const [from, was, is] = [this.#from.value, this.#stored.value, this.draft.value];
    if (!from || !was || !is || !this.isReady.value) return false;
    const edited = changeWeighting(changeWhole(from.scorecard, changeOf(was, is)), is.weighting);
    const n = changesBetween(from.scorecard, edited).length;
    const isKept = n === 0 || (await this.#edit.edit(say('saved'), () => edited, from));
    if (isKept) this.discard();
    return isKept;
  };
}
