import type { Language } from '../words/languages.ts';
import type { sectionsOf as bundled } from './other-languages.ts';
import { loadScript } from './parts-classic.ts';

/**
 * The words of a language from their own script, `fourfold-words-de.js`. A script and no file of
 * strings: a page that was opened from a disk may fetch none.
 */
export const sectionsOf = (async (language: Language) =>
  (await loadScript<{ sections: object[] }>(`words-${language}`)).sections) as typeof bundled;
