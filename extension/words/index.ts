export { type Figure, type Formats, formatsFor } from './format.ts';
export { directionOf, LANGUAGES, type Language, languageOf, WHOLE } from './languages.ts';
export {
  type BroughtWords,
  inOurWords,
  inPhrase,
  inWords,
  isFallback,
  langOf,
  localeNow,
  speak,
  speakBrought,
  speakLibrary,
  spokenNow,
  type Text,
  type Words,
  wordsFor,
} from './say.ts';
export { type Sentences, sentenceIn } from './sentences.ts';
