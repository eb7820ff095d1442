import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What ties a field to what is wrong with it. */
const told = (id: string, wrong: string | undefined) =>
  wrong === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` };

function Wrong({ id, words }: { id: string; words: string | undefined }) {
  return words === undefined ? null : (
    <p class="small wrong" id={`${id}-wrong`} role="alert">
      {words}
    </p>
  );
}

/** A text or a number that the person types. */
export function TextField({
  name,
  value,
  onInput,
  most = 60,
  isNumber = false,
  isWide = false,
  isLong = false,
  placeholder = '',
  type = 'text',
  wrong,
}: {
  name: string;
  value: string;
  onInput(text: string): void;
  most?: number;
  isNumber?: boolean;
  isWide?: boolean;
  /** Of many lines. */
  isLong?: boolean;
  placeholder?: string;
  type?: 'text' | 'date';
  wrong?: string | undefined;
}) {
  const id = useId();
  const typed = {
    ...{ id, value, maxLength: most, placeholder, autocomplete: 'off', spellcheck: false },
    ...told(id, wrong),
  } as const;
  return (
    <div class={isWide || isLong ? 'field wide-field' : 'field'}>
      <label for={id}>{name}</label>
      {isLong ? (
        <textarea {...typed} rows={6} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...typed}
          type={type}
          {...(isNumber ? { inputMode: 'decimal' as const } : {})}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      <Wrong id={id} words={wrong} />
    </div>
  );
}

/** One of a few; `children` in place of `options` where they stand in groups. */
export function Choose({
  name,
  value,
  options = [],
  children,
  wrong,
  onChoose,
}: {
  name: string;
  value: string;
  options?: readonly (readonly [string, string])[];
  children?: ComponentChildren;
  wrong?: string | undefined;
  onChoose(value: string): void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select
        id={id}
        value={value}
        {...told(id, wrong)}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {children ??
          options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
      </select>
      <Wrong id={id} words={wrong} />
    </div>
  );
}
