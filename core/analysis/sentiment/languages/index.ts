import type { WordList } from '../word-list.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { id } from './id.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { pt } from './pt.ts';
import { th } from './th.ts';
import { tr } from './tr.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

export { ENGLISH_SMALL } from './en.ts';

/** Every language whose feelings are read by a word list; English is read by VADER. */
export const WORD_LISTS: readonly WordList[] = [de, es, fr, id, ja, ko, pt, th, tr, vi, zh];
