export { type ImportedFile, importFile, readLine } from './import-file.ts';
