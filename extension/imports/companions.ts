import { isAccountLevel, NO_CURRENCY } from '../../core/index.ts';
import { nextDay } from './engine/day-text.ts';
import type { ImportedFile, ImportedNumber } from './engine/imported.ts';

const folderOf = (file: string) => file.slice(0, Math.max(file.lastIndexOf('/'), 0));
const isInZip = (file: string) => /\.zip\//i.test(file);
const dated = (numbers: readonly ImportedNumber[]) =>
  numbers.filter(({ from, to }) => from !== null && from !== to);

/** Whether the days of one file add up to the totals of another: they are of one export. */
function addsUp(table: ImportedFile, days: ImportedFile): boolean {
  const totals = table.numbers.filter(
    ({ subject, metric }) => metric !== null && isAccountLevel(subject),
  );
  return totals.some((total) => {
    const own = days.numbers.filter(
      ({ metric, subject }) => metric === total.metric && isAccountLevel(subject),
    );
    const sum = own.reduce((whole, { value }) => whole + value, 0);
    return own.length > 1 && Math.abs(sum - total.value) < 0.5;
  });
}

function daysFor(
  table: ImportedFile,
  files: readonly ImportedFile[],
): { from: string; to: string } | null {
  const others = files.filter(
    (other) =>
      other !== table &&
      other.platform === table.platform &&
      folderOf(other.file) === folderOf(table.file) &&
      dated(other.numbers).length > 1,
  );
  const own = isInZip(table.file) ? others : others.filter((other) => addsUp(table, other));
  const starts = own.flatMap((other) => dated(other.numbers).map(({ from }) => from ?? '')).sort();
  const [from, last] = [starts[0], starts.at(-1)];
  return from && last ? { from, to: nextDay(last) } : null;
}

/**
 * Files of one export know each other's days: YouTube's totals and Search Console's dates tell what
 * the tables beside them cover. Files of one zip belong together; others do where their days add
 * up to the table's own total.
 */
export function withCompanions(files: readonly ImportedFile[]): readonly ImportedFile[] {
  return files.map((one) => {
    if (one.numbers.every(({ from, metric }) => from !== null || metric === null)) return one;
    const days = daysFor(one, files);
    if (!days) return one;
    const numbers = one.numbers.map((number): ImportedNumber => {
      if (number.from !== null || number.metric === null) return number;
      const { why, ...rest } = number;
      return {
        ...rest,
        ...days,
        ...(number.unit === NO_CURRENCY && why
          ? { why: 'The file does not name the currency. Choose it first.' }
          : {}),
      };
    });
    const notes = one.notes.filter((note) => !note.includes('which days'));
    const told = `Its days, ${days.from} to before ${days.to}, are those of the file by day that came with it.`;
    return { ...one, numbers, notes: [...notes, told] };
  });
}
