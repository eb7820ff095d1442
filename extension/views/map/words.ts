import { map } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the strategy map says. */
export const say = wordsFor('map', map);
