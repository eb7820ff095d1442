import type { ComponentChildren } from 'preact';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import {
  addRecord,
  changeRecord,
  type RecordLists,
  removeRecord,
} from '../../../core/templates/index.ts';
import { type FieldSpec, RecordFields, type Typed } from './record-fields.tsx';
import { RecordForm } from './record-form.tsx';
import type { RecordModel } from './record-model.ts';

interface Props<K extends string, L extends keyof RecordLists> {
  readonly records: RecordModel<Typed<K>>;
  readonly of: string;
  readonly list: L;
  /** What it is called in what was done, such as `training`. */
  readonly kind: string;
  readonly title: (called: string | null) => string;
  readonly specs: (scorecard: ScorecardDefinition) => readonly FieldSpec<K>[];
  /** What it is called by; the record of fields in which nothing is wrong. */
  readonly called: (record: RecordLists[L]) => string;
  readonly make: (fields: Typed<K>) => Omit<RecordLists[L], 'id'>;
  /** What else is done to the scorecard with a record that is new. */
  readonly also?: (
    scorecard: ScorecardDefinition,
    record: Omit<RecordLists[L], 'id'>,
  ) => ScorecardDefinition;
  readonly children?: ComponentChildren;
}

/** A record of a list of the scorecard, filled in and stored, changed or taken out in its place. */
export function OneRecord<K extends string, L extends keyof RecordLists>(props: Props<K, L>) {
  const { records, of, list, kind, title, specs, called, make, children } = props;
  const { also = (scorecard: ScorecardDefinition) => scorecard } = props;
  const open = records.open.value.get(of);
  if (!open) return null;
  const { fields, from } = open;
  const stored = (from.scorecard[list] ?? []) as readonly RecordLists[L][];
  const was = stored.find((one) => one.id === of);
  const save = () => {
    const record = make(fields);
    const name = called((was ?? record) as RecordLists[L]);
    return records.save(
      of,
      `The ${kind} “${name}” was ${was ? 'changed' : 'added'}.`,
      () => (scorecard) =>
        was
          ? changeRecord(scorecard, list, of, record)
          : also(addRecord(scorecard, list, name, record), record),
    );
  };
  const remove = () =>
    records.remove(of, `The ${kind} “${was ? called(was) : ''}” was removed.`, (now) =>
      removeRecord(now, list, of),
    );
  return (
    <RecordForm
      records={records}
      of={of}
      title={title(was ? called(was) : null)}
      save={save}
      remove={remove}
    >
      <RecordFields records={records} of={of} fields={fields} specs={specs(from.scorecard)} />
      {children}
    </RecordForm>
  );
}
