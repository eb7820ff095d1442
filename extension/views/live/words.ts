import { live } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What is said of live sessions. */
export const tell = wordsFor('live', live);
