/** Most rows that a sheet can hold, its heads among them. */
export const MOST_SHEET_ROWS = 1_048_576;

/** Most characters that a cell of a workbook can hold. */
const MOST_CELL = 32_767;

/** A sheet: its name, the heads of its columns, and its rows. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Most characters of a sheet's name. */
const MOST_NAME = 31;

/** Names as a workbook takes them: short, without its own signs, each once. */
function sheetNames(sheets: readonly Sheet[]): readonly string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, i) => {
    const plain = name
      .replace(/[\\/*?:[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    let own = (plain || `${i + 1}`).slice(0, MOST_NAME).trim();
    for (let twin = 2; used.has(own.toLowerCase()); twin++)
      own = `${plain.slice(0, MOST_NAME - 5).trim()} (${twin})`;
    used.add(own.toLowerCase());
    return own;
  });
}

/**
 * Sheets as a workbook (.xlsx). Every text is written as a text, so nothing in it is ever a formula.
 * @throws RangeError where there are more rows than a sheet can hold.
 */
export async function sheetsWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const long = sheets.find(({ rows }) => rows.length >= MOST_SHEET_ROWS);
  if (long) {
    throw new RangeError(`A sheet holds ${MOST_SHEET_ROWS - 1} rows, not ${long.rows.length}`);
  }
  const { utils, write } = await import('@e965/xlsx');
  const cut = (cell: string | number) =>
    typeof cell === 'string' && cell.length > MOST_CELL ? cell.slice(0, MOST_CELL) : cell;
  const book = utils.book_new();
  const names = sheetNames(sheets);
  for (const [i, { heads, rows }] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet([heads.map(cut), ...rows.map((row) => row.map(cut))]);
    utils.book_append_sheet(book, sheet, names[i]);
  }
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}

/**
 * Rows as a workbook of one sheet, as `sheetsWorkbook`.
 * @throws RangeError where there are more rows than a sheet can hold.
 */
export function workbookOf(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  return sheetsWorkbook([{ name: 'Numbers', heads, rows }]);
}
