import type { ComponentChildren } from 'preact';
import { NEW, type RecordModel } from './record-model.ts';

interface Props<F extends object> {
  readonly records: RecordModel<F>;
  /** What a new record begins with. */
  readonly nothing: F;
  /** What the button that adds one says, and what is said while there is none. */
  readonly words: { readonly add: string; readonly none: string };
  /** The form of a record that is not there yet, once it is begun. */
  readonly form: ComponentChildren;
  /** The records, a line each. */
  readonly children: readonly ComponentChildren[];
  readonly kind?: string;
}

/** Records in their list: the way to one more, its form once it is begun, and a line for each. */
export function RecordList<F extends object>({
  records,
  nothing,
  words,
  form,
  children,
  kind = 'card kpis',
}: Props<F>) {
  const isNew = records.open.value.has(NEW);
  return (
    <>
      {isNew ? (
        form
      ) : (
        <div class="tools">
          <button
            type="button"
            class="button main"
            id={records.anchor(NEW)}
            onClick={() => records.begin(NEW, nothing)}
          >
            {words.add}
          </button>
        </div>
      )}
      {children.length === 0 && !isNew && <p class="empty">{words.none}</p>}
      {children.length > 0 && <ul class={kind}>{children}</ul>}
    </>
  );
}
