import { advice } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section says that suggests when and what to share. */
export const say = wordsFor('advice', advice);
