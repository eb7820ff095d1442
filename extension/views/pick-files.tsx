import { useRef } from 'preact/hooks';

interface Props {
  /** What the button says. */
  readonly words: string;
  /** What the field is called for those who cannot see it. */
  readonly label: string;
  readonly accept: string;
  readonly kind?: 'button' | 'button main' | 'link';
  readonly isMany?: boolean;
  /** The files that were chosen; never none. The same may be chosen again. */
  onPick(files: readonly [File, ...File[]]): void;
}

/** A button that lets a person choose files. */
export function PickFiles({
  words,
  label,
  accept,
  kind = 'button',
  isMany = false,
  onPick,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        multiple={isMany}
        onChange={(event) => {
          const field = event.currentTarget;
          const [first, ...others] = field.files ?? [];
          field.value = '';
          if (first) onPick([first, ...others]);
        }}
      />
      <button type="button" class={kind} onClick={() => input.current?.click()}>
        {words}
      </button>
    </>
  );
}
