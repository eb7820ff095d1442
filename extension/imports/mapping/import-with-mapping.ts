import type { Mapping } from '../../../core/index.ts';
import type { ImportedFile, ImportOptions } from '../engine/imported.ts';
import { importFiles } from '../import-files.ts';
import { bytesSource } from '../read/file-source.ts';
import { formatOfMapping } from './mapping.ts';

/**
 * Reads a table by what a person said of its columns. The same table, mapping and options give the
 * same numbers.
 *
 * @param table the file's name and bytes: delimited text or a workbook
 */
export async function importWithMapping(
  table: { readonly name: string; readonly bytes: Uint8Array },
  mapping: Mapping,
  options: ImportOptions,
): Promise<ImportedFile> {
  const formats = [formatOfMapping(mapping)];
  const [file] = await importFiles([bytesSource(table.name, table.bytes)], { ...options, formats });
  if (!file) throw new Error('A file gives one report.');
  return file;
}
