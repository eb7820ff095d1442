import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { sayCommon } from '../words.ts';
import { NEW, type RecordModel } from './record-model.ts';
import { say } from './words.ts';

interface Props<F extends object> {
  readonly records: RecordModel<F>;
  /** Of which record. */
  readonly of: string;
  readonly title: string;
  readonly children: ComponentChildren;
  save(): Promise<boolean>;
  /** Takes the record out, where it is there already. */
  remove(): Promise<boolean>;
}

/**
 * The form of a record, in its place in the list: Enter saves, Escape lets go of it where nothing was
 * typed. What is refused is said at its field, and the first such field is gone to.
 */
export function RecordForm<F extends object>({
  records,
  of,
  title,
  children,
  save,
  remove,
}: Props<F>) {
  const form = useRef<HTMLFormElement>(null);
  const titled = useId();
  // Inside a record of the list, or beside the list.
  const Head = of === NEW ? 'h2' : 'h3';
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  const close = () => {
    records.close(of);
    // Back to where the person came from, not to the top of the page.
    requestAnimationFrame(() => document.getElementById(records.anchor(of))?.focus());
  };
  return (
    <form
      ref={form}
      class={of === NEW ? 'card kpi-form' : 'kpi-form'}
      aria-labelledby={titled}
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (await save()) return;
        requestAnimationFrame(() =>
          form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
        );
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !records.isChanged(of)) close();
      }}
    >
      <Head id={titled} class="wide-field">
        {title}
      </Head>
      {children}
      <div class="tools wide-field">
        <button type="submit" class="button main">
          {say('save')}
        </button>
        <button type="button" class="button" onClick={close}>
          {sayCommon('cancel')}
        </button>
        {of !== NEW && (
          <button type="button" class="button" onClick={remove}>
            {say('remove')}
          </button>
        )}
      </div>
    </form>
  );
}
