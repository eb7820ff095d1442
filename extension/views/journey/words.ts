import { journey } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of the journey says. */
export const say = wordsFor('journey', journey);
