import { common } from '../words/en.json';
import { wordsFor } from '../words/index.ts';

/** What every view says alike. */
export const sayCommon = wordsFor('common', common);
