import { plan } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the response plan and the audit say. */
export const say = wordsFor('plan', plan);
