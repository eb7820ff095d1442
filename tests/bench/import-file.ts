import { endlessSource } from '../../extension/imports/fixtures/build.ts';
import type { FileSource } from '../../extension/imports/index.ts';

export const MB = 1 << 20;

/** A day, a video, its title and two numbers: what large exports are made of. */
export const HEADER = 'Date,Content,Video title,Video publish time,Views,Watch time (hours)';

const two = (number: number) => String(number).padStart(2, '0');

export const row = (n: number): string =>
  `2026-${two(1 + (n % 12))}-${two(1 + (n % 28))},vid${String(n).padStart(8, '0')},"A film, number ${n}","Mar 2, 2026",${n * 7},${n}.25`;

const BYTES_A_ROW = 72;

/** An export of so many megabytes, made as it is read. */
export const fileOf = (megabytes: number): FileSource =>
  endlessSource('Chart data.csv', HEADER, row, Math.ceil((megabytes * MB) / BYTES_A_ROW));
