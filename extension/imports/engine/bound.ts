import type { Unit } from '../../../core/index.ts';
import type { Column } from './column.ts';

/** A column of a file with what it means in the format; `column` is null where its header is not known. */
export interface Bound {
  readonly index: number;
  /** The header as it is shown. */
  readonly header: string;
  readonly column: Column | null;
  readonly unit?: Unit;
  readonly scale?: number;
  readonly segment?: string;
}
