/** A worksheet as it leaves the page: a title, what it is, and a table. An empty cell is not known. */
export interface Sheet {
  readonly title: string;
  readonly about: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The files that a worksheet can be saved as. */
export const SHEET_FILES = ['html', 'csv', 'md'] as const;
export type SheetFile = (typeof SHEET_FILES)[number];

/** A text in a cell of Markdown: nothing of it is a sign of the table, a link or a tag. */
const inMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|#~!&]/g, '\\$&');

/** A worksheet as Markdown, with a table that most programs show. */
export function sheetMarkdown({ title, about, heads, rows }: Sheet): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(' | ')} |`;
  return [
    ...[`# ${inMarkdown(title)}`, '', inMarkdown(about), ''],
    ...[line(heads), line(heads.map(() => '')).replaceAll('  ', ' --- ')],
    ...[...rows.map(line), ''],
  ].join('\n');
}
