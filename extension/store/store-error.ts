/** Why nothing could be read or stored, in the person's words. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

const nameOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/** A browser's error as words: what happened, what it means for the numbers, and what to do. */
export function storeWords(error: unknown, doing: 'reading' | 'keeping' = 'keeping'): StoreError {
  if (error instanceof StoreError) return error;
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return new StoreError(
        'There is no room left on this disk. Nothing of this was stored, and all that was stored before is safe. Free some space and try again.',
        { cause: error },
      );
    case 'VersionError':
      return new StoreError(
        'Your numbers were last kept by a newer Fourfold than this one. Nothing was changed. Update the extension to see them.',
        { cause: error },
      );
    default:
      return new StoreError(
        doing === 'reading'
          ? 'The browser did not let Fourfold read your numbers. They were not changed. Restart the browser and try again.'
          : 'The browser did not let Fourfold keep its numbers. Nothing of this was stored, and all that was stored before is safe. Restart the browser and try again.',
        { cause: error },
      );
  }
}
