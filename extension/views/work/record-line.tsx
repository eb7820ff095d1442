import type { ComponentChildren } from 'preact';
import type { RecordModel } from './record-model.ts';
import { say } from './words.ts';

interface Props<F extends object> {
  readonly records: RecordModel<F>;
  readonly id: string;
  readonly name: string;
  /** What the button is called, with the name in it. */
  readonly label: string;
  /** What is said of it. */
  readonly about: ComponentChildren;
  /** How it stands now. */
  readonly now: ComponentChildren;
  /** Its form, once it is opened, and what is to be said above it. */
  readonly children: ComponentChildren;
  /** The record as it is stored; null where it is there no more. */
  fields(): F | null;
}

/** A record in its list, with the button that opens its form, and shuts it where nothing was typed. */
export function RecordLine<F extends object>({
  records,
  id,
  name,
  label,
  about,
  now,
  children,
  fields,
}: Props<F>) {
  const isOpen = records.open.value.has(id);
  return (
    <li class="kpi">
      <div class="kpi-line">
        <div>
          <h2>{name}</h2>
          {about}
        </div>
        <div class="kpi-now">{now}</div>
        <button
          type="button"
          class="button"
          id={records.anchor(id)}
          aria-expanded={isOpen}
          aria-label={label}
          onClick={() => {
            const stored = fields();
            if (isOpen && !records.isChanged(id)) records.close(id);
            else if (stored) records.begin(id, stored);
          }}
        >
          {say('change')}
        </button>
      </div>
      {children}
    </li>
  );
}
