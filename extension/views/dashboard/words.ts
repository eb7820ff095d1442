import { dashboard } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the dashboard page says. */
export const say = wordsFor('dashboard', dashboard);
