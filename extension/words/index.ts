export { type Figure, type Formats, formatsFor } from './format.ts';
export { LANGUAGES, type Language } from './languages.ts';
export {
  inPhrase,
  inWords,
  localeNow,
  speak,
  spokenNow,
  type Text,
  type Words,
  wordsFor,
} from './say.ts';
