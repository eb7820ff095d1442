import { NUMBERS_FROM } from '../../store/index.ts';
import type { Handler } from '../context.ts';
import { dataBackup } from './data-backup.ts';

/** One stretch of all numbers as lines of NDJSON, as another program or Fourfold itself reads them. */
export const dataNumbers: Handler<'data.numbers'> = async ({ after }, context) => {
  const { lines, next } = await dataBackup({ after: after ?? NUMBERS_FROM }, context);
  const rows = next === null ? lines.slice(0, -1) : lines;
  return { lines: rows.map((line) => JSON.stringify(JSON.parse(line).row)), next };
};
