import { gate } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the gate for new platforms says. */
export const say = wordsFor('gate', gate);
