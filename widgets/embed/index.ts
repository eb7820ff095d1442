export { signatureProblem } from '../base/verify.ts';
export { type Picture, paint, svgOf } from '../charts/picture.ts';
export {
  choicesOf,
  chosenOf,
  EMBED_LANGUAGES,
  EMBEDDABLE,
  type EmbedChoice,
  type EmbeddedTag,
  nameOf,
  partsFor,
} from './choice.ts';
export { escaped } from './escape.ts';
export { type FramePage, framePage, frameSnippet } from './frame-page.ts';
export { inLanguage, languageFor, learn } from './language.ts';
export { elementHtml, type From, snippetOf } from './markup.ts';
export { pictureFor } from './part-picture.ts';
export { type Measured, measured, roomFor } from './room-of.ts';
export { type SingleFile, singleFile } from './single-file.ts';
export { type Table, tableHtml, tableOf } from './table.ts';
