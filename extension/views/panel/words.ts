import { panel } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the side panel says. */
export const say = wordsFor('panel', panel);
