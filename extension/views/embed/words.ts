import { embed } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the page says on which a scorecard is made ready for other pages. */
export const say = wordsFor('embed', embed);
