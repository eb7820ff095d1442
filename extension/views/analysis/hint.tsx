import { inWords } from '../../words/index.ts';

/** What helps to fill in a field. */
export function Hint({ ask }: { ask: { readonly id: string; readonly hint?: string } }) {
  return ask.hint ? (
    <span class="small soft" id={`asked-${ask.id}-hint`}>
      {inWords(ask.hint)}
    </span>
  ) : null;
}
