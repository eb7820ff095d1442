import { signal } from '@preact/signals';
import type { OwnScorecard } from '../../messages/index.ts';
import type { Edit, EditModel } from '../kpis/edit-model.ts';
import { oneFor } from '../one-for.ts';

/** What is wrong, by the field that it is about. */
export type WrongIn<F> = Readonly<Partial<Record<keyof F & string, string>>>;

/** A record that a person has opened, and what was typed into it since. */
export interface OpenRecord<F> {
  /** As it stands in the scorecard that the person began from. */
  readonly was: F;
  readonly fields: F;
  readonly from: OwnScorecard;
  /** Fields that the person has been in: of no other is said what is wrong before it is saved. */
  readonly touched: ReadonlySet<string>;
}

/** Whether another record of a list has this name, which nobody could tell from it. */
export const isTaken = (
  name: string,
  list: readonly { readonly id: string; readonly name: string }[] | undefined,
  id: string,
): boolean =>
  (list ?? []).some(
    (one) =>
      one.id !== id && one.name.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase(),
  );

/** The key of a record that is not there yet. */
export const NEW = '';

/**
 * Records of one list of the scorecard while a person fills them in. Each has a draft of its own,
 * which stays, whatever else is looked at or stored meanwhile, until it is saved or let go.
 */
export class RecordModel<F extends object> {
  readonly open = signal<ReadonlyMap<string, OpenRecord<F>>>(new Map());
  readonly #edit: EditModel;
  readonly #wrongIn: (fields: F, from: OwnScorecard, key: string) => WrongIn<F>;

  readonly #list: string;

  constructor(
    edit: EditModel,
    wrongIn: (fields: F, from: OwnScorecard, key: string) => WrongIn<F>,
    list = '',
  ) {
    this.#edit = edit;
    this.#wrongIn = wrongIn;
    this.#list = list;
  }

  /** Where on the page a record is opened: of several lists each has places of its own. */
  anchor = (key: string): string => `record-${this.#list}-${key}`;

  #put(key: string, record: OpenRecord<F> | null): void {
    const next = new Map(this.open.value);
    if (record) next.set(key, record);
    else next.delete(key);
    this.open.value = next;
  }

  begin = (key: string, fields: F): void => {
    const from = this.#edit.mine.value;
    if (from && !this.open.value.has(key)) {
      this.#put(key, { was: fields, fields, from, touched: new Set() });
    }
  };

  close = (key: string): void => this.#put(key, null);

  set = (key: string, part: Partial<F>): void => {
    const now = this.open.value.get(key);
    if (!now) return;
    const touched = new Set([...now.touched, ...Object.keys(part)]);
    this.#put(key, { ...now, fields: { ...now.fields, ...part }, touched });
  };

  isChanged = (key: string): boolean => {
    const now = this.open.value.get(key);
    return now !== undefined && JSON.stringify(now.was) !== JSON.stringify(now.fields);
  };

  /** Takes in what is stored now: a record that nobody has typed into follows it. */
  follow = (mine: OwnScorecard, fieldsOf: (key: string) => F | null): void => {
    for (const [key, record] of this.open.value) {
      const stored = key === NEW ? null : fieldsOf(key);
      const isSame = stored !== null && JSON.stringify(stored) === JSON.stringify(record.fields);
      if (stored && (isSame || !this.isChanged(key))) {
        this.#put(key, { ...record, was: stored, fields: stored, from: mine });
      } else if (key === NEW && !this.isChanged(key)) this.#put(key, { ...record, from: mine });
    }
  };

  /** All that is wrong with a record; nothing of one that is not open. */
  allWrong = (key: string): WrongIn<F> => {
    const now = this.open.value.get(key);
    return now ? this.#wrongIn(now.fields, now.from, key) : ({} as WrongIn<F>);
  };

  /** What is wrong in the fields that the person has been in. */
  wrong = (key: string): WrongIn<F> => {
    const touched = this.open.value.get(key)?.touched ?? new Set();
    const all = Object.entries(this.allWrong(key)).filter(([field]) => touched.has(field));
    return Object.fromEntries(all) as WrongIn<F>;
  };

  /**
   * Stores a record. What is wrong with it is told, and then nothing is stored.
   * @returns whether it is stored.
   */
  save = async (key: string, what: string, change: (now: OpenRecord<F>) => Edit) => {
    const now = this.open.value.get(key);
    if (!now) return false;
    if (Object.keys(this.allWrong(key)).length > 0) {
      this.#put(key, { ...now, touched: new Set(Object.keys(now.fields)) });
      return false;
    }
    return this.#edited(key, what, change(now), now.from);
  };

  /** Takes a record out of the scorecard. Gives whether that is stored. */
  remove = async (key: string, what: string, change: Edit): Promise<boolean> => {
    const now = this.open.value.get(key);
    return now !== undefined && this.#edited(key, what, change, now.from);
  };

  /** The form goes when its record comes or goes, so that nobody saves it twice. */
  #edited(key: string, what: string, change: Edit, from: OwnScorecard): Promise<boolean> {
    return this.#edit.edit(what, change, from, () => this.close(key));
  }
}

const listsOf = oneFor((_: EditModel) => new Map<string, RecordModel<object>>());

/** The model of a list: one for the page, so that what was begun stays from one section to the other. */
export function recordsOf<F extends object>(
  edit: EditModel,
  list: string,
  wrongIn: (fields: F, from: OwnScorecard, key: string) => WrongIn<F>,
): RecordModel<F> {
  const lists = listsOf(edit);
  const found = lists.get(list) ?? new RecordModel<F>(edit, wrongIn, list);
  lists.set(list, found as RecordModel<object>);
  return found as RecordModel<F>;
}
