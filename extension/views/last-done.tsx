import { sayCommon } from './words.ts';

/** What was last done, and the way back from it; null where there is none. */
export function LastDone({ done, undo }: { done: string | null; undo: (() => unknown) | null }) {
  return (
    <div class="last-done">
      <p role="status" class="said">
        {done}
      </p>
      {undo && (
        <button type="button" class="button" onClick={undo}>
          {sayCommon('undo')}
        </button>
      )}
    </div>
  );
}

/** What went wrong, where something did. */
export function Trouble({ words }: { words: string | null }) {
  return words ? (
    <p class="note bad" role="alert">
      {words}
    </p>
  ) : null;
}
