import { useId } from 'preact/hooks';

/** A text or a number that the person types. */
export function TextField({
  name,
  value,
  onInput,
  most = 60,
  isNumber = false,
  isWide = false,
  placeholder = '',
  type = 'text',
}: {
  name: string;
  value: string;
  onInput(text: string): void;
  most?: number;
  isNumber?: boolean;
  isWide?: boolean;
  placeholder?: string;
  type?: 'text' | 'date';
}) {
  const id = useId();
  return (
    <div class={isWide ? 'field wide-field' : 'field'}>
      <label for={id}>{name}</label>
      <input
        id={id}
        type={type}
        value={value}
        maxLength={most}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        {...(isNumber ? { inputMode: 'decimal' as const } : {})}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** One of a few. */
export function Choose({
  name,
  value,
  options,
  onChoose,
}: {
  name: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose(value: string): void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
