import { isMetricId, labelKey } from '../../../core/index.ts';
import { bindHeader, fitOf, labelIndex, languageOf } from '../engine/bind.ts';
import type { FileFormat } from '../engine/format.ts';
import { type LaidOut, sectionOf } from '../engine/section.ts';
import { isBlankRow, type Row } from '../read/row.ts';

/** Sheets of a workbook count the same orders at another point of their way. */
const STATUS: readonly (readonly [RegExp, string])[] = [
  [/siap dikirim|confirmed|ready to ship|đã xác nhận|ยืนยัน|已确[认定]|確認/, 'confirmed'],
  [/dibayar|paid|đã thanh toán|ชำระ|已付款|已支付/, 'paid'],
];

/** A metric of the status that the sheet is about; those that have no status are the same on all. */
function ofStatus(id: string, status: string | null) {
  const own = `${id}-${status}`;
  return status !== null && isMetricId(own) ? own : null;
}

/** Shop statistics: a header, the sum of the range, the header again and a row a day. */
export function shopeeSheet(rows: readonly Row[], format: FileFormat, sheet: string): LaidOut {
  const at = rows.slice(0, 15).findIndex((row) => fitOf(format, row) !== null);
  const header = rows[at];
  if (!header) return { sections: [], structure: rows.filter((row) => !isBlankRow(row)) };
  const status = STATUS.find(([pattern]) => pattern.test(labelKey(sheet)))?.[1] ?? null;
  const index = labelIndex(format);
  const bound = bindHeader(index, header, languageOf(index, header.cells)).map((one) => {
    const id = one.column?.metric ? ofStatus(one.column.metric, status) : null;
    return one.column && id ? { ...one, column: { ...one.column, metric: id } } : one;
  });
  const structure = rows.slice(0, at).filter((row) => !isBlankRow(row));
  return { sections: [sectionOf(sheet, header, rows.slice(at + 1), { bound })], structure };
}
