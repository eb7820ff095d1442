import { templates } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of template files says. */
export const say = wordsFor('templates', templates);
