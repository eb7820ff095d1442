export type { FileFormat } from './engine/format.ts';
export type { FileReport, ImportedFile, ImportedNumber, ImportOptions } from './engine/imported.ts';
export { accounted, type Tally } from './engine/tally.ts';
export { FORMATS } from './formats.ts';
export {
  type FileSink,
  importFiles,
  observationOf,
  readNumbers,
} from './import-files.ts';
export { importWithMapping } from './mapping/import-with-mapping.ts';
export { formatOfMapping, signatureOf } from './mapping/mapping.ts';
export { mappingProblems, suggestMapping } from './mapping/suggest-mapping.ts';
export {
  isOwnNumbers,
  type OwnNumbers,
  readLine,
  readOwnNumbers,
} from './own-numbers/own-numbers.ts';
export { baseName, blobSource, bytesSource, type FileSource } from './read/file-source.ts';
export { type HeadAndRows, headAndRows } from './read/head-and-rows.ts';
export type { Row } from './read/row.ts';
export { type TableText, tableText } from './read/table-text.ts';
export { COLUMNS, cellsOf, csvOf } from './write/numbers-table.ts';
export {
  MOST_SHEET_ROWS,
  type Sheet,
  sheetsWorkbook,
  workbookOf,
} from './write/numbers-workbook.ts';
