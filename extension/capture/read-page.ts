import type { PageReadings } from '../../core/model/index.ts';
import { discover } from './discover.ts';
import type { ReadOptions } from './options.ts';

export function readPage(root: Document, options: ReadOptions): PageReadings {
  return discover(root, options);
}
