import { checkPublication, readPublication } from '../../core/index.ts';
import { ArgumentError } from '../support/args.ts';
import { readText } from './input.ts';

/** Computes a publication again from its file alone; 1 where something in it does not follow. */
export function check(file: string): number {
  const read = readPublication(readText(file));
  if (!read.ok) throw new ArgumentError(`${file} cannot be checked: ${read.why}`);
  const { publication } = read;
  if (publication.profile !== 'full') {
    throw new ArgumentError(`${file} shows scores only, so nothing in it can be computed again.`);
  }
  const mismatches = checkPublication(publication);
  for (const { where, published, again } of mismatches)
    process.stderr.write(`${where}: the file says ${published}, and it gives ${again}.\n`);
  const { kpis, goals, perspectives } = publication;
  const parts = kpis.length + goals.length + perspectives.length + 1;
  process.stdout.write(
    mismatches.length === 0
      ? `${parts} scores of ${publication.title} computed again: every one is the same to the last bit.\n`
      : `${mismatches.length} numbers of ${publication.title} do not follow from the file.\n`,
  );
  const inputs = kpis.flatMap((one) => one.explanation?.inputs ?? []);
  const partial = inputs.filter((one) => (one.sightsLeft ?? 0) > 0).length;
  if (partial > 0)
    process.stdout.write(
      `${partial} of ${inputs.length} numbers in them rest on older ones that the file does not list, and are taken as they stand.\n`,
    );
  const unlisted = kpis
    .filter((one) => one.explanation?.past === undefined)
    .flatMap((one) => one.series.filter((point) => point.value !== null));
  if (unlisted.length > 0)
    process.stdout.write(
      `${unlisted.length} points of the past do not list what they were made of, and are taken as they stand (--past lists it).\n`,
    );
  return mismatches.length === 0 ? 0 : 1;
}
