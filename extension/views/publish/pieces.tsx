import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** One of several ways. */
export function Choice({
  name,
  value,
  isChosen,
  isFixed = false,
  onChoose,
  children,
}: {
  name: string;
  value: string;
  isChosen: boolean;
  /** True where the person's organisation chose. */
  isFixed?: boolean;
  onChoose(): void;
  children: ComponentChildren;
}) {
  return (
    <label class="choice">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        disabled={isFixed && !isChosen}
        onChange={onChoose}
      />
      <span>{children}</span>
    </label>
  );
}

/**
 * A text that is kept when the person leaves the field. Until then it is theirs: what is stored
 * elsewhere meanwhile must not take it out from under their hands.
 */
export function Field({
  name,
  value,
  keep,
  isWide = false,
  ...rest
}: {
  name: string;
  value: string;
  keep(text: string): Promise<void>;
  isWide?: boolean;
  type: 'text' | 'url';
  maxLength: number;
  placeholder: string;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label class={isWide ? 'field wide-field' : 'field'}>
      {name}
      <input
        {...rest}
        value={draft ?? value}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={async (event) => {
          await keep(event.currentTarget.value.trim());
          setDraft(null);
        }}
      />
    </label>
  );
}
