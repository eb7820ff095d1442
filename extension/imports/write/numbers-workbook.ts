/** Most rows that a sheet can hold, its heads among them. */
export const MOST_SHEET_ROWS = 1_048_576;

/** Most characters that a cell of a workbook can hold. */
const MOST_CELL = 32_767;

/**
 * Rows as a workbook (.xlsx) of one sheet. Every text is written as a text, so nothing in it is
 * ever a formula.
 * @throws RangeError where there are more rows than a sheet can hold.
 */
export async function workbookOf(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  if (rows.length >= MOST_SHEET_ROWS) {
    throw new RangeError(`A sheet holds ${MOST_SHEET_ROWS - 1} rows, not ${rows.length}`);
  }
  const { utils, write } = await import('@e965/xlsx');
  const cut = (cell: string | number) =>
    typeof cell === 'string' && cell.length > MOST_CELL ? cell.slice(0, MOST_CELL) : cell;
  const sheet = utils.aoa_to_sheet([[...heads], ...rows.map((row) => row.map(cut))]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Numbers');
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}
