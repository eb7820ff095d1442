import { checkup } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the check-up of a scorecard says. */
export const say = wordsFor('checkup', checkup);
